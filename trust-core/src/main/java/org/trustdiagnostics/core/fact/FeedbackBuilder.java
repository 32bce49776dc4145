package org.trustdiagnostics.core.fact;

import java.util.Optional;

/** Builds a {@link Feedback}; what is not set has not happened or is not known. Not thread-safe. */
public final class FeedbackBuilder {
    private final String subject;
    private final String id;
    private final Audience audience;
    private final Feedback.Kind kind;
    private final String channel;
    private final Moment receivedAt;
    private Optional<Moment> firstReplyAt = Optional.empty();
    private Optional<Moment> resolvedAt = Optional.empty();
    private Feedback.Remedy remedy = Feedback.Remedy.NONE;
    private Optional<String> topic = Optional.empty();
    private Optional<Moment> actionAt = Optional.empty();
    private Optional<Moment> toldBackAt = Optional.empty();
    private Optional<Boolean> reopened = Optional.empty();
    private Optional<Boolean> ownFault = Optional.empty();
    private Optional<Moment> admittedAt = Optional.empty();
    private Optional<Boolean> anonymous = Optional.empty();
    private Optional<Integer> rating = Optional.empty();

    FeedbackBuilder(
            String subject, String id, Audience audience, Feedback.Kind kind, String channel, Moment receivedAt) {
        this.subject = subject;
        this.id = id;
        this.audience = audience;
        this.kind = kind;
        this.channel = channel;
        this.receivedAt = receivedAt;
    }

    /** Sets when somebody first replied. */
    public FeedbackBuilder firstReplyAt(Moment at) {
        firstReplyAt = Optional.of(at);
        return this;
    }

    /** Sets when it was settled. */
    public FeedbackBuilder resolvedAt(Moment at) {
        resolvedAt = Optional.of(at);
        return this;
    }

    /** Sets what was offered. */
    public FeedbackBuilder remedy(Feedback.Remedy offered) {
        remedy = offered;
        return this;
    }

    /** Sets what it is about. */
    public FeedbackBuilder topic(String about) {
        topic = Optional.of(about);
        return this;
    }

    /** Sets when something was done because of it. */
    public FeedbackBuilder actionAt(Moment at) {
        actionAt = Optional.of(at);
        return this;
    }

    /** Sets when the giver was told what was done. */
    public FeedbackBuilder toldBackAt(Moment at) {
        toldBackAt = Optional.of(at);
        return this;
    }

    /** Sets whether it was opened again. */
    public FeedbackBuilder reopened(boolean again) {
        reopened = Optional.of(again);
        return this;
    }

    /** Sets whether the organisation confirmed that the fault was its own. */
    public FeedbackBuilder ownFault(boolean own) {
        ownFault = Optional.of(own);
        return this;
    }

    /** Sets when the organisation admitted the fault to the giver. */
    public FeedbackBuilder admittedAt(Moment at) {
        admittedAt = Optional.of(at);
        return this;
    }

    /** Sets whether the giver is unknown. */
    public FeedbackBuilder anonymous(boolean unknown) {
        anonymous = Optional.of(unknown);
        return this;
    }

    /** Sets the rating in stars, 1 to 5. */
    public FeedbackBuilder rating(int stars) {
        rating = Optional.of(stars);
        return this;
    }

    /**
     * Returns the feedback.
     *
     * @throws IllegalArgumentException where the rating is not 1 to 5
     */
    public Feedback build() {
        return new Feedback(
                subject,
                id,
                audience,
                kind,
                channel,
                receivedAt,
                firstReplyAt,
                resolvedAt,
                remedy,
                topic,
                actionAt,
                toldBackAt,
                reopened,
                ownFault,
                admittedAt,
                anonymous,
                rating);
    }
}
