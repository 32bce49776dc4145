package org.trustdiagnostics.core.statistics;

import org.apache.commons.numbers.gamma.LogBeta;

/**
 * The bounds of Clopper and Pearson's interval and the binomial tails they are made of, at less cost than by a general
 * search: shares are most of what a diagnosis computes.
 *
 * <p>Formula: the chance of k hits or more of n cases at the share x is the incomplete beta function with a = k and b = n − k + 1,
 * by its continued fraction; the lower bound is the x at which that chance is the tail. It is looked for over the logit of x, where
 * the logarithm of the chance is concave and its two derivatives follow from the fraction, by Halley's rule. From the approximation
 * it starts at, one to three steps end at the last digits. The other bound is that of the misses.
 *
 * <p>Source: Didonato and Morris (1992), doi:10.1145/131766.131776, equation 9, for the fraction; Abramowitz and Stegun (1964), 26.5.22,
 * for the start.
 */
final class ExactShare {
    private static final double LAST_DIGIT = 4e-16;
    /** Far more than any number of cases asks for: about a hundred. */
    private static final int MOST_TERMS = 100_000;
    /** As near as this, in the logarithm of the chance, the next step leaves nothing: each cubes the distance. */
    private static final double NEAR = 1e-5;

    private static final int MOST_STEPS = 100;

    private final double a;
    private final double b;
    private final double logBeta;

    private ExactShare(long hits, long cases) {
        this.a = hits;
        this.b = cases - hits + 1.0;
        this.logBeta = LogBeta.value(a, b);
    }

    /**
     * Returns the chance of at least so many hits.
     *
     * @param hits 1 to {@code cases}
     * @param share the true share, at which so many hits are more than to be expected
     */
    static double chanceOfAtLeast(long hits, long cases, double share) {
        ExactShare tail = new ExactShare(hits, cases);
        return Math.exp(tail.logChance(share, tail.fraction(share)));
    }

    /**
     * Returns the share at which at least so many hits have the chance of the tail.
     *
     * @param hits 1 to {@code cases − 1}
     * @param tail above 0, at most one quarter
     * @param z the normal deviate of the tail
     */
    static double lower(long hits, long cases, double tail, double z) {
        return new ExactShare(hits, cases).whereChanceIs(Math.log(tail), z);
    }

    private double whereChanceIs(double logTail, double z) {
        double logit = start(z);
        for (int step = 0; step < MOST_STEPS; step++) {
            double share = share(logit);
            double fraction = fraction(share);
            double over = logChance(share, fraction) - logTail;
            double newton = over / fraction;
            logit -= newton / Math.max(0.5, 1 - newton * (a * (1 - share) - b * share - fraction) / 2);
            if (Math.abs(over) < NEAR) {
                return share(logit);
            }
        }
        throw new ArithmeticException("no share gives " + this + " the chance " + Math.exp(logTail));
    }

    private double start(double z) {
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

    private double logChance(double share, double fraction) {
        return a * Math.log(share) + b * Math.log1p(-share) - logBeta - Math.log(fraction);
    }

    /** What x^a (1 − x)^b ÷ B(a, b) is to be divided by; evaluated forwards (modified Lentz). */
    private double fraction(double x) {
        double fraction = a * (a * (1 - x) - b * x + 1) / (a + 1);
        double c = fraction;
        double d = 0;
        for (int m = 1; m < MOST_TERMS; m++) {
            double middle = a + 2.0 * m;
            double numerator = (a + m - 1) * (a + b + m - 1) * m * (b - m) * x * x / ((middle - 1) * (middle - 1));
            double denominator = m
                    + m * (b - m) * x / (middle - 1)
                    + (a + m) * (a * (1 - x) - b * x + 1 + m * (2 - x)) / (middle + 1);
            c = denominator + numerator / c;
            d = 1 / (denominator + numerator * d);
            fraction *= c * d;
            if (Math.abs(c * d - 1) < LAST_DIGIT) {
                return fraction;
            }
        }
        throw new ArithmeticException(this + " has no chance at the share " + x);
    }

    @Override
    public String toString() {
        return Math.round(a) + " hits and " + Math.round(b - 1) + " misses";
    }
}
