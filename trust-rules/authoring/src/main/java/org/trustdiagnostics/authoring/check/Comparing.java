package org.trustdiagnostics.authoring.check;

import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.trustdiagnostics.authoring.drl.Expression;
import org.trustdiagnostics.authoring.drl.Expression.Binary;
import org.trustdiagnostics.authoring.drl.Expression.In;
import org.trustdiagnostics.authoring.drl.Expression.Literal;
import org.trustdiagnostics.core.input.Nearest;

/** Checks that what stands on both sides of an operator fits. */
final class Comparing {
    private static final Set<String> EQUALITY = Set.of("==", "!=");
    private static final Set<String> ORDER = Set.of("<", "<=", ">", ">=");
    private static final Set<String> LOGIC = Set.of("&&", "||");

    private final Typing typing;
    private final Problems problems;
    private final KnownIds ids;

    Comparing(Typing typing, Problems problems, KnownIds ids) {
        this.typing = typing;
        this.problems = problems;
        this.ids = ids;
    }

    Optional<Type> binary(Binary binary) {
        Optional<Type> left = typing.of(binary.left());
        if (EQUALITY.contains(binary.operator()) && constant(binary.right(), left)) {
            return Optional.of(boolean.class);
        }
        Optional<Type> right = typing.of(binary.right());
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        if (EQUALITY.contains(binary.operator())) {
            equality(binary, left.get(), right.get());
        } else if (ORDER.contains(binary.operator())) {
            order(binary, left.get(), right.get());
        } else if (LOGIC.contains(binary.operator())) {
            logic(binary, binary.left(), left.get());
            logic(binary, binary.right(), right.get());
        } else if (binary.operator().endsWith("contains")) {
            contains(binary, left.get(), right.get());
        } else {
            return arithmetic(binary, left.get(), right.get());
        }
        return Optional.of(boolean.class);
    }

    Optional<Type> in(In in) {
        Optional<Type> left = typing.of(in.left());
        if (in.values().isEmpty()) {
            problems.at(in.span(), "'in' needs at least one value: in ( \"one\", \"other\" ).");
        }
        for (Expression value : in.values()) {
            if (!constant(value, left)) {
                Optional<Type> right = typing.of(value);
                if (left.isPresent() && right.isPresent()) {
                    equal(in.left(), value, left.get(), right.get());
                }
            }
        }
        return Optional.of(boolean.class);
    }

    /** Returns whether a bare word or a text stands where a constant is meant, which is a problem. */
    private boolean constant(Expression value, Optional<Type> left) {
        Collection<String> constants = left.map(Values::constants).orElse(Set.of());
        if (constants.isEmpty()) {
            return false;
        }
        Optional<String> given = value instanceof Literal literal && literal.kind() == Literal.Kind.TEXT
                ? Optional.of(literal.text())
                : value instanceof Expression.Name name
                                && constants.contains(name.name().text())
                        ? Optional.of(name.name().text())
                        : Optional.empty();
        given.ifPresent(text -> {
            String constant =
                    Nearest.to(text, constants).orElse(constants.iterator().next());
            String type = Values.word(left.orElseThrow());
            problems.at(
                    value.span(),
                    "expected " + article(type) + " constant, written without quotes: " + type + "." + constant
                            + ". Known: " + String.join(", ", constants));
        });
        return given.isPresent();
    }

    private static String article(String type) {
        return ("AEIO".indexOf(type.charAt(0)) >= 0 ? "an " : "a ") + type;
    }

    private void equality(Binary binary, Type left, Type right) {
        equal(binary.left(), binary.right(), left, right);
    }

    private void equal(Expression left, Expression right, Type leftType, Type rightType) {
        if (leftType == Values.NULL || rightType == Values.NULL) {
            problems.at(
                    right.span(),
                    "nothing that a rule sees is null; where a value may be absent, ask isEmpty() or isPresent().");
        } else if (!Values.comparable(leftType, rightType)) {
            problems.at(right.span(), unlike(left, right, leftType, rightType));
        } else {
            ids.check(typing.property(left), right, problems);
            ids.check(typing.property(right), left, problems);
        }
    }

    private String unlike(Expression left, Expression right, Type leftType, Type rightType) {
        if (Values.isOptional(leftType)) {
            String property = problems.cut(left.span());
            return "'" + property + "' may be absent; ask " + property + ".isPresent() and then compare " + property
                    + ".get().";
        }
        return "'" + problems.cut(left.span()) + "' is " + kind(leftType) + ", but '" + problems.cut(right.span())
                + "' is " + kind(rightType) + "; " + remedy(leftType, rightType);
    }

    private static String kind(Type type) {
        return Values.isOptional(type) ? "a value that may be absent" : Values.aWord(type);
    }

    private static String remedy(Type leftType, Type rightType) {

        if (Values.isNumber(leftType) && Values.isText(rightType)) {
            return "write the number without quotes.";
        }
        if (Values.isText(leftType)) {
            return "write the text in double quotes.";
        }
        if (Members.raw(leftType) == LocalDate.class) {
            return "compare it with a day, such as $period.to or LocalDate.of( 2026, 12, 31 ).";
        }
        Collection<String> constants = Values.constants(leftType);
        return constants.isEmpty()
                ? "compare it with " + Values.aWord(leftType) + "."
                : "compare it with one of " + Values.word(leftType) + ": " + String.join(", ", constants) + ".";
    }

    private void order(Binary binary, Type left, Type right) {
        if (!Values.comparable(left, right)) {
            problems.at(binary.right().span(), unlike(binary.left(), binary.right(), left, right));
        } else if (!Values.ordered(left)) {
            problems.at(
                    binary.span(),
                    "'" + problems.cut(binary.left().span()) + "' is " + Values.aWord(left)
                            + ", which has no order for '" + binary.operator() + "'; use == or !=.");
        }
    }

    private void logic(Binary binary, Expression side, Type type) {
        if (!Values.isFlag(type)) {
            problems.at(
                    side.span(),
                    "'" + binary.operator() + "' joins what is true or false, but '" + problems.cut(side.span())
                            + "' is " + Values.aWord(type) + "; compare it with something.");
        }
    }

    private void contains(Binary binary, Type left, Type right) {
        boolean text = Values.isText(left);
        if (!text && !Collection.class.isAssignableFrom(Members.raw(left))) {
            problems.at(
                    binary.left().span(),
                    "only a text or a list contains something, but '"
                            + problems.cut(binary.left().span()) + "' is " + Values.aWord(left) + ".");
        } else if (text && !Values.isText(right)) {
            problems.at(binary.right().span(), unlike(binary.left(), binary.right(), left, right));
        }
    }

    private Optional<Type> arithmetic(Binary binary, Type left, Type right) {
        if (!Values.isNumber(left) || !Values.isNumber(right)) {
            Expression wrong = Values.isNumber(left) ? binary.right() : binary.left();
            problems.at(
                    wrong.span(),
                    "'" + binary.operator() + "' reckons with numbers, but '" + problems.cut(wrong.span()) + "' is "
                            + Values.aWord(Values.isNumber(left) ? right : left) + ".");
            return Optional.empty();
        }
        if (Set.of("/", "%").contains(binary.operator())
                && binary.right() instanceof Literal literal
                && literal.text().matches("0(\\.0+)?")) {
            problems.at(binary.right().span(), "nothing can be divided by 0.");
        }
        return Optional.of(Values.isWhole(left) && Values.isWhole(right) ? long.class : double.class);
    }
}
