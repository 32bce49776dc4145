package org.trustdiagnostics.core.verdict;

import java.util.OptionalLong;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.metric.Metrics;
import org.trustdiagnostics.core.metric.Reading;

/**
 * How many more cases would likely decide an undecided limit if the rate stays as it is.
 *
 * <p>For shares the Wilson interval leaves the threshold t out exactly where the score test rejects it, that is from
 * n = z² t (1 − t) ÷ (p − t)² cases on. For other values the half-width is taken to shrink with the square root of n.
 */
public final class FurtherCases {
    private static final long MOST = 1_000_000;

    private FurtherCases() {}

    /** Returns the number, at least 1; empty where the value lies on the limit or no number below a million would do. */
    public static OptionalLong of(Reading reading, Limit limit, double confidence) {
        if (reading.status() == Reading.Status.TOO_FEW) {
            return OptionalLong.of(Metrics.minimumSample(reading.metric()) - reading.sample());
        }
        double distance = reading.value() - limit.threshold();
        double needed;
        if (limit.measuredIn().equals("share")) {
            double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidence) / 2);
            needed = z * z * limit.threshold() * (1 - limit.threshold()) / (distance * distance);
        } else {
            double reach = distance < 0 ? reading.upper() - reading.value() : reading.value() - reading.lower();
            needed = reading.sample() * reach * reach / (distance * distance);
        }
        double further = Math.floor(needed) + 1 - reading.sample();
        return further <= MOST ? OptionalLong.of(Math.max(1, (long) further)) : OptionalLong.empty();
    }
}
