package org.trustdiagnostics.core.metric;

import java.util.Optional;
import org.trustdiagnostics.core.survey.Instrument;

/**
 * What was counted for one metric of one subject.
 *
 * @param seen facts that told something, also those not decided yet
 * @param cases decided cases
 * @param hits cases that count for the value, such as promises kept or promoters
 * @param misses cases that count against it, such as detractors
 * @param guarded cases that are answers of people who must not be singled out
 * @param guardedHits those of them that count for the value
 * @param guardedMisses those of them that count against it
 */
public record Counts(
        long seen, long cases, long hits, long misses, long guarded, long guardedHits, long guardedMisses) {
    /** What one fact adds: a sum of these. */
    static final int NOTHING = 0;

    static final int SEEN = 1;
    static final int CASE = 2;
    static final int HIT = 4;
    static final int MISS = 8;
    static final int GUARDED = 16;
    static final int GUARDED_HIT = 32;
    static final int GUARDED_MISS = 64;
    static final int WIDTH = 7;

    /** Returns counts of which none is guarded. */
    static Counts of(long seen, long cases, long hits, long misses) {
        return new Counts(seen, cases, hits, misses, 0, 0, 0);
    }

    /** Adds one fact to the counters that start at an index. */
    static void add(int fact, long[] counters, int at) {
        for (int i = 0; i < WIDTH; i++) {
            counters[at + i] += fact >> i & 1;
        }
    }

    static Counts sum(long[] counters) {
        return sum(counters, 0, counters.length);
    }

    /** Returns the sum of the counters from one index up to and without another. */
    static Counts sum(long[] counters, int from, int to) {
        long[] sum = new long[WIDTH];
        for (int i = from; i < to; i++) {
            sum[i % WIDTH] += counters[i];
        }
        return new Counts(sum[0], sum[1], sum[2], sum[3], sum[4], sum[5], sum[6]);
    }

    /** Returns what a case adds that is an answer of somebody who must not be singled out. */
    static int guarded(int fact) {
        if ((fact & CASE) == 0) {
            return fact;
        }
        return fact
                | GUARDED
                | ((fact & HIT) == 0 ? NOTHING : GUARDED_HIT)
                | ((fact & MISS) == 0 ? NOTHING : GUARDED_MISS);
    }

    /**
     * Returns what may be shown: all of it where the guarded cases are none or enough, what remains without them where they are
     * too few, and nothing where nothing remains.
     */
    Optional<Counts> shown(int minimumGroup) {
        if (guarded == 0 || guarded >= minimumGroup) {
            return Optional.of(this);
        }
        return guarded == cases ? Optional.empty() : Optional.of(unguarded());
    }

    /** Returns what remains without the guarded cases. */
    Counts unguarded() {
        return of(seen - guarded, cases - guarded, hits - guardedHits, misses - guardedMisses);
    }

    /** Returns what an answer adds. */
    static int answer(Instrument.Side side) {
        return SEEN
                | CASE
                | switch (side) {
                    case FAVOURABLE -> HIT;
                    case BETWEEN -> NOTHING;
                    case UNFAVOURABLE -> MISS;
                };
    }

    /** Returns what a decided or undecided case adds. */
    static int decided(Optional<Boolean> hit) {
        return hit.map(yes -> SEEN | CASE | (yes ? HIT : MISS)).orElse(SEEN);
    }
}
