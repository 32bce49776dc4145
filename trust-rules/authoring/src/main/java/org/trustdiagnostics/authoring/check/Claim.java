package org.trustdiagnostics.authoring.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trustdiagnostics.authoring.drl.Expression;
import org.trustdiagnostics.authoring.drl.Expression.Binary;
import org.trustdiagnostics.authoring.drl.Expression.Call;
import org.trustdiagnostics.authoring.drl.Expression.In;
import org.trustdiagnostics.authoring.drl.Expression.Literal;
import org.trustdiagnostics.authoring.drl.Expression.Member;
import org.trustdiagnostics.authoring.drl.Expression.Name;
import org.trustdiagnostics.authoring.drl.Expression.Unary;

/**
 * What one condition says of one thing.
 *
 * @param about the thing, written without blanks
 * @param range the numbers that it may be
 * @param only the constants, of which it must be one; empty where it says none
 * @param none the values that it must not be
 * @param expression the condition
 */
record Claim(String about, Range range, Optional<Set<String>> only, Set<String> none, Expression expression) {
    private static final Map<String, String> TURNED =
            Map.of("<", ">", "<=", ">=", ">", "<", ">=", "<=", "==", "==", "!=", "!=");

    /** Returns what a condition says, where that is plain. */
    static Optional<Claim> of(Expression expression, Problems source) {
        if (expression instanceof Binary binary && TURNED.containsKey(binary.operator())) {
            boolean turned = isConstant(binary.left()) && !isConstant(binary.right());
            return comparison(
                    turned ? binary.right() : binary.left(),
                    turned ? TURNED.getOrDefault(binary.operator(), "") : binary.operator(),
                    turned ? binary.left() : binary.right(),
                    expression,
                    source);
        }
        if (expression instanceof In in && in.values().stream().allMatch(Claim::isConstant)) {
            Set<String> values =
                    in.values().stream().map(value -> text(value, source)).collect(Collectors.toSet());
            return Optional.of(new Claim(
                    text(in.left(), source),
                    Range.ALL,
                    in.negated() ? Optional.empty() : Optional.of(values),
                    in.negated() ? values : Set.of(),
                    expression));
        }
        if (expression instanceof Unary unary && unary.operator().equals("!")) {
            return flag(unary.operand(), "false", expression, source);
        }
        return flag(expression, "true", expression, source);
    }

    private static Optional<Claim> flag(Expression of, String value, Expression whole, Problems source) {
        return of instanceof Name || of instanceof Member || of instanceof Call
                ? Optional.of(new Claim(text(of, source), Range.ALL, Optional.of(Set.of(value)), Set.of(), whole))
                : Optional.empty();
    }

    private static Optional<Claim> comparison(
            Expression left, String operator, Expression right, Expression whole, Problems source) {
        String about = text(left, source);
        Optional<Double> number = number(right);
        if (number.isPresent()) {
            Set<String> none = operator.equals("!=") ? Set.of(text(right, source)) : Set.of();
            return Optional.of(new Claim(about, Range.of(operator, number.get()), Optional.empty(), none, whole));
        }
        String value = text(right, source);
        return switch (operator) {
            case "==" ->
                Optional.of(new Claim(
                        about,
                        Range.ALL,
                        isConstant(right) ? Optional.of(Set.of(value)) : Optional.empty(),
                        Set.of(),
                        whole));
            case "!=" -> Optional.of(new Claim(about, Range.ALL, Optional.empty(), Set.of(value), whole));
            default -> Optional.empty();
        };
    }

    /** Returns the number that an expression is, if it is one. */
    static Optional<Double> number(Expression expression) {
        if (expression instanceof Unary unary && unary.operator().equals("-")) {
            return number(unary.operand()).map(value -> -value);
        }
        return expression instanceof Literal literal && literal.kind() == Literal.Kind.NUMBER
                ? Optional.of(Double.valueOf(literal.text()))
                : Optional.empty();
    }

    private static boolean isConstant(Expression expression) {
        if (expression instanceof Member member) {
            return isType(member.of());
        }
        return expression instanceof Literal || number(expression).isPresent();
    }

    private static boolean isType(Expression expression) {
        return expression instanceof Name name
                ? Character.isUpperCase(name.name().text().charAt(0))
                : expression instanceof Member member && isType(member.of());
    }

    /** Returns the text of an expression, the same for the same thing however it is written. */
    static String text(Expression expression, Problems source) {
        StringBuilder text = new StringBuilder();
        boolean quoted = false;
        for (char c : source.cut(expression.span()).toCharArray()) {
            quoted ^= c == '"';
            if (quoted || !Character.isWhitespace(c)) {
                text.append(c);
            }
        }
        int end = text.length() - 2;
        return end > 0 && text.substring(end).equals("()") ? text.substring(0, end) : text.toString();
    }

    /** Returns what both say together of the same thing. */
    Claim and(Claim other) {
        Optional<Set<String>> both = only.isPresent() && other.only.isPresent()
                ? Optional.of(common(only.get(), other.only.get()))
                : only.or(other::only);
        return new Claim(about, range.and(other.range), both, union(List.of(none, other.none)), expression);
    }

    private static Set<String> common(Set<String> one, Set<String> other) {
        return one.stream().filter(other::contains).collect(Collectors.toSet());
    }

    private static Set<String> union(List<Set<String>> sets) {
        return sets.stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    /** Returns whether nothing can be so. */
    boolean isImpossible(boolean whole) {
        Range numbers = whole ? range.whole() : range;
        boolean noPoint = numbers.low() == numbers.high()
                && none.stream()
                        .anyMatch(value -> value.matches("-?[0-9.]+") && Double.parseDouble(value) == numbers.low());
        return numbers.isEmpty()
                || noPoint
                || only.filter(values -> none.containsAll(values)).isPresent();
    }

    /** Returns whether numbers that are so anyway are all that this allows. */
    boolean isImpliedBy(Claim other) {
        return !range.equals(Range.ALL)
                && none.isEmpty()
                && range.and(other.range).equals(other.range);
    }
}
