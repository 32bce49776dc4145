package org.trustdiagnostics.core.fact;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A customer was asked for a rating.
 *
 * <pre>{@code
 * {"type":"ratingRequest","subject":"shop:oslo","id":"r-31","askedAt":"2026-05-02","experiencedAt":"2026-05-09"}
 * }</pre>
 *
 * @param subject whom the rating is about
 * @param id the host's id, unique among requests
 * @param askedAt when the customer was asked
 * @param experiencedAt when the customer had received the delivery or service; absent: not yet
 */
public record RatingRequest(String subject, String id, Moment askedAt, Optional<Moment> experiencedAt)
        implements EventFact {

    /** Checks that nothing is null. */
    public RatingRequest {
        requireNonNull(subject, "subject");
        requireNonNull(id, "id");
        requireNonNull(askedAt, "askedAt");
        requireNonNull(experiencedAt, "experiencedAt");
    }

    @Override
    public Optional<Moment> since() {
        return Optional.of(askedAt);
    }

    @Override
    public Moment placedAt() {
        return askedAt;
    }
}
