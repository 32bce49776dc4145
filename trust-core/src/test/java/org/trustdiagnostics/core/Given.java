package org.trustdiagnostics.core;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.Moment;
import org.trustdiagnostics.core.fact.ReportingPeriod;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.limit.Limit.Direction;
import org.trustdiagnostics.core.limit.Limit.Origin;
import org.trustdiagnostics.core.limit.Limits;
import org.trustdiagnostics.core.limit.Severity;
import org.trustdiagnostics.core.metric.Observation;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.metric.Summary;
import org.trustdiagnostics.core.statistics.Estimate;
import org.trustdiagnostics.core.statistics.Intervals;

/** What many tests start from: one day, one subject, ways to look at facts. */
public final class Given {
    public static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
    public static final String SUBJECT = "company:ACME";
    public static final ReportingPeriod YEAR = new ReportingPeriod(LocalDate.of(2025, 7, 1), AS_OF);

    private Given() {}

    /** A year to 30 June 2026, each time's own offset, 95 %, groups of at least five. */
    public static Observation observation() {
        return observation(Limits.counting());
    }

    public static Observation observation(Limits limits) {
        return new Observation(YEAR, Optional.empty(), limits, Intervals.DEFAULT, 5);
    }

    public static Observation observation(Intervals intervals) {
        return new Observation(YEAR, Optional.empty(), Limits.counting(), intervals, 5);
    }

    public static Moment on(String text) {
        return Moment.parse(text);
    }

    public static Summary summary(Fact... facts) {
        return summary(observation(), List.of(facts));
    }

    public static Summary summary(Observation observation, Collection<? extends Fact> facts) {
        Summary summary = new Summary(observation);
        facts.forEach(summary::add);
        return summary;
    }

    public static Reading reading(String metric, long sample, double value, double lower, double upper) {
        return new Reading(
                SUBJECT,
                metric,
                Optional.empty(),
                YEAR,
                Reading.Status.MEASURED,
                sample,
                Optional.of(new Estimate(value, lower, upper)));
    }

    public static Reading without(String metric, Reading.Status status, long sample) {
        return new Reading(SUBJECT, metric, Optional.empty(), YEAR, status, sample, Optional.empty());
    }

    public static Limit atLeast(String id, String metric, double threshold, String unit) {
        return new Limit(id, Optional.of(metric), Direction.AT_LEAST, threshold, Map.of(), unit, Origin.OURS);
    }

    public static Limit atMost(String id, String metric, double threshold, String unit) {
        return new Limit(id, Optional.of(metric), Direction.AT_MOST, threshold, Map.of(), unit, Origin.OURS);
    }

    /** At least 95 %; MEDIUM below 90 %, HIGH below 80 %. */
    public static Limit keptShare() {
        return new Limit(
                "overpromising.kept-share",
                Optional.of("promise-keeping-rate"),
                Direction.AT_LEAST,
                0.95,
                Map.of(Severity.MEDIUM, 0.90, Severity.HIGH, 0.80),
                "share",
                Origin.OURS);
    }
}
