package org.trustdiagnostics.core.verdict;

import java.util.OptionalLong;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.metric.Metrics;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.statistics.Intervals;
import org.trustdiagnostics.core.statistics.ShareMethod;

/**
 * How many more cases would likely decide an undecided limit if the rate stays as it is: likely is a chance of 80 %.
 *
 * <p>For a share p and a threshold t it is the sample size of the test of one proportion, n = ((a √(t (1 − t)) + b √(p (1 − p))) ÷
 * (p − t))² with the normal quantiles a of the confidence and b of 80 %, corrected for continuity where the interval is exact:
 * n ÷ 4 × (1 + √(1 + 2 ÷ (n |p − t|)))² (Fleiss, Levin and Paik 2003, Statistical Methods for Rates and Proportions, 2.5.1). For other values the
 * half-width is taken to shrink with the square root of the number of cases.
 */
public final class FurtherCases {
    /** The chance of being decided that counts as likely. */
    public static final double LIKELY = 0.8;

    private static final long MOST = 1_000_000;
    private static final double TO_BE_LIKELY = NormalDistribution.of(0, 1).inverseCumulativeProbability(LIKELY);

    private FurtherCases() {}

    /** Returns the number, at least 1; empty where the value lies on the limit or no number below a million would do. */
    public static OptionalLong of(Reading reading, Limit limit, Intervals intervals) {
        if (reading.status() == Reading.Status.TOO_FEW) {
            return OptionalLong.of(Metrics.minimumSample(reading.metric()) - reading.sample());
        }
        double needed = limit.measuredIn().equals("share")
                ? ofShare(reading, limit, intervals)
                : ofOther(reading, limit, intervals);
        double further = Math.ceil(needed) - reading.sample();
        return further <= MOST ? OptionalLong.of(Math.max(1, (long) further)) : OptionalLong.empty();
    }

    private static double ofShare(Reading reading, Limit limit, Intervals intervals) {
        double distance = Math.abs(reading.value() - limit.threshold());
        double root = intervals.z() * deviation(limit.threshold()) + TO_BE_LIKELY * deviation(reading.value());
        double cases = root * root / (distance * distance);
        if (intervals.shareMethod() == ShareMethod.WILSON) {
            return cases;
        }
        double correction = 1 + Math.sqrt(1 + 2 / (cases * distance));
        return cases / 4 * correction * correction;
    }

    private static double deviation(double share) {
        return Math.sqrt(share * (1 - share));
    }

    private static double ofOther(Reading reading, Limit limit, Intervals intervals) {
        double distance = reading.value() - limit.threshold();
        double reach = (distance < 0 ? reading.upper() - reading.value() : reading.value() - reading.lower())
                * (1 + TO_BE_LIKELY / intervals.z());
        return reading.sample() * reach * reach / (distance * distance);
    }
}
