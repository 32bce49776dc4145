package org.trustdiagnostics.core.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A training that a person should have, taken or not. A record about a person: no report shows its id. Give one for every
 * person and topic, also where it has not been taken: without it, nobody knows that it is missing.
 *
 * <pre>{@code
 * {"type":"training","subject":"dept:ops","id":"t-9","person":"e-204","topic":"ETHICS","role":"service-desk",
 *  "customerFacing":true,"completedAt":"2025-04-01","validUntil":"2027-04-01"}
 * }</pre>
 *
 * @param subject where the person works
 * @param id the host's id, unique among trainings
 * @param person the host's id of the person
 * @param topic what is trained
 * @param role the person's role, in the host's words
 * @param customerFacing whether people in this role meet customers
 * @param completedAt when it was last taken; absent: not yet
 * @param validUntil last day on which it counts; absent: it does not expire
 */
public record Training(
        String subject,
        String id,
        String person,
        Topic topic,
        String role,
        boolean customerFacing,
        Optional<Moment> completedAt,
        Optional<Moment> validUntil)
        implements RecordFact, AboutPerson {

    /** What is trained. */
    public enum Topic {
        /** Ethics. */
        ETHICS,
        /** Open, balanced communication. */
        COMMUNICATION
    }

    /** Checks that nothing is null. */
    public Training {
        requireNonNull(subject, "subject");
        requireNonNull(id, "id");
        requireNonNull(person, "person");
        requireNonNull(topic, "topic");
        requireNonNull(role, "role");
        requireNonNull(completedAt, "completedAt");
        requireNonNull(validUntil, "validUntil");
    }

    /** Returns whether the training has been taken and still counts on that day. */
    public boolean currentOn(LocalDate day) {
        return completedAt.isPresent() && Validity.holdsOn(day, completedAt, validUntil);
    }

    @Override
    public Optional<Moment> since() {
        return Optional.empty();
    }

    @Override
    public boolean touches(ReportingPeriod period) {
        return true;
    }

    /** Tells the kind and the subject only, so that no log and no exception names a person. */
    @Override
    public String toString() {
        return "training of " + subject;
    }
}
