package org.trustdiagnostics.authoring.coverage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All small mistakes that can be made within one condition, other than to forget it. */
final class ConditionMutants {
    /** What a reading may be to a limit, and the contrary. */
    static final Map<String, String> SIDES =
            Map.of("certainlyBelow", "certainlyAbove", "certainlyAbove", "certainlyBelow");

    private static final Map<String, List<String>> OPERATORS = Map.of(
            "==", List.of("!="),
            "!=", List.of("=="),
            "<", List.of("<=", ">="),
            "<=", List.of("<", ">"),
            ">", List.of(">=", "<="),
            ">=", List.of(">", "<"),
            "&&", List.of("||"),
            "||", List.of("&&"),
            "true", List.of("false"),
            "false", List.of("true"));
    private static final Set<String> WORDS = Set.of("in", "matches", "contains", "memberOf", "soundslike");

    private final RuleText rule;
    private final List<Token> tokens;
    private final List<Change> changes = new ArrayList<>();

    /**
     * One mistake.
     *
     * @param what what was and what is
     * @param edits what makes it
     */
    record Change(String what, List<Edit> edits) {}

    private ConditionMutants(RuleText rule, Span condition) {
        this.rule = rule;
        this.tokens = condition.tokens();
    }

    static List<Change> of(RuleText rule, Span condition) {
        ConditionMutants made = new ConditionMutants(rule, condition);
        for (int i = 0; i < made.tokens.size(); i++) {
            made.at(i);
        }
        made.contrary(condition);
        return made.changes;
    }

    private void at(int i) {
        Token token = tokens.get(i);
        OPERATORS.getOrDefault(token.text(), List.of()).forEach(other -> replace(i, other));
        if (SIDES.containsKey(token.text())) {
            replace(i, SIDES.getOrDefault(token.text(), ""));
        } else if (token.kind() == Token.Kind.TEXT) {
            text(i);
        } else if (token.kind() == Token.Kind.NUMBER) {
            number(token);
        } else if (WORDS.contains(token.text())) {
            word(i);
        } else if (token.kind() == Token.Kind.WORD && i > 1 && tokens.get(i - 1).is(".")) {
            constant(i);
        }
    }

    private void replace(int i, String other) {
        Token token = tokens.get(i);
        boolean operator = token.kind() == Token.Kind.SIGN && i > 0 && i + 1 < tokens.size();
        // An operator says nothing without its sides.
        String around = operator ? new Span(tokens).in(rule.drl()) + ": " : "";
        change(around + token.text() + " → " + other, Edit.of(token, other));
    }

    private void change(String what, Edit edit) {
        changes.add(new Change(what, List.of(edit)));
    }

    /** A member of a list is left out, any other text is changed into one that occurs nowhere. */
    private void text(int i) {
        Token token = tokens.get(i);
        boolean after = i + 1 < tokens.size() && tokens.get(i + 1).is(",");
        boolean before = i > 0 && tokens.get(i - 1).is(",");
        if (after) {
            change(
                    token.text() + " left out",
                    new Edit(token.start(), tokens.get(i + 2).start(), ""));
        } else if (before) {
            change(token.text() + " left out", new Edit(tokens.get(i - 1).start(), token.end(), ""));
        } else {
            String other = token.text().substring(0, token.text().length() - 1) + "?"
                    + token.text().charAt(0);
            change(token.text() + " → " + other, Edit.of(token, other));
        }
    }

    private void number(Token token) {
        try {
            BigDecimal value = new BigDecimal(token.text());
            for (BigDecimal other : List.of(value.add(BigDecimal.ONE), value.subtract(BigDecimal.ONE))) {
                change(token.text() + " → " + other.toPlainString(), Edit.of(token, other.toPlainString()));
            }
        } catch (NumberFormatException e) {
            // A number with a suffix stays as it is.
            return;
        }
    }

    private void word(int i) {
        Token token = tokens.get(i);
        if (i > 0 && tokens.get(i - 1).is("not")) {
            change("not " + token.text() + " → " + token.text(), Edit.of(tokens.get(i - 1), ""));
        } else {
            change(token.text() + " → not " + token.text(), Edit.of(token, "not " + token.text()));
        }
    }

    /** The constant of an enumeration becomes the next one. */
    private void constant(int i) {
        int start = i;
        while (start > 1 && tokens.get(start - 1).is(".")) {
            start -= 2;
        }
        StringBuilder type = new StringBuilder();
        tokens.subList(start, i - 1).forEach(token -> type.append(token.text()));
        List<String> constants = RuleMutants.constants(rule, type.toString());
        int at = constants.indexOf(tokens.get(i).text());
        if (at >= 0 && constants.size() > 1) {
            replace(i, constants.get((at + 1) % constants.size()));
        }
    }

    /** What is asked by a method or a flag alone is asked the other way round. */
    private void contrary(Span condition) {
        boolean compared = tokens.stream()
                .anyMatch(token -> OPERATORS.containsKey(token.text())
                        || SIDES.containsKey(token.text())
                        || WORDS.contains(token.text())
                        || token.is(":"));
        if (compared) {
            return;
        }
        String text = condition.in(rule.drl());
        if (tokens.get(0).is("!")) {
            change(text + " → " + text.substring(1).strip(), Edit.of(tokens.get(0), ""));
        } else {
            change(text + " → !" + text, new Edit(condition.start(), condition.start(), "!"));
        }
    }
}
