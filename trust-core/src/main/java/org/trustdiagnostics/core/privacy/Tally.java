package org.trustdiagnostics.core.privacy;

/**
 * Guarded answers, counted. A difference of two tallies may be one that no answers have.
 *
 * @param answers all of them
 * @param hits those that count for the value
 * @param misses those that count against it
 */
public record Tally(long answers, long hits, long misses) {
    /** Nothing counted. */
    public static final Tally NONE = new Tally(0, 0, 0);

    /** Returns the sum of both. */
    public Tally plus(Tally other) {
        return new Tally(answers + other.answers, hits + other.hits, misses + other.misses);
    }

    /** Returns what is left without the other. */
    public Tally minus(Tally other) {
        return new Tally(answers - other.answers, hits - other.hits, misses - other.misses);
    }

    /** Returns whether there may be such answers. */
    boolean possible() {
        return hits >= 0 && misses >= 0 && hits + misses <= answers;
    }

    /** Returns whether so many of the answers may all be hits, and may all be misses. */
    public boolean leavesOpen(long some) {
        return hits >= some && misses >= some;
    }
}
