package org.trustdiagnostics.core.fact;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.Set;

/**
 * Something that a customer or an employee told the organisation. Every absent moment means that it has not happened; an
 * absent flag means that the host does not know.
 *
 * <pre>{@code
 * {"type":"feedback","subject":"company:ACME","id":"c-17","audience":"CUSTOMER","kind":"COMPLAINT","channel":"web",
 *  "receivedAt":"2016-01-21","firstReplyAt":"2016-01-22","resolvedAt":null,"remedy":"NONE","topic":"billing"}
 * }</pre>
 *
 * @param subject whom it is about
 * @param id the host's id, unique among feedback
 * @param audience who gave it
 * @param kind what it is
 * @param channel where it came in, such as {@code web}, {@code phone} or {@code social-media}
 * @param receivedAt when it came in
 * @param firstReplyAt when somebody first replied, automatic receipts aside
 * @param resolvedAt when it was settled
 * @param remedy what was offered
 * @param topic what it is about; words other than {@link #TOPICS} are kept, but tell the shares of complaints nothing
 * @param actionAt when something was done because of it
 * @param toldBackAt when the giver was told what was done
 * @param reopened whether it was opened again after it had been settled
 * @param ownFault whether the organisation confirmed that the fault was its own
 * @param admittedAt when the organisation said so to the giver
 * @param anonymous whether the giver is unknown
 * @param rating the giver's rating in stars, 1 to 5
 */
public record Feedback(
        String subject,
        String id,
        Audience audience,
        Kind kind,
        String channel,
        Moment receivedAt,
        Optional<Moment> firstReplyAt,
        Optional<Moment> resolvedAt,
        Remedy remedy,
        Optional<String> topic,
        Optional<Moment> actionAt,
        Optional<Moment> toldBackAt,
        Optional<Boolean> reopened,
        Optional<Boolean> ownFault,
        Optional<Moment> admittedAt,
        Optional<Boolean> anonymous,
        Optional<Integer> rating)
        implements EventFact {

    /** The topic of complaints about prices, fees and terms. */
    public static final String ABOUT_PRICES = "prices-and-terms";
    /** The topic of complaints about what advertising said. */
    public static final String ABOUT_ADVERTISING = "advertising";
    /** The topics by which complaints are told apart. */
    public static final Set<String> TOPICS =
            Set.of(ABOUT_ADVERTISING, "delivery", "other", ABOUT_PRICES, "product", "service");

    /** What the feedback is. */
    public enum Kind {
        /** Something went wrong for the giver. */
        COMPLAINT,
        /** A question. */
        ENQUIRY,
        /** A proposal. */
        SUGGESTION,
        /** A public or survey review; not counted as waiting for an answer. */
        REVIEW,
        /** A report that something is broken or wrong. */
        ERROR_REPORT
    }

    /** What the giver was offered. */
    public enum Remedy {
        /** Nothing. */
        NONE,
        /** An explanation. */
        EXPLANATION,
        /** Something of use, but no money. */
        NON_MONETARY,
        /** Money. */
        MONETARY
    }

    /** Checks that nothing is null and that a rating is 1 to 5. */
    public Feedback {
        requireNonNull(subject, "subject");
        requireNonNull(id, "id");
        requireNonNull(audience, "audience");
        requireNonNull(kind, "kind");
        requireNonNull(channel, "channel");
        requireNonNull(receivedAt, "receivedAt");
        requireNonNull(firstReplyAt, "firstReplyAt");
        requireNonNull(resolvedAt, "resolvedAt");
        requireNonNull(remedy, "remedy");
        requireNonNull(topic, "topic");
        requireNonNull(actionAt, "actionAt");
        requireNonNull(toldBackAt, "toldBackAt");
        requireNonNull(reopened, "reopened");
        requireNonNull(ownFault, "ownFault");
        requireNonNull(admittedAt, "admittedAt");
        requireNonNull(anonymous, "anonymous");
        requireNonNull(rating, "rating");
        if (rating.isPresent() && (rating.get() < 1 || rating.get() > 5)) {
            throw new IllegalArgumentException("rating " + rating.get() + " is outside 1 to 5; convert it first.");
        }
    }

    /** Starts a piece of feedback from what is always known. */
    public static FeedbackBuilder builder(
            String subject, String id, Audience audience, Kind kind, String channel, Moment receivedAt) {
        return new FeedbackBuilder(subject, id, audience, kind, channel, receivedAt);
    }

    @Override
    public Optional<Moment> since() {
        return Optional.of(receivedAt);
    }

    @Override
    public Moment placedAt() {
        return receivedAt;
    }
}
