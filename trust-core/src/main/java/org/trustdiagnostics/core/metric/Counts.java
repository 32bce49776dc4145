package org.trustdiagnostics.core.metric;

import java.util.Optional;
import org.trustdiagnostics.core.privacy.Tally;
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
        counters[at] += fact & SEEN;
        counters[at + 1] += fact / CASE & 1;
        counters[at + 2] += fact / HIT & 1;
        counters[at + 3] += fact / MISS & 1;
        if (isGuarded(fact)) {
            counters[at + 4]++;
            counters[at + 5] += fact / GUARDED_HIT & 1;
            counters[at + 6] += fact / GUARDED_MISS & 1;
        }
    }

    static Counts sum(long[] counters) {
        return sum(counters, 0, counters.length);
    }

    /** Returns the sum of the counters from one index up to and without another. */
    static Counts sum(long[] counters, int from, int to) {
        return new Counts(
                sum(counters, from, to, 0),
                sum(counters, from, to, 1),
                sum(counters, from, to, 2),
                sum(counters, from, to, 3),
                sum(counters, from, to, 4),
                sum(counters, from, to, 5),
                sum(counters, from, to, 6));
    }

    private static long sum(long[] counters, int from, int to, int which) {
        long sum = 0;
        for (int at = from + which; at < to; at += WIDTH) {
            sum += counters[at];
        }
        return sum;
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

    static boolean isGuarded(int fact) {
        return (fact & GUARDED) != 0;
    }

    /** Returns one guarded fact as a tally. */
    static Tally guardedTally(int fact) {
        return new Tally(fact / GUARDED & 1, fact / GUARDED_HIT & 1, fact / GUARDED_MISS & 1);
    }

    /** Returns the guarded cases. */
    Tally guardedTally() {
        return new Tally(guarded, guardedHits, guardedMisses);
    }

    /** Returns the guarded cases of one month of counters. */
    static Tally guardedIn(long[] counters, int month) {
        int at = month * WIDTH;
        return new Tally(counters[at + 4], counters[at + 5], counters[at + 6]);
    }

    /** Adds guarded answers to one month of counters. */
    static void add(Tally answers, long[] counters, int month) {
        int at = month * WIDTH;
        counters[at] += answers.answers();
        counters[at + 1] += answers.answers();
        counters[at + 2] += answers.hits();
        counters[at + 3] += answers.misses();
        counters[at + 4] += answers.answers();
        counters[at + 5] += answers.hits();
        counters[at + 6] += answers.misses();
    }

    /** Returns what remains without the guarded cases. */
    Counts unguarded() {
        return guarded == 0 ? this : of(seen - guarded, cases - guarded, hits - guardedHits, misses - guardedMisses);
    }

    /** Returns counters of everything but the guarded cases. */
    static long[] unguarded(long[] counters) {
        long[] rest = new long[counters.length];
        for (int at = 0; at < rest.length; at += WIDTH) {
            rest[at] = counters[at] - counters[at + 4];
            rest[at + 1] = counters[at + 1] - counters[at + 4];
            rest[at + 2] = counters[at + 2] - counters[at + 5];
            rest[at + 3] = counters[at + 3] - counters[at + 6];
        }
        return rest;
    }

    /** Returns counters of what was seen and is not decided. */
    static long[] undecided(long[] counters) {
        long[] rest = new long[counters.length];
        for (int at = 0; at < rest.length; at += WIDTH) {
            rest[at] = counters[at] - counters[at + 1];
        }
        return rest;
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
        return hit.isPresent() ? decided(hit.get()) : SEEN;
    }

    /** Returns what a decided case adds. */
    static int decided(boolean hit) {
        return SEEN | CASE | (hit ? HIT : MISS);
    }
}
