package org.trustdiagnostics.core.statistics;

import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * The bounds of Clopper and Pearson's interval and the binomial tails they are made of. The bounds cost a fraction of what a general
 * search for them costs, and shares are most of what a diagnosis computes.
 *
 * <p>Formula: the chance of k hits or more of n cases at the share x is the incomplete beta function with a = k and b = n − k + 1;
 * the lower bound is the x at which that chance is the tail. It is looked for over the logit of x, where the logarithm of the
 * chance is concave, by Halley's rule: from the approximation it starts at, one to three steps end at the last digits. The other bound is that of
 * the misses.
 *
 * <p>Source: Abramowitz and Stegun (1964), 26.5.22 and 26.2.22, for the start.
 */
final class ExactShare {
    /** As near as this, in the logarithm of the chance, the next step leaves nothing: each cubes the distance. */
    private static final double NEAR = 1e-5;

    private static final int MOST_STEPS = 100;

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
        double a = hits;
        double b = cases - hits + 1.0;
        double logTail = Math.log(tail);
        double logBeta = LogBeta.value(a, b); // taken once; the library's own derivative takes it at every step
        double logit = start(a, b, logTail);
        for (int step = 0; step < MOST_STEPS; step++) {
            double share = share(logit);
            double chance = RegularizedBeta.value(share, a, b);
            double slope = Math.exp(a * Math.log(share) + b * Math.log1p(-share) - logBeta) / chance;
            double over = Math.log(chance) - logTail;
            double newton = over / slope;
            logit -= newton / Math.max(0.5, 1 - newton * (a * (1 - share) - b * share - slope) / 2);
            if (Math.abs(over) < NEAR) {
                return share(logit);
            }
        }
        throw new ArithmeticException(
                "no share gives " + hits + " hits and " + (cases - hits) + " misses the chance " + tail);
    }

    private static double start(double a, double b, double logTail) {
        double t = Math.sqrt(-2 * logTail);
        double z = t - (2.30753 + 0.27061 * t) / (1 + (0.99229 + 0.04481 * t) * t);
        double ofHits = 1 / (2 * a - 1);
        double ofMisses = 1 / (2 * b - 1);
        double h = 2 / (ofHits + ofMisses);
        double lambda = (z * z - 3) / 6;
        double w = z * Math.sqrt(h + lambda) / h - (ofMisses - ofHits) * (lambda + 5.0 / 6 - 2 / (3 * h));
        return Math.log(a / b) - 2 * w;
    }

    private static double share(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }
}
