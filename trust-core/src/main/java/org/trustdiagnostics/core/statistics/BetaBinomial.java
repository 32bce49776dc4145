package org.trustdiagnostics.core.statistics;

import org.apache.commons.numbers.gamma.LogBeta;

/**
 * The beta-binomial distribution: hits of n cases whose rate itself is drawn from a beta distribution. Its tails are summed from the
 * point asked for outwards, away from the mean, so that a far tail costs little and keeps its digits.
 *
 * <p>Source: Skellam (1948), doi:10.1111/j.2517-6161.1948.tb00014.x.
 */
record BetaBinomial(long cases, double alpha, double beta) {
    /** A term this small against the sum ends it: beyond it terms only fall, or fall so slowly that they never get here. */
    private static final double VANISHED = 1e-17;

    /** Returns the chance of at least this many hits. */
    double atLeast(long hits) {
        if (hits <= 0) {
            return 1;
        }
        return hits > mean() ? upwards(hits) : 1 - mirrored().upwards(cases - hits + 1);
    }

    /** Returns the chance of at most this many hits. */
    double atMost(long hits) {
        return mirrored().atLeast(cases - hits);
    }

    private BetaBinomial mirrored() {
        return new BetaBinomial(cases, /* alpha= */ beta, /* beta= */ alpha);
    }

    private double mean() {
        return cases * alpha / (alpha + beta);
    }

    private double upwards(long hits) {
        double term = Math.exp(logChance(hits));
        double sum = term;
        for (long k = hits; k < cases && term > VANISHED * sum; k++) {
            term *= (double) (cases - k) / (k + 1) * ((k + alpha) / (cases - k - 1 + beta));
            sum += term;
        }
        return Math.min(1, sum);
    }

    private double logChance(long hits) {
        double misses = (double) cases - hits;
        return LogBeta.value(hits + alpha, misses + beta)
                - LogBeta.value(alpha, beta)
                - LogBeta.value(hits + 1.0, misses + 1)
                - Math.log(cases + 1.0);
    }
}
