package org.trustdiagnostics.core.metric;

import java.util.Optional;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.Feedback;
import org.trustdiagnostics.core.fact.Moment;
import org.trustdiagnostics.core.limit.Limits;

/**
 * Share of critical feedback that led to an action of which the giver was told.
 *
 * <p>Formula: acted on and told back in time ÷ decided. A share, 0 to 1; higher is better. A case is a complaint, suggestion or
 * error report for which both {@code actionAt} and {@code toldBackAt} came, or whose time is up; the time runs from receipt and
 * is the limit {@code feedback.act-within} (30 days, the library's proposal). Minimum sample 10. Feedback of staff is guarded as
 * in {@link FeedbackReplyRate}. Where no feedback of a subject was ever acted on and told back, not even late, the host may simply
 * not record it: there is then no value unless the dataset covers feedback.
 *
 * <p>Worked example: 20 complaints, 12 acted on and told back within 30 days: 0.6, interval 0.361 to 0.809 (exact, 95 %).
 * Default limit: {@code measured-but-not-acted.acted-share}, 0.80, the library's proposal.
 */
final class FeedbackActionRate extends EventMetric<Feedback> {
    FeedbackActionRate() {
        super("feedback-action-rate", Feedback.class);
    }

    @Override
    public String needs() {
        return "feedback with actionAt and toldBackAt";
    }

    @Override
    public boolean needsOneRecorded() {
        return true;
    }

    @Override
    int count(Feedback feedback, Observation o) {
        if (feedback.kind() == Feedback.Kind.REVIEW || feedback.kind() == Feedback.Kind.ENQUIRY) {
            return Counts.NOTHING;
        }
        Optional<Moment> both = later(o.seen(feedback.actionAt()), o.seen(feedback.toldBackAt()));
        int decided = Counts.decided(o.inTime(feedback.receivedAt(), both, o.days(Limits.FEEDBACK_ACTION)));
        int counted = both.isPresent() ? decided : decided & ~Counts.MISS;
        return feedback.audience() == Audience.EMPLOYEE ? Counts.guarded(counted) : counted;
    }

    private static Optional<Moment> later(Optional<Moment> acted, Optional<Moment> told) {
        if (acted.isEmpty() || told.isEmpty()) {
            return Optional.empty();
        }
        return told.get().isAfter(acted.get()) ? told : acted;
    }
}
