package org.trustdiagnostics.rules.why;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One element of a rule, such as a pattern or a {@code not}, and how it came out.
 *
 * @param depth how many groups it stands in
 * @param text the element as its author wrote it, without its conditions
 * @param result how it came out
 * @param facts how many facts of the kind the rule saw; 0 for groups
 * @param matched what it matched, or for an element that failed what came nearest; without ids of records about persons
 * @param conditions its conditions in the order of the text
 */
public record ElementWhy(
        int depth, String text, Result result, long facts, List<String> matched, List<ConditionWhy> conditions) {

    /** How an element came out. */
    public enum Result {
        /** At least once it holds. */
        HOLDS("holds"),
        /** It never does. */
        FAILS("fails"),
        /** What stands before it does not hold. */
        NOT_REACHED("not reached"),
        /** Only the engine can tell. */
        UNEXPLAINED("unexplained");

        private final String words;

        Result(String words) {
            this.words = words;
        }

        /** Returns the result in words. */
        String words() {
            return words;
        }
    }

    /** Keeps copies. */
    public ElementWhy {
        requireNonNull(text, "text");
        requireNonNull(result, "result");
        matched = List.copyOf(matched);
        conditions = List.copyOf(conditions);
    }
}
