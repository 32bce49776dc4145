package org.trustdiagnostics.core.metric;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.trustdiagnostics.core.fact.ReportingPeriod;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.statistics.Estimate;

/**
 * One metric of one subject in a period. Rules see only readings that are {@link Status#MEASURED}.
 *
 * @param subject who is measured
 * @param metric the metric's id
 * @param group the part of the subject that is measured; empty: the whole
 * @param period the days measured
 * @param status whether there is a value
 * @param sample cases behind it; 0 where they are hidden or the host reported a full count
 * @param estimate value and interval, present exactly where the status is MEASURED
 * @param response how many of those asked gave the answers behind it, where that is known
 */
public record Reading(
        String subject,
        String metric,
        Optional<String> group,
        ReportingPeriod period,
        Status status,
        long sample,
        Optional<Estimate> estimate,
        Optional<Response> response) {

    /** Whether a reading has a value, and why not. */
    public enum Status {
        /** It has one. */
        MEASURED,
        /** There are fewer cases than the metric's minimum sample. */
        TOO_FEW,
        /** It is hidden, since the group is too small or would give a small one away. */
        SUPPRESSED,
        /** The dataset does not hold what the metric needs. */
        MISSING
    }

    /** Checks that a value is present exactly where the reading is measured. */
    public Reading {
        requireNonNull(subject, "subject");
        requireNonNull(metric, "metric");
        requireNonNull(group, "group");
        requireNonNull(period, "period");
        requireNonNull(response, "response");
        if (estimate.isPresent() != (status == Status.MEASURED)) {
            throw new IllegalArgumentException("reading of " + metric + ": " + status + " with " + estimate);
        }
        if (response.isPresent() && estimate.isEmpty()) {
            throw new IllegalArgumentException("reading of " + metric + ": " + status + " with " + response);
        }
    }

    /** Creates a reading of which no response is known. */
    public Reading(
            String subject,
            String metric,
            Optional<String> group,
            ReportingPeriod period,
            Status status,
            long sample,
            Optional<Estimate> estimate) {
        this(subject, metric, group, period, status, sample, estimate, Optional.empty());
    }

    /** Returns the reading with the response behind it. */
    Reading with(Response known) {
        return new Reading(subject, metric, group, period, status, sample, estimate, Optional.of(known));
    }

    static Reading without(String subject, String metric, ReportingPeriod period, Status status, long sample) {
        return new Reading(subject, metric, Optional.empty(), period, status, sample, Optional.empty());
    }

    static Reading of(String subject, String metric, ReportingPeriod period, long sample, Estimate estimate) {
        return new Reading(subject, metric, Optional.empty(), period, Status.MEASURED, sample, Optional.of(estimate));
    }

    /**
     * Returns the value in the metric's unit.
     *
     * @throws java.util.NoSuchElementException unless the reading is measured
     */
    public double value() {
        return estimate.orElseThrow().value();
    }

    /**
     * Returns the lower bound of the interval.
     *
     * @throws java.util.NoSuchElementException unless the reading is measured
     */
    public double lower() {
        return estimate.orElseThrow().lower();
    }

    /**
     * Returns the upper bound of the interval.
     *
     * @throws java.util.NoSuchElementException unless the reading is measured
     */
    public double upper() {
        return estimate.orElseThrow().upper();
    }

    /**
     * Returns whether even the upper bound of the interval lies below a limit that is to be reached.
     *
     * @throws IllegalArgumentException where the limit is one not to be exceeded
     */
    public boolean certainlyBelow(Limit limit) {
        return crosses(limit, Limit.Direction.AT_LEAST, "certainlyAbove");
    }

    /**
     * Returns whether even the lower bound of the interval lies above a limit that is not to be exceeded.
     *
     * @throws IllegalArgumentException where the limit is one to be reached
     */
    public boolean certainlyAbove(Limit limit) {
        return crosses(limit, Limit.Direction.AT_MOST, "certainlyBelow");
    }

    private boolean crosses(Limit limit, Limit.Direction direction, String other) {
        if (limit.metric().isPresent() && !limit.metric().get().equals(metric)) {
            throw new IllegalArgumentException("limit '" + limit.id() + "' bounds metric '"
                    + limit.metric().get() + "', not '" + metric + "'");
        }
        if (limit.direction() != direction) {
            throw new IllegalArgumentException("limit '" + limit.id() + "' is " + limit.direction() + "; use " + other);
        }
        return limit.crossedBy(lower(), upper());
    }
}
