package org.trustdiagnostics.core.statistics;

import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * The bounds of Clopper and Pearson's interval and the binomial tails they are made of.
 *
 * <p>Formula: the chance of k hits or more of n cases at the share x is the incomplete beta function with a = k and b = n − k + 1;
 * the lower bound is the x at which that chance is the tail. The other bound is that of the misses.
 */
final class ExactShare {
    private ExactShare() {}

    /**
     * Returns the chance of at least so many hits.
     *
     * @param hits 1 to {@code cases}
     * @param share the true share
     */
    static double chanceOfAtLeast(long hits, long cases, double share) {
        return RegularizedBeta.value(share, (double) hits, cases - hits + 1.0);
    }

    /**
     * Returns the share at which at least so many hits have the chance of the tail.
     *
     * @param hits 1 to {@code cases − 1}
     * @param tail above 0, at most one quarter
     */
    static double lower(long hits, long cases, double tail) {
        return BetaQuantile.lower((double) hits, cases - hits + 1.0, tail);
    }
}
