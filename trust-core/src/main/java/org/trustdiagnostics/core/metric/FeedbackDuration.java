package org.trustdiagnostics.core.metric;

import java.util.Optional;
import java.util.function.Function;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.Feedback;
import org.trustdiagnostics.core.fact.Moment;
import org.trustdiagnostics.core.statistics.CensoredQuantile;

/**
 * Median days that a customer's complaint, enquiry, suggestion or error report waits for its first reply ({@code time-to-reply}) or for
 * its solution ({@code time-to-resolution}).
 *
 * <p>Formula: the time after which half of the items are no longer open (Kaplan-Meier). Days and parts of days, 0 and up; lower is better.
 * An item still open on the day of the diagnosis counts as open for as long as it has been, not as answered. Durations below 10 hours
 * are kept to the minute, below 10 days to the hour, and above to the day; where receipt or reply is a plain date, whole days count.
 * Minimum sample 10. No value where so many are open that the median or its upper bound has not come yet.
 *
 * <p>Worked example: the 21 patients of Freireich et al. (1963) on 6-MP, weeks read as days, 9 ended and 12 open: median 23, lower bound 13, and no
 * upper bound, so no value; the 21 on placebo, all ended: 8, interval 4 to 11 (Brookmeyer-Crowley, log-minus-log, 95 %). No default
 * limit: the documents name the quickness of answers and give a limit for social media alone, see {@code response-time}.
 */
final class FeedbackDuration extends DistributedMetric<Feedback> {
    private static final long AN_HOUR = 60;
    private static final long TEN_HOURS = 10 * AN_HOUR;
    private static final long A_DAY = 24 * AN_HOUR;
    private static final long TEN_DAYS = 10 * A_DAY;

    private final Function<Feedback, Optional<Moment>> end;
    private final String needs;

    private FeedbackDuration(String id, Function<Feedback, Optional<Moment>> end, String needs) {
        super(id, Feedback.class);
        this.end = end;
        this.needs = needs;
    }

    static FeedbackDuration toReply() {
        return new FeedbackDuration(
                "time-to-reply", Feedback::firstReplyAt, "feedback with firstReplyAt, at least half");
    }

    static FeedbackDuration toResolution() {
        return new FeedbackDuration(
                "time-to-resolution", Feedback::resolvedAt, "feedback with resolvedAt, at least half");
    }

    @Override
    public String needs() {
        return needs;
    }

    @Override
    long item(Feedback feedback, Observation o) {
        if (feedback.audience() != Audience.CUSTOMER || feedback.kind() == Feedback.Kind.REVIEW) {
            return NOTHING;
        }
        Optional<Moment> ended = o.seen(end.apply(feedback));
        return ended.isPresent()
                ? ended(kept(feedback.receivedAt().minutesUntil(ended.get())))
                : open(kept(feedback.receivedAt().minutesUntil(o.end())));
    }

    /** Returns minutes, rounded so that few different ones occur. */
    private static int kept(long minutes) {
        long step = minutes < TEN_HOURS ? 1 : minutes < TEN_DAYS ? AN_HOUR : A_DAY;
        return Math.toIntExact(Math.round((double) minutes / step) * step);
    }

    @Override
    Basis basis(Distribution minutes) {
        Distribution.Spread spread = minutes.spread();
        double[] days = spread.values();
        for (int i = 0; i < days.length; i++) {
            days[i] /= A_DAY;
        }
        return intervals -> CensoredQuantile.of(days, spread.ended(), spread.open(), 0.5, intervals.confidence());
    }
}
