package org.trustdiagnostics.core.metric;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.trustdiagnostics.core.fact.Moment;
import org.trustdiagnostics.core.fact.ReportingPeriod;
import org.trustdiagnostics.core.limit.Limits;
import org.trustdiagnostics.core.statistics.Intervals;

/**
 * From where and how facts are looked at. Two observations that are equal measure the same from the same facts.
 *
 * @param period the days looked at; nothing dated after its last day is seen
 * @param zone the zone in which a time falls on a day; absent: each time's own offset
 * @param limits the limits in force, among them those that say how to count
 * @param intervals how intervals are made, at which confidence
 * @param minimumGroup the smallest number of answering people that is shown, at least 3
 */
public record Observation(
        ReportingPeriod period, Optional<ZoneId> zone, Limits limits, Intervals intervals, int minimumGroup) {
    /** The fewest answering people that a host may choose to show. */
    public static final int SMALLEST_GROUP = 3;

    /** Checks the ranges. */
    public Observation {
        if (minimumGroup < SMALLEST_GROUP) {
            throw new IllegalArgumentException("minimum group " + minimumGroup + " must be at least " + SMALLEST_GROUP
                    + ": smaller groups give people away");
        }
    }

    /** Returns the confidence level of intervals. */
    public double confidence() {
        return intervals.confidence();
    }

    /** Returns the day as of which everything is seen. */
    public LocalDate asOf() {
        return period.to();
    }

    /** Returns the moment in the dataset's zone. */
    Moment place(Moment moment) {
        return zone.map(moment::in).orElse(moment);
    }

    /** Returns the moment in the dataset's zone if it has come by the day of the diagnosis. */
    Optional<Moment> seen(Optional<Moment> moment) {
        return moment.map(this::place).filter(placed -> !placed.date().isAfter(asOf()));
    }

    /** Returns the threshold of a limit that is measured in days; parts of a day count where times are known. */
    Duration days(String limit) {
        return Duration.ofMinutes(Math.round(limits.threshold(limit) * 24 * 60));
    }

    /** Returns the threshold of a limit that is measured in hours. */
    Duration hours(String limit) {
        return Duration.ofMinutes(Math.round(limits.threshold(limit) * 60));
    }

    /**
     * Returns whether something came in time: true or false where that is certain on the day of the diagnosis, empty where it
     * may still come in time.
     */
    Optional<Boolean> inTime(Moment start, Optional<Moment> done, Duration allowed) {
        Moment from = place(start);
        Optional<Moment> came = seen(done);
        if (came.isPresent()) {
            return Optional.of(from.until(came.get()).compareTo(allowed) <= 0);
        }
        boolean over = from.plus(allowed).date().isBefore(asOf());
        return over ? Optional.of(false) : Optional.empty();
    }
}
