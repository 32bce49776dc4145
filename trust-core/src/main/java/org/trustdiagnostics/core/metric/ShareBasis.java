package org.trustdiagnostics.core.metric;

import java.util.Optional;
import java.util.OptionalDouble;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.statistics.Estimate;
import org.trustdiagnostics.core.statistics.Intervals;

/** A share of cases. */
record ShareBasis(long hits, long cases) implements Basis {
    @Override
    public Optional<Estimate> at(Intervals intervals) {
        return Optional.of(estimate(intervals));
    }

    /** Returns value and interval. */
    Estimate estimate(Intervals intervals) {
        return intervals.share(hits, cases);
    }

    /** Inverting the interval gives back the test that it is made of. No truth lies on a limit that no share can have. */
    @Override
    public OptionalDouble chance(Intervals intervals, Limit limit) {
        double threshold = limit.threshold();
        if (threshold < 0 || threshold > 1) {
            return OptionalDouble.of(0);
        }
        return OptionalDouble.of(
                limit.direction() == Limit.Direction.AT_LEAST
                        ? intervals.chanceOfAtMost(hits, cases, threshold)
                        : intervals.chanceOfAtLeast(hits, cases, threshold));
    }
}
