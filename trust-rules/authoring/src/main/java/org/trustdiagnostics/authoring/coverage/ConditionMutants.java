package org.trustdiagnostics.authoring.coverage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.trustdiagnostics.authoring.drl.Expression;
import org.trustdiagnostics.authoring.drl.Expression.Binary;
import org.trustdiagnostics.authoring.drl.Expression.Call;
import org.trustdiagnostics.authoring.drl.Expression.In;
import org.trustdiagnostics.authoring.drl.Expression.Literal;
import org.trustdiagnostics.authoring.drl.Expression.Member;
import org.trustdiagnostics.authoring.drl.Expression.Name;
import org.trustdiagnostics.authoring.drl.Expression.Unary;
import org.trustdiagnostics.authoring.drl.Span;

/** All small mistakes that can be made within one condition, other than to forget it. */
final class ConditionMutants {
    /** What a reading may be to a limit, and the contrary. */
    private static final Map<String, String> SIDES =
            Map.of("certainlyBelow", "certainlyAbove", "certainlyAbove", "certainlyBelow");

    private static final Map<String, List<String>> OPERATORS = Map.ofEntries(
            Map.entry("==", List.of("!=")),
            Map.entry("!=", List.of("==")),
            Map.entry("<", List.of("<=", ">=")),
            Map.entry("<=", List.of("<", ">")),
            Map.entry(">", List.of(">=", "<=")),
            Map.entry(">=", List.of(">", "<")),
            Map.entry("&&", List.of("||")),
            Map.entry("||", List.of("&&")),
            Map.entry("+", List.of("-")),
            Map.entry("-", List.of("+")),
            Map.entry("*", List.of("/")),
            Map.entry("/", List.of("*")));

    private final RuleText rule;
    private final Expression condition;
    private final List<Change> changes = new ArrayList<>();

    /**
     * One mistake.
     *
     * @param what what was and what is
     * @param edit what makes it
     */
    record Change(String what, Edit edit) {}

    private ConditionMutants(RuleText rule, Expression condition) {
        this.rule = rule;
        this.condition = condition;
    }

    static List<Change> of(RuleText rule, Expression condition) {
        ConditionMutants made = new ConditionMutants(rule, condition);
        made.truth(condition);
        return made.changes;
    }

    /** Returns whether a condition compares a reading with a limit. */
    static boolean compares(Expression condition) {
        return condition instanceof Call call && SIDES.containsKey(call.method().text());
    }

    /** What is true or false as a whole may also be asked the other way round. */
    private void truth(Expression asked) {
        if (asked instanceof Unary unary && unary.operator().equals("!")) {
            int start = asked.span().start();
            change(rule.text(asked.span()) + " → " + rule.text(unary.operand().span()), new Edit(start, start + 1, ""));
            value(unary.operand());
        } else if (asked instanceof Binary binary && List.of("&&", "||").contains(binary.operator())) {
            operator(binary);
            operand(
                    binary.left(),
                    new Span(binary.left().span().start(), binary.right().span().start()));
            operand(
                    binary.right(),
                    new Span(binary.left().span().end(), binary.right().span().end()));
        } else {
            boolean plain = asked instanceof Name || asked instanceof Member || asked instanceof Call;
            if (plain && !compares(asked)) {
                String text = rule.text(asked.span());
                int start = asked.span().start();
                change(text + " → !" + text, new Edit(start, start, "!"));
            }
            value(asked);
        }
    }

    private void operand(Expression operand, Span gone) {
        change(rule.text(operand.span()) + " dropped", Edit.of(gone, ""));
        truth(operand);
    }

    private void value(Expression expression) {
        if (expression instanceof Binary binary) {
            operator(binary);
            value(binary.left());
            value(binary.right());
        } else if (expression instanceof In in) {
            in(in);
        } else if (expression instanceof Call call) {
            call(call);
        } else if (expression instanceof Literal literal) {
            literal(literal);
        } else if (expression instanceof Member member) {
            constant(member);
        } else if (expression instanceof Unary unary) {
            value(unary.operand());
        }
    }

    private void change(String what, Edit edit) {
        changes.add(new Change(what, edit));
    }

    /** An operator says nothing without its sides, so the whole condition is told. */
    private void operator(Binary binary) {
        String is = binary.operator();
        boolean negated = is.startsWith("not ");
        String last = is.substring(is.lastIndexOf(' ') + 1);
        int from = binary.left().span().end();
        String between = rule.drl().substring(from, binary.right().span().start());
        int end = from + between.indexOf(last) + last.length();
        int start = negated ? from + between.indexOf("not") : end - last.length();
        for (String other : OPERATORS.getOrDefault(is, List.of(negated ? last : "not " + is))) {
            change(rule.text(condition.span()) + ": " + is + " → " + other, new Edit(start, end, other));
        }
    }

    private void in(In in) {
        List<Expression> values = in.values();
        if (values.isEmpty()) {
            return;
        }
        int from = in.left().span().end();
        String text = rule.drl().substring(from, values.get(0).span().start());
        int start = from + text.indexOf(in.negated() ? "not" : "in");
        int end = from + text.lastIndexOf("in") + 2;
        change(in.negated() ? "not in → in" : "in → not in", new Edit(start, end, in.negated() ? "in" : "not in"));
        for (int i = 0; i < values.size() && values.size() > 1; i++) {
            Span value = values.get(i).span();
            Span gone = i > 0
                    ? new Span(values.get(i - 1).span().end(), value.end())
                    : new Span(value.start(), values.get(1).span().start());
            change(rule.text(value) + " left out", Edit.of(gone, ""));
        }
    }

    private void call(Call call) {
        String other = SIDES.get(call.method().text());
        if (other != null) {
            change(call.method().text() + " → " + other, Edit.of(call.method().span(), other));
        }
        call.arguments().forEach(this::value);
    }

    private void literal(Literal literal) {
        switch (literal.kind()) {
            case TEXT -> replaced(literal, "\"" + literal.text() + "?\"");
            case FLAG -> replaced(literal, literal.text().equals("true") ? "false" : "true");
            case NUMBER -> {
                BigDecimal value = new BigDecimal(literal.text());
                replaced(literal, value.add(BigDecimal.ONE).toPlainString());
                replaced(literal, value.subtract(BigDecimal.ONE).toPlainString());
            }
            case NULL -> {}
        }
    }

    private void replaced(Literal literal, String other) {
        change(rule.text(literal.span()) + " → " + other, Edit.of(literal.span(), other));
    }

    /** The constant of an enumeration becomes the next one. */
    private void constant(Member member) {
        List<String> constants =
                RuleMutants.constants(rule, rule.text(member.of().span()));
        int at = constants.indexOf(member.member().text());
        if (at >= 0 && constants.size() > 1) {
            String other = constants.get((at + 1) % constants.size());
            change(
                    member.member().text() + " → " + other,
                    Edit.of(member.member().span(), other));
        }
    }
}
