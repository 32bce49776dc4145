package org.trustdiagnostics.core.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Control of false alarms where many tests are made at once: of all that stand, at most a given share is false on average.
 *
 * <p>Formula: with the chances p in rising order, the i-th of m is adjusted to the least of p(j) · m ÷ j over all j ≥ i, at most 1;
 * what is adjusted to the rate or less stands. Holds for independent tests and for tests that tend to go the same way.
 *
 * <p>Source: Benjamini and Hochberg (1995), doi:10.1111/j.2517-6161.1995.tb02031.x.
 */
public final class FalseDiscovery {
    private FalseDiscovery() {}

    /**
     * Returns the chances adjusted for the number of tests, in the order given: the least rate at which each stands, 0 to 1.
     *
     * @param chances the chance of each test (its p-value), 0 to 1
     * @throws IllegalArgumentException if a chance is not between 0 and 1
     */
    public static double[] adjusted(double[] chances) {
        return adjusted(chances, chances.length);
    }

    /**
     * Returns the smallest chances adjusted for the number of tests, where the others were not kept. Each is adjusted to no less
     * than it would be if all were known, so that fewer may stand, never more.
     *
     * @param smallest the smallest of all chances, 0 to 1, in any order
     * @param tests number of all tests made, at least as many as there are chances
     * @throws IllegalArgumentException if a chance is not between 0 and 1, or there are more chances than tests
     */
    public static double[] adjusted(double[] smallest, long tests) {
        if (tests < smallest.length) {
            throw new IllegalArgumentException(
                    smallest.length + " chances are more than the " + tests + " tests they come from");
        }
        for (double chance : smallest) {
            checked(chance);
        }
        double[] adjusted = new double[smallest.length];
        int[] rising = rising(smallest);
        double least = 1;
        for (int rank = rising.length; rank >= 1; rank--) {
            int index = rising[rank - 1];
            least = Math.min(least, smallest[index] * tests / rank);
            adjusted[index] = least;
        }
        return adjusted;
    }

    /** Returns the indexes of chances in their rising order; mostly they stand in it already. */
    private static int[] rising(double[] chances) {
        IntStream indexes = IntStream.range(0, chances.length);
        for (int i = 1; i < chances.length; i++) {
            if (chances[i - 1] > chances[i]) {
                return indexes.boxed()
                        .sorted(Comparator.comparingDouble(index -> chances[index]))
                        .mapToInt(index -> index)
                        .toArray();
            }
        }
        return indexes.toArray();
    }

    /**
     * Returns which tests stand.
     *
     * @param chances the chance of each test (its p-value), 0 to 1
     * @param rate the share of false ones among those that stand, on average at most; between 0 and 1
     * @throws IllegalArgumentException if a chance or the rate is not between 0 and 1
     */
    public static boolean[] stands(double[] chances, double rate) {
        return stands(chances, chances.length, rate);
    }

    /**
     * Returns which of the smallest chances stand, where the others were not kept and count as not standing.
     *
     * @param smallest the smallest of all chances, 0 to 1, in any order
     * @param tests number of all tests made, at least as many as there are chances
     * @param rate the share of false ones among those that stand, on average at most; between 0 and 1
     * @throws IllegalArgumentException if a chance or the rate is not between 0 and 1, or there are more chances than tests
     */
    public static boolean[] stands(double[] smallest, long tests, double rate) {
        double most = checked(rate);
        double[] adjusted = adjusted(smallest, tests);
        boolean[] stands = new boolean[adjusted.length];
        for (int i = 0; i < adjusted.length; i++) {
            stands[i] = adjusted[i] <= most;
        }
        return stands;
    }

    private static double checked(double chance) {
        if (!(chance >= 0 && chance <= 1)) {
            throw new IllegalArgumentException("a chance or rate lies between 0 and 1, not at " + chance);
        }
        return chance;
    }
}
