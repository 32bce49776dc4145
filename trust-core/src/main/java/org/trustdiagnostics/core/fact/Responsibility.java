package org.trustdiagnostics.core.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Who answers for an area of trust work. A record about a person: no report shows its id.
 *
 * <pre>{@code
 * {"type":"responsibility","subject":"company:ACME","id":"r-1","area":"COMPLAINTS","role":"ACCOUNTABLE",
 *  "person":"e-204","validFrom":"2025-01-01","validTo":null}
 * }</pre>
 *
 * @param subject where the responsibility lies
 * @param id the host's id, unique among responsibilities
 * @param area what it is for
 * @param role accountable (answers for it) or responsible (does it)
 * @param person the host's id of the person
 * @param validFrom first day; absent: since always
 * @param validTo last day; absent: until further notice
 */
public record Responsibility(
        String subject,
        String id,
        TrustArea area,
        Role role,
        String person,
        Optional<Moment> validFrom,
        Optional<Moment> validTo)
        implements RecordFact, AboutPerson {

    /** The two roles that must not be confused. */
    public enum Role {
        /** Answers for the result; one person only. */
        ACCOUNTABLE,
        /** Does the work; may be several. */
        RESPONSIBLE
    }

    /** Checks that nothing is null. */
    public Responsibility {
        requireNonNull(subject, "subject");
        requireNonNull(id, "id");
        requireNonNull(area, "area");
        requireNonNull(role, "role");
        requireNonNull(person, "person");
        requireNonNull(validFrom, "validFrom");
        requireNonNull(validTo, "validTo");
    }

    /** Returns an accountability that holds since always until further notice. */
    public static Responsibility accountable(String subject, String id, TrustArea area, String person) {
        return new Responsibility(subject, id, area, Role.ACCOUNTABLE, person, Optional.empty(), Optional.empty());
    }

    /** Returns the responsibility as ending on a day. */
    public Responsibility until(LocalDate lastDay) {
        return new Responsibility(subject, id, area, role, person, validFrom, Optional.of(Moment.of(lastDay)));
    }

    /** Returns whether the person is accountable on that day. */
    public boolean accountableOn(LocalDate day) {
        return role == Role.ACCOUNTABLE && Validity.holdsOn(day, validFrom, validTo);
    }

    @Override
    public Optional<Moment> since() {
        return validFrom;
    }

    @Override
    public boolean touches(ReportingPeriod period) {
        return Validity.touches(period, validFrom, validTo);
    }

    /** Tells the kind and the subject only, so that no log and no exception names a person. */
    @Override
    public String toString() {
        return "responsibility of " + subject;
    }
}
