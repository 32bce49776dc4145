package org.trustdiagnostics.core.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An event that challenges trust: an outage, a leak, a dangerous product, a scandal.
 *
 * <pre>{@code
 * {"type":"incident","subject":"company:ACME","id":"i-7","occurredAt":"2026-02-01T08:00:00+01:00",
 *  "firstPublicWordAt":"2026-02-03T12:00:00+01:00","customersAffected":true,
 *  "customersToldAt":"2026-02-01T20:00:00+01:00"}
 * }</pre>
 *
 * @param subject whom it struck
 * @param id the host's id, unique among incidents
 * @param occurredAt when it became known to the organisation
 * @param firstPublicWordAt when the organisation first spoke about it in public; absent: not yet
 * @param customersAffected whether customers felt it or are at risk from it
 * @param customersToldAt when those customers were told; absent: not yet
 */
public record Incident(
        String subject,
        String id,
        Moment occurredAt,
        Optional<Moment> firstPublicWordAt,
        boolean customersAffected,
        Optional<Moment> customersToldAt)
        implements RecordFact {

    /** Checks that nothing is null. */
    public Incident {
        requireNonNull(subject, "subject");
        requireNonNull(id, "id");
        requireNonNull(occurredAt, "occurredAt");
        requireNonNull(firstPublicWordAt, "firstPublicWordAt");
        requireNonNull(customersToldAt, "customersToldAt");
    }

    /**
     * Returns whether the first public word came later than allowed, or is still awaited on that day although the time is up.
     * Where either moment is a plain date, whole days count.
     *
     * @param hours allowed hours from the incident to the first word
     * @param day the day as of which a missing word is judged
     */
    public boolean publicWordLaterThan(double hours, LocalDate day) {
        return Validity.laterThan(hours / 24, occurredAt, firstPublicWordAt, day);
    }

    /**
     * Returns whether the customers concerned were told later than allowed, or have not been told on that day although the time
     * is up. Where either moment is a plain date, whole days count.
     *
     * @param hours allowed hours from the incident to the word
     * @param day the day as of which a missing word is judged
     */
    public boolean customersToldLaterThan(double hours, LocalDate day) {
        return Validity.laterThan(hours / 24, occurredAt, customersToldAt, day);
    }

    /** Returns whether it became known within the months up to that day. */
    public boolean occurredWithin(double months, LocalDate day) {
        return Validity.within(occurredAt, months, day);
    }

    @Override
    public Optional<Moment> since() {
        return Optional.of(occurredAt);
    }

    @Override
    public boolean touches(ReportingPeriod period) {
        return period.contains(occurredAt.date());
    }
}
