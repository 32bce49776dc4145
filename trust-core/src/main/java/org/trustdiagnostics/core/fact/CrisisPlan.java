package org.trustdiagnostics.core.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A plan for the moment trust is challenged.
 *
 * <pre>{@code
 * {"type":"crisisPlan","subject":"company:ACME","id":"plan-2","approvedAt":"2024-05-01","reviewedAt":"2025-06-01",
 *  "exercisedAt":null,"validTo":null}
 * }</pre>
 *
 * @param subject whose plan it is
 * @param id the host's id, unique among crisis plans
 * @param approvedAt when it was put in force
 * @param reviewedAt when it was last reviewed; absent: not since it was approved
 * @param exercisedAt when it was last tried out; absent: never
 * @param validTo last day in force; absent: until further notice
 */
public record CrisisPlan(
        String subject,
        String id,
        Moment approvedAt,
        Optional<Moment> reviewedAt,
        Optional<Moment> exercisedAt,
        Optional<Moment> validTo)
        implements RecordFact {

    /** Checks that nothing is null. */
    public CrisisPlan {
        requireNonNull(subject, "subject");
        requireNonNull(id, "id");
        requireNonNull(approvedAt, "approvedAt");
        requireNonNull(reviewedAt, "reviewedAt");
        requireNonNull(exercisedAt, "exercisedAt");
        requireNonNull(validTo, "validTo");
    }

    /** Returns a plan approved on a day, neither reviewed nor exercised since. */
    public static CrisisPlan approved(String subject, String id, LocalDate approvedAt) {
        return new CrisisPlan(subject, id, Moment.of(approvedAt), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Returns the plan as last reviewed on a day. */
    public CrisisPlan reviewedOn(LocalDate day) {
        return new CrisisPlan(subject, id, approvedAt, Optional.of(Moment.of(day)), exercisedAt, validTo);
    }

    /** Returns whether the plan is in force on that day. */
    public boolean inForceOn(LocalDate day) {
        return Validity.holdsOn(day, Optional.of(approvedAt), validTo);
    }

    /**
     * Returns whether the plan was approved or reviewed within the months before that day.
     *
     * @param months allowed age in whole months
     * @param day the day as of which the age is judged
     */
    public boolean freshWithin(double months, LocalDate day) {
        Moment last = reviewedAt.filter(review -> review.isAfter(approvedAt)).orElse(approvedAt);
        return !last.date().plusMonths((long) months).isBefore(day);
    }

    @Override
    public Optional<Moment> since() {
        return Optional.of(approvedAt);
    }

    @Override
    public boolean touches(ReportingPeriod period) {
        return Validity.touches(period, Optional.of(approvedAt), validTo);
    }
}
