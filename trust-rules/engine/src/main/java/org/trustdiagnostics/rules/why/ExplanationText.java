package org.trustdiagnostics.rules.why;

/** Writes an explanation for people. */
final class ExplanationText {
    private static final int WIDTH = 110;

    private final Explanation explanation;
    private final StringBuilder text = new StringBuilder();

    ExplanationText(Explanation explanation) {
        this.explanation = explanation;
    }

    String text() {
        line(
                0,
                explanation.pitfall() + " · " + explanation.outcome().subject() + ": "
                        + Wording.outcome(explanation.outcome()));
        explanation.reasons().forEach(reason -> line(1, reason));
        explanation.rules().forEach(this::rule);
        return text.toString();
    }

    private void rule(RuleWhy rule) {
        line(0, "");
        line(0, "Rule \"" + rule.rule() + "\" " + rule.status().words() + ".");
        rule.because().forEach(reason -> line(1, reason));
        rule.elements().forEach(this::element);
        if (!rule.changes().isEmpty()) {
            boolean fires = rule.status() != RuleWhy.Status.NOT_FIRED;
            String many = rule.changes().size() == 1 ? "" : " one of";
            line(1, (fires ? "It would no longer fire, given" : "It would fire, given") + many + ":");
            rule.changes().forEach(change -> line(2, "- " + change.sentence()));
        } else if (!rule.elements().isEmpty() && rule.status() != RuleWhy.Status.FAILED) {
            line(1, "No single change of the data was found that would turn it.");
        }
    }

    private void element(ElementWhy element) {
        int depth = 1 + element.depth();
        String found = element.matched().isEmpty() ? "" : ": " + String.join("; ", element.matched());
        line(depth, padded(element.result().words()) + element.text() + found);
        if (element.result() == ElementWhy.Result.NOT_REACHED) {
            return;
        }
        for (ConditionWhy condition : element.conditions()) {
            line(depth, padded("") + "  " + condition.text() + outcome(condition));
            condition.values().ifPresent(values -> line(depth, padded("") + "    " + values.sentence()));
        }
    }

    private static String outcome(ConditionWhy condition) {
        return condition.tested() == 0
                ? " – not reached"
                : " – true for " + condition.held() + " of " + condition.tested();
    }

    private static String padded(String words) {
        return words + " ".repeat(13 - words.length());
    }

    /** Breaks a line between words and goes on two farther in. */
    private void line(int depth, String words) {
        String rest = words.stripLeading();
        String indent = "  ".repeat(depth) + " ".repeat(words.length() - rest.length());
        String further = "";
        while (indent.length() + further.length() + rest.length() > WIDTH) {
            int at = rest.lastIndexOf(' ', WIDTH - indent.length() - further.length());
            if (at <= 0) {
                break;
            }
            text.append(indent).append(further).append(rest, 0, at).append('\n');
            rest = rest.substring(at + 1);
            further = "  ";
        }
        text.append(rest.isEmpty() ? "" : indent + further + rest).append('\n');
    }
}
