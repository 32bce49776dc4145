package org.trustdiagnostics.core.metric;

import java.time.Duration;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.Feedback;

/**
 * Share of customers' messages that were answered within their channel's time limit.
 *
 * <p>Formula: answered in time ÷ decided. A share, 0 to 1; higher is better. A case is a complaint, enquiry, suggestion or
 * error report from a customer that has been answered or whose time is up; one still within its time counts nowhere. The time
 * is the limit {@code reply-within.<channel>} in hours: 2 for {@code social-media} (the only one the documents give), 48 for
 * every other channel (the library's proposal). Where receipt or reply is a plain date, whole days count, and a reply on the
 * same day is in time. Minimum sample 10.
 *
 * <p>Worked example: 20 e-mails, 15 answered within 48 hours, 3 later, 2 open since a week: 15 ÷ 20 = 0.75, interval 0.509 to
 * 0.913 (exact, 95 %). Default limit: {@code slow-replies.in-time-share}, the library's proposal.
 */
final class ResponseTime extends EventMetric<Feedback> {
    ResponseTime() {
        super("response-time", Feedback.class);
    }

    @Override
    public String needs() {
        return "feedback";
    }

    @Override
    int count(Feedback feedback, Observation o) {
        if (feedback.audience() != Audience.CUSTOMER || feedback.kind() == Feedback.Kind.REVIEW) {
            return Counts.NOTHING;
        }
        long minutes = Math.round(60 * o.limits().replyWithinHours(feedback.channel()));
        return Counts.decided(o.inTime(feedback.receivedAt(), feedback.firstReplyAt(), Duration.ofMinutes(minutes)));
    }
}
