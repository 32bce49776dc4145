package org.trustdiagnostics.core.metric;

import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.Feedback;

/**
 * Share of answers to customers that left the question open.
 *
 * <p>Formula: reopened or badly rated ÷ answered. A share, 0 to 1; lower is better. A case is an enquiry or complaint of a
 * customer that has been replied to and for which {@code reopened} or {@code rating} is known; it counts where it was reopened or
 * rated 1 or 2 of 5. Minimum sample 10.
 *
 * <p>Worked example: 50 enquiries answered, 20 reopened: 0.4, interval 0.264 to 0.548 (exact, 95 %). Default limit:
 * {@code evasive-answers.reopened-share}, 0.15, the library's proposal.
 */
final class ReopenedAnswerRate extends EventMetric<Feedback> {
    private static final int BAD_RATING = 2;

    ReopenedAnswerRate() {
        super("reopened-answer-rate", Feedback.class);
    }

    @Override
    public String needs() {
        return "feedback with reopened or rating";
    }

    @Override
    int count(Feedback feedback, Observation o) {
        boolean question = feedback.kind() == Feedback.Kind.ENQUIRY || feedback.kind() == Feedback.Kind.COMPLAINT;
        boolean known = feedback.reopened().isPresent() || feedback.rating().isPresent();
        if (feedback.audience() != Audience.CUSTOMER || !question || !known) {
            return Counts.NOTHING;
        }
        if (o.seen(feedback.firstReplyAt()).isEmpty()) {
            return Counts.SEEN;
        }
        boolean open = feedback.reopened().orElse(false)
                || (feedback.rating().isPresent() && feedback.rating().get() <= BAD_RATING);
        return Counts.decided(open);
    }
}
