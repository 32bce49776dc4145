package org.trustdiagnostics.core.metric;

import java.util.Optional;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.Feedback;
import org.trustdiagnostics.core.fact.Moment;
import org.trustdiagnostics.core.limit.Limits;

/**
 * Share of errors confirmed as the organisation's own that it admitted or made good in time.
 *
 * <p>Formula: owned up to in time ÷ decided. A share, 0 to 1; higher is better. A case is customers' feedback with
 * {@code ownFault} true that was admitted, or remedied with more than an explanation, or whose time is up. The time runs from
 * receipt and is the limit {@code own-error.own-up-within} (7 days, the library's proposal); a remedy is dated by
 * {@code actionAt}, else by {@code resolvedAt}, and one without a date does not count. Feedback for which {@code ownFault} is
 * absent tells nothing. Minimum sample 10.
 *
 * <p>Worked example: 12 own errors, 9 admitted or remedied within 7 days, 3 not: 9 ÷ 12 = 0.75, interval 0.428 to 0.945
 * (exact, 95 %). Default limit: {@code errors-not-owned.owned-share}, the library's proposal.
 */
final class RemedyRate extends EventMetric<Feedback> {
    RemedyRate() {
        super("remedy-rate", Feedback.class);
    }

    @Override
    public String needs() {
        return "feedback with ownFault";
    }

    @Override
    int count(Feedback feedback, Observation o) {
        if (feedback.audience() != Audience.CUSTOMER || feedback.ownFault().isEmpty()) {
            return Counts.NOTHING;
        }
        if (!feedback.ownFault().get()) {
            return Counts.SEEN;
        }
        return Counts.decided(o.inTime(
                feedback.receivedAt(),
                earlier(o.seen(feedback.admittedAt()), remedied(feedback, o)),
                o.days(Limits.OWN_ERROR)));
    }

    /** A date that has not come yet does not hide one that has. */
    private static Optional<Moment> remedied(Feedback feedback, Observation o) {
        boolean more =
                feedback.remedy() == Feedback.Remedy.MONETARY || feedback.remedy() == Feedback.Remedy.NON_MONETARY;
        Optional<Moment> acted = more ? o.seen(feedback.actionAt()) : Optional.empty();
        return more && acted.isEmpty() ? o.seen(feedback.resolvedAt()) : acted;
    }

    private static Optional<Moment> earlier(Optional<Moment> a, Optional<Moment> b) {
        return a.isEmpty() || (b.isPresent() && a.get().isAfter(b.get())) ? b : a;
    }
}
