package org.trustdiagnostics.rules.batch;

/**
 * How far a batch has come.
 *
 * @param phase what it is doing
 * @param facts how many facts have been read
 * @param subjects how many subjects are known; until {@link Phase#JUDGING}, and only where counts went to files, it may be fewer:
 *     one that came back later is then known twice
 * @param done how many of them this phase is done with; when facts are counted, none
 */
public record BatchProgress(Phase phase, long facts, long subjects, long done) {

    /** What a batch does, in this order. */
    public enum Phase {
        /** Reads facts and counts them by subject. */
        COUNTING,
        /** Looks at every subject once, to know what chance alone makes of so many. */
        LOOKING,
        /** Judges subjects and hands over reports. */
        JUDGING
    }
}
