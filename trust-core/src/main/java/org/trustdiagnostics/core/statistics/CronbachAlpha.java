package org.trustdiagnostics.core.statistics;

import java.util.Optional;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * How far the items of a scale measure the same thing: Cronbach's alpha with Feldt's interval.
 *
 * <p>Formula: k ÷ (k − 1) · (1 − sum of the items' variances ÷ variance of the total), k items; at most 1, may be negative. Interval:
 * (1 − true) ÷ (1 − observed) follows F with n − 1 and (n − 1)(k − 1) degrees of freedom, n people. It takes answers as roughly
 * normal: with few people and very skewed answers it is too narrow. Where everybody gives the same answer to every item, alpha is 1
 * and the interval has no width.
 *
 * <p>Source: Cronbach (1951), doi:10.1007/BF02310555; Feldt (1965), doi:10.1007/BF02289499.
 */
public final class CronbachAlpha {
    private CronbachAlpha() {}

    /**
     * Returns alpha with its interval; empty where the total does not vary, because then there is nothing to agree about. Reverse
     * the items that need it before they are summed.
     *
     * @param people number of people who answered every item, at least 2
     * @param sums sum of the answers to each item, at least 2 items
     * @param sumsOfSquares sum of the squared answers to each item
     * @param totalSquares sum over people of their squared total
     * @param confidence the confidence level, between 0 and 1
     * @throws IllegalArgumentException if there are too few people or items, the two lists differ in length, or no answers have
     *     such sums
     */
    public static Optional<Estimate> of(
            long people, long[] sums, long[] sumsOfSquares, long totalSquares, double confidence) {
        int items = sums.length;
        if (people < 2 || items < 2 || sumsOfSquares.length != items) {
            throw new IllegalArgumentException(
                    "alpha needs at least 2 people and 2 items with a sum of squares each, not " + people + " people, "
                            + items + " sums and " + sumsOfSquares.length + " sums of squares");
        }
        long total = 0;
        double itemSpread = 0;
        for (int i = 0; i < items; i++) {
            total = Math.addExact(total, sums[i]);
            itemSpread += WholeSums.spread(people, sums[i], sumsOfSquares[i]);
        }
        double totalSpread = WholeSums.spread(people, total, totalSquares);
        if (totalSpread == 0) {
            return Optional.empty();
        }
        double alpha = items / (items - 1.0) * (1 - itemSpread / totalSpread);
        return Optional.of(feldt(Math.min(1, alpha), people, items, confidence));
    }

    private static Estimate feldt(double alpha, long people, int items, double confidence) {
        FDistribution ratio = FDistribution.of(people - 1.0, (people - 1.0) * (items - 1));
        double tail = (1 - confidence) / 2;
        return new Estimate(
                alpha,
                1 - (1 - alpha) * ratio.inverseSurvivalProbability(tail),
                1 - (1 - alpha) * ratio.inverseCumulativeProbability(tail));
    }
}
