package org.trustdiagnostics.rules.why;

import static java.util.Objects.requireNonNull;

/**
 * A change of the data that turns a rule; tried with the walk and with the engine.
 *
 * @param kind what is changed
 * @param count how many cases or records are concerned
 * @param sentence the change in words, such as {@code 24 more due promises kept in a row}
 */
public record Change(Kind kind, long count, String sentence) {

    /** What is changed. */
    public enum Kind {
        /** Further cases are counted. */
        FURTHER_CASES,
        /** Cases come out the other way. */
        CASES_TURNED,
        /** A value that the host reports is another. */
        VALUE,
        /** A record is added. */
        RECORD_ADDED,
        /** A record is not there. */
        RECORD_REMOVED,
        /** A record holds something else. */
        RECORD_CHANGED
    }

    /** Checks that nothing is missing. */
    public Change {
        requireNonNull(kind, "kind");
        requireNonNull(sentence, "sentence");
    }
}
