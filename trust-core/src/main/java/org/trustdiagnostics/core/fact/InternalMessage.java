package org.trustdiagnostics.core.fact;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A message inside the organisation, as seen by one unit. Give an announcement once for every unit it was meant for.
 *
 * <pre>{@code
 * {"type":"internalMessage","subject":"dept:ops","id":"n-7:ops","kind":"ANNOUNCEMENT","sentAt":"2026-05-02",
 *  "receivedAt":"2026-05-02","answeredAt":null}
 * }</pre>
 *
 * @param subject the unit that was to receive the announcement, or that asked the question
 * @param id the host's id, unique among internal messages; where one announcement went to several units, add the unit
 * @param kind what it is
 * @param sentAt when it was sent
 * @param receivedAt when an announcement reached the unit; absent: not yet
 * @param answeredAt when a question was answered; absent: not yet
 */
public record InternalMessage(
        String subject, String id, Kind kind, Moment sentAt, Optional<Moment> receivedAt, Optional<Moment> answeredAt)
        implements EventFact {

    /** What a message is. */
    public enum Kind {
        /** News meant for everyone. */
        ANNOUNCEMENT,
        /** A question that waits for an answer. */
        QUESTION
    }

    /** Checks that nothing is null. */
    public InternalMessage {
        requireNonNull(subject, "subject");
        requireNonNull(id, "id");
        requireNonNull(kind, "kind");
        requireNonNull(sentAt, "sentAt");
        requireNonNull(receivedAt, "receivedAt");
        requireNonNull(answeredAt, "answeredAt");
    }

    @Override
    public Optional<Moment> since() {
        return Optional.of(sentAt);
    }

    @Override
    public Moment placedAt() {
        return sentAt;
    }
}
