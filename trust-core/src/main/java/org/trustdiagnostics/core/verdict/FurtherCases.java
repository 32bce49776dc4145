package org.trustdiagnostics.core.verdict;

import java.util.OptionalLong;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.metric.Metrics;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.statistics.Intervals;
import org.trustdiagnostics.core.statistics.SampleSize;

/**
 * How many more cases would likely decide an undecided limit if the rate stays as it is: likely is a chance of 80 %.
 *
 * <p>For a share it is the size of a sample drawn at that rate which the interval tells from the threshold with that chance
 * ({@link SampleSize}). For other values the distance of the bound is taken to shrink with the square root of the number of cases,
 * and room is left for the value to come out nearer to the limit, as in the sample size of the test of one mean.
 */
public final class FurtherCases {
    /** The chance of being decided that counts as likely. */
    public static final double LIKELY = 0.8;

    private static final long MOST = 1_000_000;
    private static final double TO_BE_LIKELY = NormalDistribution.of(0, 1).inverseCumulativeProbability(LIKELY);

    private FurtherCases() {}

    /**
     * Returns the number, at least 1; empty where the value lies on the limit, no number below a million would do, or the host did
     * not say on how many cases a value rests.
     */
    public static OptionalLong of(Reading reading, Limit limit, Intervals intervals) {
        if (reading.status() == Reading.Status.TOO_FEW) {
            return OptionalLong.of(Metrics.minimumSample(reading.metric()) - reading.sample());
        }
        if (reading.sample() == 0) {
            return OptionalLong.empty();
        }
        double needed = limit.measuredIn().equals("share")
                ? SampleSize.ofShare(reading.value(), limit.threshold(), LIKELY, intervals)
                : ofOther(reading, limit, intervals);
        double further = Math.ceil(needed) - reading.sample();
        return further <= MOST ? OptionalLong.of(Math.max(1, (long) further)) : OptionalLong.empty();
    }

    private static double ofOther(Reading reading, Limit limit, Intervals intervals) {
        double distance = reading.value() - limit.threshold();
        double reach = (distance < 0 ? reading.upper() - reading.value() : reading.value() - reading.lower())
                * (1 + TO_BE_LIKELY / intervals.z());
        return reading.sample() * reach * reach / (distance * distance);
    }
}
