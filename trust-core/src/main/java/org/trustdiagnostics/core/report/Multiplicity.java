package org.trustdiagnostics.core.report;

/**
 * How many judgements were made at once, and what chance alone would make of them. Counted are judgements of a rule on a subject that compare a
 * value that has an interval with a limit; records and full counts are known exactly.
 *
 * @param judged how many such judgements were made
 * @param chanceLevel the chance that one of them crosses its limit although the truth lies on it, at most: one side of what the
 *     confidence of the intervals leaves, 0.025 unless set. Exact for shares and for counts per exposure; of other intervals as
 *     right as they are
 * @param crossed in how many the limit is crossed
 * @param withheld in how many of these that is not named, because among so many subjects it is to be expected by chance
 * @param rate the share of false ones among those that a rule names, on average at most; 1: no control
 */
public record Multiplicity(long judged, double chanceLevel, long crossed, long withheld, double rate) {
    /** Checks that the parts are not more than the whole. */
    public Multiplicity {
        if (withheld < 0 || crossed < withheld || judged < crossed) {
            throw new IllegalArgumentException(withheld + " withheld of " + crossed + " crossed of " + judged);
        }
    }

    /**
     * Returns how many limits chance alone would cross on average, if nothing were withheld, at most: this many where every truth lies
     * exactly on its limit, fewer where some lie on the good side.
     */
    public double expectedByChance() {
        return judged * chanceLevel;
    }

    /** Returns whether anything may be withheld. */
    public boolean controlled() {
        return rate < 1;
    }
}
