package org.trustdiagnostics.rules.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of walking a rule over the facts of one subject.
 *
 * @param verdict whether the rule matches
 * @param problem what a condition threw, or why the rule could not be walked to the end
 * @param matchCount how many combinations of facts match
 * @param matches the first of them, facts by number of the element they match
 * @param tallies what happened at each element, by number
 */
public record Walked(
        Verdict verdict,
        Optional<String> problem,
        long matchCount,
        List<Map<Integer, Object>> matches,
        List<Tally> tallies) {

    /** Whether a rule matches. */
    public enum Verdict {
        /** At least one combination of facts matches. */
        MATCHED,
        /** None does. */
        NOT_MATCHED,
        /** A condition threw, so the engine stops the rule. */
        FAILED,
        /** It cannot be told without the engine. */
        UNKNOWN
    }

    /**
     * What happened at one element.
     *
     * @param facts how many facts of the kind there are; 0 for groups
     * @param candidates how many of them meet the conditions that concern the fact alone
     * @param arrived how many combinations of the facts before came to it
     * @param passed how many combinations went on from it
     * @param held how often each condition came out true
     * @param failed how often each condition came out false
     */
    public record Tally(long facts, long candidates, long arrived, long passed, List<Long> held, List<Long> failed) {}

    /** Keeps copies. */
    public Walked {
        matches = List.copyOf(matches);
        tallies = List.copyOf(tallies);
    }
}
