package org.trustdiagnostics.core.statistics;

import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * Quantiles of the beta distribution, at a fraction of what a general search for them costs: they bound every share that a
 * diagnosis shows.
 *
 * <p>The quantile is looked for over the logit of x, where the logarithm of the incomplete beta function is concave, by Halley's rule:
 * from the approximation it starts at, one to three steps end at the last digits.
 *
 * <p>Source: Abramowitz and Stegun (1964), 26.5.22 and 26.2.22, for the start.
 */
final class BetaQuantile {
    /** As near as this, in the logarithm of the chance, the next step leaves nothing: each cubes the distance. */
    private static final double NEAR = 1e-5;

    private static final int MOST_STEPS = 100;

    private BetaQuantile() {}

    /**
     * Returns the x below which the tail lies. The one above which it lies is 1 less that of b and a.
     *
     * @param a at least 1
     * @param b at least 1
     * @param tail above 0, at most one quarter
     * @throws ArithmeticException where the tail is no such number
     */
    static double lower(double a, double b, double tail) {
        double logTail = Math.log(tail);
        double logBeta = LogBeta.value(a, b); // taken once; the library's own derivative takes it at every step
        double logit = start(a, b, logTail);
        for (int step = 0; step < MOST_STEPS; step++) {
            double x = x(logit);
            double chance = RegularizedBeta.value(x, a, b);
            double slope = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta) / chance;
            double over = Math.log(chance) - logTail;
            double newton = over / slope;
            logit -= newton / Math.max(0.5, 1 - newton * (a * (1 - x) - b * x - slope) / 2);
            if (Math.abs(over) < NEAR) {
                return x(logit);
            }
        }
        throw new ArithmeticException(
                "the beta distribution with a = " + a + " and b = " + b + " has no tail of " + tail);
    }

    private static double start(double a, double b, double logTail) {
        double t = Math.sqrt(-2 * logTail);
        double z = t - (2.30753 + 0.27061 * t) / (1 + (0.99229 + 0.04481 * t) * t);
        double ofA = 1 / (2 * a - 1);
        double ofB = 1 / (2 * b - 1);
        double h = 2 / (ofA + ofB);
        double lambda = (z * z - 3) / 6;
        double w = z * Math.sqrt(h + lambda) / h - (ofB - ofA) * (lambda + 5.0 / 6 - 2 / (3 * h));
        return Math.log(a / b) - 2 * w;
    }

    private static double x(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }
}
