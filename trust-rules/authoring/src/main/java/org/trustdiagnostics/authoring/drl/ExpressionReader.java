package org.trustdiagnostics.authoring.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trustdiagnostics.authoring.drl.Expression.Binary;
import org.trustdiagnostics.authoring.drl.Expression.Call;
import org.trustdiagnostics.authoring.drl.Expression.In;
import org.trustdiagnostics.authoring.drl.Expression.Literal;
import org.trustdiagnostics.authoring.drl.Expression.Member;
import org.trustdiagnostics.authoring.drl.Expression.Name;
import org.trustdiagnostics.authoring.drl.Expression.Unary;
import org.trustdiagnostics.authoring.drl.Expression.Variable;

/** Reads the expression of a constraint. */
final class ExpressionReader {
    static final String OPERATORS =
            "==, !=, <, <=, >, >=, in, not in, contains, not contains, &&, ||, !, +, -, *, /, %";

    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");
    private static final Set<String> JAVA =
            Set.of("new", "instanceof", "class", "super", "return", "throw", "switch", "if");

    private static final int MOST_PIECES = 500;

    private final Cursor cursor;
    private int pieces;

    ExpressionReader(Cursor cursor) {
        this.cursor = cursor;
    }

    Expression read() {
        cursor.deeper();
        Expression left = and();
        while (cursor.peek().is("||")) {
            cursor.next();
            left = binary("||", left, and());
        }
        cursor.back();
        return left;
    }

    private Expression and() {
        Expression left = comparison();
        while (cursor.peek().is("&&")) {
            cursor.next();
            left = binary("&&", left, comparison());
        }
        return left;
    }

    private Expression comparison() {
        Expression left = sum();
        Token operator = cursor.peek();
        if (COMPARISONS.contains(operator.text()) && operator.kind() == Token.Kind.SYMBOL) {
            cursor.next();
            return binary(operator.text(), left, sum());
        }
        if (operator.is("contains")) {
            cursor.next();
            return binary("contains", left, sum());
        }
        if (operator.is("in")) {
            cursor.next();
            return in(left, false);
        }
        if (operator.is("not") && cursor.peek(1).is("in")) {
            cursor.next();
            cursor.next();
            return in(left, true);
        }
        if (operator.is("not") && cursor.peek(1).is("contains")) {
            cursor.next();
            cursor.next();
            return binary("not contains", left, sum());
        }
        return left;
    }

    private Expression in(Expression left, boolean negated) {
        if (!cursor.take("(")) {
            throw new DrlFault(
                    cursor.peek().span(), "the values after 'in' stand in brackets: in ( \"one\", \"other\" ).");
        }
        List<Expression> values = arguments("in");
        return new In(left, negated, values, spanFrom(left.span()));
    }

    private Expression sum() {
        Expression left = product();
        while (cursor.peek().is("+") || cursor.peek().is("-")) {
            String operator = cursor.next().text();
            left = binary(operator, left, product());
        }
        return left;
    }

    private Expression product() {
        Expression left = unary();
        while (cursor.peek().is("*") || cursor.peek().is("/") || cursor.peek().is("%")) {
            String operator = cursor.next().text();
            left = binary(operator, left, unary());
        }
        return left;
    }

    private Expression unary() {
        Token first = cursor.peek();
        if (first.is("!") || first.is("-")) {
            cursor.deeper();
            cursor.next();
            Expression operand = unary();
            cursor.back();
            return new Unary(first.text(), operand, spanFrom(first.span()));
        }
        return postfix();
    }

    private Expression postfix() {
        Expression value = primary();
        while (cursor.peek().is(".")) {
            cursor.next();
            Token name = cursor.peek();
            count(name);
            if (name.kind() != Token.Kind.WORD) {
                throw new DrlFault(name.span(), "a name is expected after the full stop.");
            }
            cursor.next();
            value = cursor.take("(")
                    ? new Call(Optional.of(value), name.word(), arguments(name.text()), spanFrom(value.span()))
                    : new Member(value, name.word(), spanFrom(value.span()));
        }
        return value;
    }

    private void count(Token token) {
        if (++pieces > MOST_PIECES) {
            throw new DrlFault(
                    token.span(), "the pattern is longer than any pattern needs to be; write a simpler one.");
        }
    }

    private Expression primary() {
        Token token = cursor.peek();
        count(token);
        switch (token.kind()) {
            case TEXT -> {
                cursor.next();
                return new Literal(Literal.Kind.TEXT, token.text(), token.span());
            }
            case NUMBER -> {
                if (!token.text().matches("[0-9]{1,15}(\\.[0-9]{1,15})?")) {
                    throw new DrlFault(
                            token.span(), "a number is digits with at most one decimal point, such as 12 or 0.95.");
                }
                cursor.next();
                return new Literal(Literal.Kind.NUMBER, token.text(), token.span());
            }
            case VARIABLE -> {
                cursor.next();
                return new Variable(token.word());
            }
            case WORD -> {
                return word(token);
            }
            default -> {
                if (token.is("(")) {
                    return bracket();
                }
                throw new DrlFault(token.span(), noValue(token));
            }
        }
    }

    private Expression word(Token token) {
        if (JAVA.contains(token.text())) {
            throw new DrlFault(
                    token.span(),
                    "'" + token.text() + "' is not allowed in a rule; compare properties with values, limits and each"
                            + " other.");
        }
        if (Conditions.ends(cursor)) {
            throw new DrlFault(cursor.behind(), "a value is missing here.");
        }
        cursor.next();
        return switch (token.text()) {
            case "true", "false" -> new Literal(Literal.Kind.FLAG, token.text(), token.span());
            case "null" -> new Literal(Literal.Kind.NULL, token.text(), token.span());
            default ->
                cursor.take("(")
                        ? new Call(Optional.empty(), token.word(), arguments(token.text()), spanFrom(token.span()))
                        : new Name(token.word());
        };
    }

    private Expression bracket() {
        Token open = cursor.next();
        Expression inner = read();
        if (!cursor.take(")")) {
            throw unclosed(open.text());
        }
        return inner;
    }

    private List<Expression> arguments(String of) {
        List<Expression> arguments = new ArrayList<>();
        if (cursor.take(")")) {
            return arguments;
        }
        while (true) {
            arguments.add(read());
            if (cursor.take(")")) {
                return arguments;
            }
            if (!cursor.take(",")) {
                throw unclosed(of);
            }
        }
    }

    /** Tells what is missing where neither a comma nor a closing bracket follows. */
    DrlFault unclosed(String of) {
        Token token = cursor.peek();
        if (token.kind() == Token.Kind.END || Conditions.ends(cursor) || token.is(";")) {
            return new DrlFault(
                    cursor.behind(),
                    "')' is missing here, to close the bracket " + (of.equals("(") ? "" : "of '" + of + "' ")
                            + "that was opened before.");
        }
        return unexpected(token);
    }

    private DrlFault unexpected(Token token) {
        Token.Kind following = cursor.peek(1).kind();
        boolean valueFollows = following == Token.Kind.TEXT
                || following == Token.Kind.NUMBER
                || following == Token.Kind.VARIABLE
                || following == Token.Kind.WORD;
        String said = "'" + token.text() + "'";
        if (token.kind() == Token.Kind.WORD && (valueFollows || Refused.OPERATORS.contains(token.text()))) {
            return new DrlFault(token.span(), said + " is no operator that rules may use. Known: " + OPERATORS);
        }
        return switch (token.kind()) {
            case WORD, VARIABLE, TEXT, NUMBER ->
                new DrlFault(token.span(), "a comma is missing before " + shown(token) + ".");
            default -> new DrlFault(token.span(), symbol(token.text()));
        };
    }

    private static String symbol(String symbol) {
        return switch (symbol) {
            case "=" -> "'=' compares nothing; write '=='.";
            case "&" -> "'&' is written '&&', or as a comma between constraints.";
            case "|" -> "'|' is written '||'.";
            case ":", ":=" -> "a name that is given to a value begins with $, such as $value : value.";
            case "[", "{", "]", "}" ->
                "'" + symbol + "' is not allowed in a rule; values stand in round brackets: in ( … ).";
            case "->", "::", "#", "?.", "!." ->
                "'" + symbol + "' is not allowed in a rule; name a property or call a method of a fact.";
            case "!" -> "a comma is missing before '!'.";
            case "(" -> "a comma or an operator is missing before '('.";
            default -> "'" + symbol + "' is not expected here; a comma or ')' is.";
        };
    }

    private static String noValue(Token token) {
        if (COMPARISONS.contains(token.text())) {
            return "a value is missing before '" + token.text()
                    + "'; name the property again, as in sample > 5 && sample" + " < 10.";
        }
        if (token.text().equals("=")) {
            return "'=' has no meaning here; to compare write '==', '<=' or '>='.";
        }
        return token.kind() == Token.Kind.END
                ? "a value is missing here."
                : "a value is expected before '" + token.text() + "'.";
    }

    private static String shown(Token token) {
        return token.kind() == Token.Kind.TEXT ? "\"" + token.text() + "\"" : "'" + token.text() + "'";
    }

    private Binary binary(String operator, Expression left, Expression right) {
        return new Binary(operator, left, right, Span.between(left.span(), right.span()));
    }

    private Span spanFrom(Span start) {
        return Span.between(start, cursor.previous().span());
    }
}
