package org.trustdiagnostics.authoring.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trustdiagnostics.authoring.drl.Element.Constraint;
import org.trustdiagnostics.authoring.drl.Element.Either;
import org.trustdiagnostics.authoring.drl.Element.Existence;
import org.trustdiagnostics.authoring.drl.Element.Pattern;

/** Reads what stands between {@code when} and {@code then}. */
final class Conditions {
    private final Cursor cursor;

    Conditions(Cursor cursor) {
        this.cursor = cursor;
    }

    /** Returns whether what follows belongs to another pattern or another part of the rule. */
    static boolean ends(Cursor cursor) {
        Token token = cursor.peek();
        Token following = cursor.peek(1);
        boolean keyword = token.is("then") || token.is("end") || token.is("when") || token.is("rule");
        if (keyword && !following.is("(") && !following.is(".")) {
            return true;
        }
        boolean typeFollows = following.kind() == Token.Kind.WORD
                && Character.isUpperCase(following.text().charAt(0));
        return cursor.onNewLine()
                && ((token.kind() == Token.Kind.VARIABLE
                                && following.is(":")
                                && cursor.peek(2).kind() == Token.Kind.WORD
                                && Character.isUpperCase(cursor.peek(2).text().charAt(0)))
                        || ((token.is("not") || token.is("exists")) && (typeFollows || following.is("(")))
                        || (token.is("insert") && following.is("("))
                        || (token.kind() == Token.Kind.WORD
                                && Character.isUpperCase(token.text().charAt(0))
                                && following.is("(")));
    }

    Element element() {
        cursor.deeper();
        Element element = one();
        cursor.back();
        return element;
    }

    private Element one() {
        Token first = cursor.peek();
        if (first.kind() == Token.Kind.VARIABLE) {
            cursor.next();
            if (!cursor.take(":")) {
                throw new DrlFault(
                        first.span(),
                        "after '" + first.text() + "', a colon and a pattern are expected, such as " + first.text()
                                + " : Reading( … ).");
            }
            if (cursor.peek().is("(")) {
                throw new DrlFault(
                        first.span(), "a name may stand before a pattern only; name the patterns in the brackets.");
            }
            return pattern(Optional.of(first.word()), first.span());
        }
        if (first.is("not") || first.is("exists")) {
            cursor.next();
            List<Element> inner = cursor.peek().is("(") ? all(group()) : List.of(element());
            return new Existence(first.is("not"), inner, spanFrom(first.span()));
        }
        if (first.is("(")) {
            List<List<Element>> branches = group();
            return branches.size() == 1 && branches.get(0).size() == 1
                    ? branches.get(0).get(0)
                    : new Either(branches, spanFrom(first.span()));
        }
        if (first.kind() == Token.Kind.WORD) {
            return word(first);
        }
        throw new DrlFault(first.span(), noPattern(first));
    }

    private List<Element> all(List<List<Element>> branches) {
        Span whole =
                Span.between(branches.get(0).get(0).span(), cursor.previous().span());
        return branches.size() == 1 ? branches.get(0) : List.of(new Either(branches, whole));
    }

    private Element word(Token first) {
        Optional<String> refused = Refused.inConditions(first.text());
        if (refused.isPresent()) {
            throw new DrlFault(first.span(), refused.get());
        }
        if (cursor.peek(1).is(":")) {
            throw new DrlFault(
                    first.span(),
                    "a name that a rule gives begins with $, so that it is never taken for a property: $" + first.text()
                            + ".");
        }
        return pattern(Optional.empty(), first.span());
    }

    /** Returns the branches of a bracket; one where they must hold together. */
    private List<List<Element>> group() {
        cursor.next();
        if (cursor.peek().is("or") || cursor.peek().is("and")) {
            throw new DrlFault(
                    cursor.peek().span(),
                    "'" + cursor.peek().text() + "' stands between conditions: ( A( … ) "
                            + cursor.peek().text() + " B( … ) ).");
        }
        List<List<Element>> branches = new ArrayList<>();
        branches.add(new ArrayList<>(List.of(element())));
        String joined = "";
        while (!cursor.take(")")) {
            Token joint = cursor.peek();
            if (!joint.is("and") && !joint.is("or")) {
                throw new DrlFault(
                        joint.kind() == Token.Kind.END || ends(cursor) ? cursor.behind() : joint.span(),
                        "'and', 'or' or ')' is missing here, in the bracket that was opened before.");
            }
            if (!joined.isEmpty() && !joint.is(joined)) {
                throw new DrlFault(
                        joint.span(), "'and' and 'or' stand in one bracket; put what belongs together in its own.");
            }
            joined = joint.text();
            cursor.next();
            if (joint.is("or")) {
                branches.add(new ArrayList<>());
            }
            branches.get(branches.size() - 1).add(element());
        }
        return branches;
    }

    private Pattern pattern(Optional<Word> variable, Span start) {
        Word type = type();
        if (!cursor.take("(")) {
            throw new DrlFault(
                    ends(cursor) ? cursor.behind() : cursor.peek().span(),
                    "'(' is missing after '" + type.text() + "'; a pattern is written " + type.text() + "( … ).");
        }
        List<Constraint> constraints = constraints(type.text());
        Pattern pattern = new Pattern(variable, type, constraints, spanFrom(start));
        Optional<String> refused = Refused.inConditions(cursor.peek().text());
        if (refused.isPresent() && !cursor.peek(1).is("(")) {
            throw new DrlFault(cursor.peek().span(), refused.get());
        }
        return pattern;
    }

    private Word type() {
        Token first = cursor.next();
        if (first.kind() != Token.Kind.WORD) {
            throw new DrlFault(first.span(), "a type is expected here, such as Reading, Limit or Incident.");
        }
        StringBuilder name = new StringBuilder(first.text());
        while (cursor.peek().is(".") && cursor.peek(1).kind() == Token.Kind.WORD) {
            cursor.next();
            name.append('.').append(cursor.next().text());
        }
        return new Word(name.toString(), spanFrom(first.span()));
    }

    private List<Constraint> constraints(String type) {
        List<Constraint> constraints = new ArrayList<>();
        if (cursor.take(")")) {
            return constraints;
        }
        ExpressionReader expressions = new ExpressionReader(cursor);
        while (true) {
            if (ends(cursor) || cursor.done()) {
                throw expressions.unclosed(type);
            }
            constraints.add(constraint(expressions));
            if (cursor.take(")")) {
                return constraints;
            }
            if (!cursor.peek().is(",")) {
                throw expressions.unclosed(type);
            }
            Token comma = cursor.next();
            if (cursor.peek().is(")")) {
                throw new DrlFault(
                        comma.span(), "a constraint is missing after this comma; add it, or delete the comma.");
            }
        }
    }

    private Constraint constraint(ExpressionReader expressions) {
        Token first = cursor.peek();
        Optional<Word> variable = Optional.empty();
        if (first.kind() == Token.Kind.VARIABLE && cursor.peek(1).is(":")) {
            variable = Optional.of(first.word());
            cursor.next();
            cursor.next();
        }
        Expression expression = expressions.read();
        return new Constraint(variable, expression, spanFrom(first.span()));
    }

    private static String noPattern(Token token) {
        return switch (token.text()) {
            case ")" -> "this bracket closes nothing; delete it.";
            case "," -> "a comma stands between the constraints of a pattern, not between patterns; delete it.";
            case ";" -> "no semicolon stands between conditions; delete it.";
            case "?" -> "queries are not allowed in a rule pack; write the conditions in the rule itself.";
            case "/" -> "paths are not allowed in a rule pack; match a type, such as Reading( … ).";
            default -> "a condition is expected here, such as $kept : Reading( metric == \"…\" ).";
        };
    }

    private Span spanFrom(Span start) {
        return Span.between(start, cursor.previous().span());
    }
}
