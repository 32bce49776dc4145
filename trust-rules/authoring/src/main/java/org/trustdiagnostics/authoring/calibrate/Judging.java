package org.trustdiagnostics.authoring.calibrate;

import java.time.LocalDate;
import java.util.Optional;
import org.trustdiagnostics.core.fact.ReportingPeriod;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.statistics.Estimate;
import org.trustdiagnostics.core.statistics.Intervals;

/**
 * Compares an estimate with a limit by the very calls that a rule makes.
 *
 * @param metric the metric that the limit bounds
 * @param limit the limit
 * @param intervals how the interval is made
 * @param naive whether the value alone is compared, as a dashboard would, instead of its interval
 */
record Judging(String metric, Limit limit, Intervals intervals, boolean naive) {
    private static final ReportingPeriod ANY = ReportingPeriod.yearTo(LocalDate.of(2026, 12, 31));

    boolean crosses(Estimate estimate, long sample) {
        Reading reading = new Reading(
                "subject",
                metric,
                Optional.empty(),
                ANY,
                Reading.Status.MEASURED,
                sample,
                Optional.of(naive ? Estimate.exact(estimate.value()) : estimate));
        return limit.direction() == Limit.Direction.AT_LEAST
                ? reading.certainlyBelow(limit)
                : reading.certainlyAbove(limit);
    }
}
