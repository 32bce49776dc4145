package org.trustdiagnostics.core.fact;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * An event that challenges trust: an outage, a leak, a dangerous product, a scandal.
 *
 * <pre>{@code
 * {"type":"incident","subject":"company:ACME","id":"i-7","occurredAt":"2026-02-01T08:00:00+01:00",
 *  "firstPublicWordAt":"2026-02-03T12:00:00+01:00"}
 * }</pre>
 *
 * @param subject whom it struck
 * @param id the host's id, unique among incidents
 * @param occurredAt when it became known to the organisation
 * @param firstPublicWordAt when the organisation first spoke about it in public; absent: not yet
 */
public record Incident(String subject, String id, Moment occurredAt, Optional<Moment> firstPublicWordAt)
        implements RecordFact {

    /** Checks that nothing is null. */
    public Incident {
        requireNonNull(subject, "subject");
        requireNonNull(id, "id");
        requireNonNull(occurredAt, "occurredAt");
        requireNonNull(firstPublicWordAt, "firstPublicWordAt");
    }

    /**
     * Returns whether the first public word came later than allowed, or is still awaited on that day although the time is up.
     * Where either moment is a plain date, whole days count.
     *
     * @param hours allowed hours from the incident to the first word
     * @param day the day as of which a missing word is judged
     */
    public boolean publicWordLaterThan(double hours, LocalDate day) {
        Moment word = firstPublicWordAt.orElse(Moment.of(day));
        return occurredAt.until(word).compareTo(Duration.ofMinutes(Math.round(hours * 60))) > 0;
    }

    @Override
    public boolean aboutPerson() {
        return false;
    }

    @Override
    public Optional<Moment> since() {
        return Optional.of(occurredAt);
    }

    @Override
    public boolean touches(ReportingPeriod period) {
        return period.contains(occurredAt.date());
    }

    @Override
    public Incident mapMoments(UnaryOperator<Moment> placed) {
        return new Incident(subject, id, placed.apply(occurredAt), firstPublicWordAt.map(placed));
    }

    @Override
    public Incident asKnownOn(LocalDate day) {
        return new Incident(subject, id, occurredAt, Validity.known(firstPublicWordAt, day));
    }
}
