package org.trustdiagnostics.core.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody's employment. A record about a person: no report shows its id. Screening means what the law allows for the role,
 * such as references or a certificate of conduct.
 *
 * <pre>{@code
 * {"type":"employment","subject":"company:ACME","id":"e-204","person":"p-204","unit":"dept:ops","role":"cashier",
 *  "trustCritical":true,"startedAt":"2023-05-01","endedAt":null,"screenedAt":"2023-04-12","reviewedAt":"2025-11-03"}
 * }</pre>
 *
 * @param subject the employer
 * @param id the host's id, unique among employments
 * @param person the host's id of the person
 * @param unit the part of the employer where the person works; absent: none is named
 * @param role the person's role, in the host's words
 * @param trustCritical whether the role has access to money, vulnerable people or secrets
 * @param startedAt first day
 * @param endedAt last day; absent: until further notice
 * @param screenedAt when the person was screened; absent: never
 * @param reviewedAt when trust in the role was last reviewed; absent: never
 */
public record Employment(
        String subject,
        String id,
        String person,
        Optional<String> unit,
        String role,
        boolean trustCritical,
        Moment startedAt,
        Optional<Moment> endedAt,
        Optional<Moment> screenedAt,
        Optional<Moment> reviewedAt)
        implements RecordFact, AboutPerson {

    /** Checks that nothing is null. */
    public Employment {
        requireNonNull(subject, "subject");
        requireNonNull(id, "id");
        requireNonNull(person, "person");
        requireNonNull(unit, "unit");
        requireNonNull(role, "role");
        requireNonNull(startedAt, "startedAt");
        requireNonNull(endedAt, "endedAt");
        requireNonNull(screenedAt, "screenedAt");
        requireNonNull(reviewedAt, "reviewedAt");
    }

    /** Returns whether the person is employed on that day. */
    public boolean employedOn(LocalDate day) {
        return Validity.holdsOn(day, Optional.of(startedAt), endedAt);
    }

    /** Returns whether the person was ever screened. */
    public boolean screened() {
        return screenedAt.isPresent();
    }

    /** Returns whether the person was reviewed or screened within the months up to that day. */
    public boolean reviewedWithin(double months, LocalDate day) {
        return Validity.within(reviewedAt, months, day) || Validity.within(screenedAt, months, day);
    }

    @Override
    public Optional<Moment> since() {
        return Optional.of(startedAt);
    }

    @Override
    public boolean touches(ReportingPeriod period) {
        return Validity.touches(period, Optional.of(startedAt), endedAt);
    }

    /** Tells the kind and the subject only, so that no log and no exception names a person. */
    @Override
    public String toString() {
        return "employment of " + subject;
    }
}
