package org.trustdiagnostics.core.fact;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Something said about the organisation in public: a post, an article, a review.
 *
 * <pre>{@code
 * {"type":"mention","subject":"company:ACME","id":"x-90","seenAt":"2026-05-02T09:00:00+02:00","sentiment":"NEGATIVE",
 *  "untrue":true,"correctedAt":"2026-05-03T10:00:00+02:00","namesTrust":false}
 * }</pre>
 *
 * @param subject whom it is about
 * @param id the host's id, unique among mentions
 * @param seenAt when the organisation saw it
 * @param sentiment how it speaks
 * @param untrue whether it was found to be false
 * @param correctedAt when the organisation corrected it; absent: not yet
 * @param namesTrust whether it speaks of trust or honesty in good words; absent: not known
 */
public record Mention(
        String subject,
        String id,
        Moment seenAt,
        Sentiment sentiment,
        boolean untrue,
        Optional<Moment> correctedAt,
        Optional<Boolean> namesTrust)
        implements EventFact {

    /** How a mention speaks. */
    public enum Sentiment {
        /** In good words. */
        POSITIVE,
        /** In neither. */
        NEUTRAL,
        /** In bad words. */
        NEGATIVE
    }

    /** Checks that nothing is null. */
    public Mention {
        requireNonNull(subject, "subject");
        requireNonNull(id, "id");
        requireNonNull(seenAt, "seenAt");
        requireNonNull(sentiment, "sentiment");
        requireNonNull(correctedAt, "correctedAt");
        requireNonNull(namesTrust, "namesTrust");
    }

    @Override
    public Optional<Moment> since() {
        return Optional.of(seenAt);
    }

    @Override
    public Moment placedAt() {
        return seenAt;
    }
}
