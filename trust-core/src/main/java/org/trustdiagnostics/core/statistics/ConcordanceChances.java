package org.trustdiagnostics.core.statistics;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * How large Kendall's S (rising pairs minus falling pairs) gets by chance where there is no trend: every order of the values is
 * equally likely. Exact up to 40 values, equal values included; the normal approximation with corrections for equal values and
 * for continuity above.
 *
 * <p>Exact: the values are put in group by group of equal ones; the falling pairs that a group of t adds behind a earlier values
 * are distributed as the Mann-Whitney statistic of a and t. Source: Kendall (1975), Rank Correlation Methods, chapters 4 and 5;
 * Mann and Whitney (1947), doi:10.1214/aoms/1177730491.
 */
final class ConcordanceChances {
    private static final int MOST_EXACT = 40;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** Made once for each number of values; nothing at the numbers not asked for yet. */
    private static final AtomicReferenceArray<@Nullable ConcordanceChances> DISTINCT =
            new AtomicReferenceArray<>(MOST_EXACT + 1);

    /** Chance of each number of falling pairs; empty where the normal approximation is used. */
    private final double[] falling;

    private final long unequalPairs;
    private final double deviation;

    private ConcordanceChances(double[] falling, long unequalPairs, double deviation) {
        this.falling = falling;
        this.unequalPairs = unequalPairs;
        this.deviation = deviation;
    }

    /** Returns the chances for values of which none equals another. */
    static ConcordanceChances distinct(int values) {
        ConcordanceChances known = values <= MOST_EXACT ? DISTINCT.get(values) : null;
        if (known != null) {
            return known;
        }
        double[] sorted = new double[values];
        Arrays.setAll(sorted, i -> i);
        ConcordanceChances made = ofSorted(sorted);
        if (values <= MOST_EXACT) {
            DISTINCT.set(values, made);
        }
        return made;
    }

    /** Returns the chances for these values. */
    static ConcordanceChances of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        boolean distinct = IntStream.range(1, sorted.length).allMatch(i -> sorted[i] != sorted[i - 1]);
        return distinct ? distinct(sorted.length) : ofSorted(sorted);
    }

    private static ConcordanceChances ofSorted(double[] sorted) {
        double[] falling = sorted.length <= MOST_EXACT ? new double[] {1} : new double[0];
        double variance = variance(sorted.length);
        long pairs = pairs(sorted.length);
        int from = 0;
        while (from < sorted.length) {
            int to = from + 1;
            while (to < sorted.length && sorted[to] == sorted[from]) {
                to++;
            }
            falling = falling.length == 0 ? falling : sum(falling, mannWhitney(from, to - from));
            variance -= variance(to - from);
            pairs -= pairs(to - from);
            from = to;
        }
        return new ConcordanceChances(falling, pairs, Math.sqrt(variance));
    }

    static long pairs(long values) {
        return values * (values - 1) / 2;
    }

    private static double variance(double values) {
        return values * (values - 1) * (2 * values + 5) / 18;
    }

    /** Returns the chance of an S of at least this. */
    double atLeast(long s) {
        if (falling.length > 0) {
            double chance = 0;
            for (int pairs = 0; pairs <= Math.floorDiv(unequalPairs - s, 2) && pairs < falling.length; pairs++) {
                chance += falling[pairs];
            }
            return Math.min(1, chance);
        }
        return deviation == 0 ? 1 : NORMAL.survivalProbability((s - 1) / deviation);
    }

    /** Returns the least S, of those that can occur, that has at most this chance; above the number of pairs if there is none. */
    long leastWithin(double chance) {
        long s = unequalPairs + 2;
        while (atLeast(s - 2) <= chance) {
            s -= 2;
        }
        return s;
    }

    private static double[] sum(double[] a, double[] b) {
        double[] sum = new double[a.length + b.length - 1];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                sum[i + j] += a[i] * b[j];
            }
        }
        return sum;
    }

    /** Returns the chance of each number of pairs in which one of the earlier values exceeds one of the later ones. */
    private static double[] mannWhitney(int earlier, int later) {
        double[][] row = new double[later + 1][];
        Arrays.fill(row, new double[] {1});
        for (int a = 1; a <= earlier; a++) {
            for (int b = 1; b <= later; b++) {
                row[b] = mixed(row[b], row[b - 1], a, b);
            }
        }
        return row[later];
    }

    /** The greatest of all is one of the earlier (then it exceeds all the later) or one of the later (then it adds no pair). */
    private static double[] mixed(double[] withoutEarlier, double[] withoutLater, int earlier, int later) {
        double[] chances = new double[earlier * later + 1];
        for (int i = 0; i < withoutEarlier.length; i++) {
            chances[i + later] += withoutEarlier[i] * earlier / (earlier + later);
        }
        for (int i = 0; i < withoutLater.length; i++) {
            chances[i] += withoutLater[i] * later / (earlier + later);
        }
        return chances;
    }
}
