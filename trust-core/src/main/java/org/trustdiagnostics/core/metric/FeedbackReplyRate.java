package org.trustdiagnostics.core.metric;

import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.Feedback;
import org.trustdiagnostics.core.limit.Limits;

/**
 * Share of feedback from customers, staff and partners that got a reply within the allowed days.
 *
 * <p>Formula: replied to in time ÷ decided. A share, 0 to 1; higher is better. A case is a complaint, enquiry, suggestion or
 * error report that has been replied to or has waited longer than the limit {@code feedback.reply-within} (14 days, the
 * library's proposal); younger open ones count nowhere. Minimum sample 10. Feedback of staff is guarded: where
 * fewer than the minimum group of it was decided, the reading is of the others alone, and suppressed where there are none.
 *
 * <p>Worked example: 40 complaints, 30 replied to within 14 days, 4 later, 6 open for a month: 30 ÷ 40 = 0.75, interval 0.588
 * to 0.873 (exact, 95 %). Default limit: {@code ignored-feedback.replied-share}, the library's proposal.
 */
final class FeedbackReplyRate extends EventMetric<Feedback> {
    FeedbackReplyRate() {
        super("feedback-reply-rate", Feedback.class);
    }

    @Override
    public String needs() {
        return "feedback";
    }

    @Override
    int count(Feedback feedback, Observation o) {
        if (feedback.kind() == Feedback.Kind.REVIEW) {
            return Counts.NOTHING;
        }
        int counted =
                Counts.decided(o.inTime(feedback.receivedAt(), feedback.firstReplyAt(), o.days(Limits.FEEDBACK_REPLY)));
        return feedback.audience() == Audience.EMPLOYEE ? Counts.guarded(counted) : counted;
    }
}
