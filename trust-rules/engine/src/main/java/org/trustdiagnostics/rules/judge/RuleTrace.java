package org.trustdiagnostics.rules.judge;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.trustdiagnostics.rules.session.RuleShape;
import org.trustdiagnostics.rules.session.Walked;

/**
 * What a rule did with the facts of a subject, condition by condition. Holds the facts themselves, those about persons included: to be
 * counted, not to be shown.
 *
 * @param rule the rule
 * @param subject who is judged
 * @param facts what the rule saw
 * @param walked what came of walking it
 */
public record RuleTrace(RuleShape rule, String subject, List<Object> facts, Walked walked) {
    /** Keeps a copy. */
    public RuleTrace {
        requireNonNull(rule, "rule");
        requireNonNull(subject, "subject");
        facts = List.copyOf(facts);
    }

    /** Names rule and subject, and tells nothing of the facts. */
    @Override
    public String toString() {
        return "RuleTrace[rule=" + rule.name() + ", subject=" + subject + ", verdict=" + walked.verdict() + "]";
    }
}
