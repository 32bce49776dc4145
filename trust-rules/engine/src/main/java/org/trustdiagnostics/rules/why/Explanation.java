package org.trustdiagnostics.rules.why;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.trustdiagnostics.core.verdict.Outcome;

/**
 * Why an outcome is what it is: the rules of the pitfall one by one, with the conditions as their author wrote them. It is meant for
 * authors of rules and speaks English. Readings that are hidden stay hidden, and of records about persons it tells only how many there
 * are. Immutable.
 *
 * @param outcome the outcome
 * @param pitfall the pitfall's name
 * @param reasons what the report says about the outcome, one sentence a line
 * @param rules the pitfall's rules, sorted by name
 */
public record Explanation(Outcome outcome, String pitfall, List<String> reasons, List<RuleWhy> rules) {
    /** Keeps copies. */
    public Explanation {
        requireNonNull(outcome, "outcome");
        requireNonNull(pitfall, "pitfall");
        reasons = List.copyOf(reasons);
        rules = List.copyOf(rules);
    }

    /** Returns the explanation for people to read. */
    public String toText() {
        return new ExplanationText(this).text();
    }

    /** Returns the explanation as JSON, the same on every machine. */
    public String toJson() {
        return new ExplanationJson(this).text();
    }
}
