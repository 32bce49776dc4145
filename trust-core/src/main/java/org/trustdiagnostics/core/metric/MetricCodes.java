package org.trustdiagnostics.core.metric;

import java.util.List;
import org.trustdiagnostics.core.input.BinaryReader;

/** The number by which a written summary names a metric that is counted from events: its place here. */
final class MetricCodes {
    /** Only ever added to at the end, so that what an older version wrote can still be read; a metric that is gone keeps its place. */
    private static final List<String> IDS = List.of(
            "promise-keeping-rate",
            "commitment-keeping-rate",
            "repair-keeping-rate",
            "response-time",
            "time-to-reply",
            "time-to-resolution",
            "feedback-reply-rate",
            "feedback-action-rate",
            "remedy-rate",
            "reopened-answer-rate",
            "complaint-rate",
            "price-complaint-share",
            "advertising-complaint-share",
            "anonymous-report-share",
            "net-promoter-score",
            "employee-net-promoter-score",
            "customer-satisfaction-csat",
            "customer-effort-score",
            "trust-index",
            "customer-trust-level",
            "psychological-safety",
            "employee-engagement",
            "hidden-fee-rate",
            "review-rating",
            "positive-mentions",
            "trust-mentioning-reviews",
            "false-mention-correction-rate",
            "rating-timing-rate",
            "internal-message-reach",
            "internal-answer-rate");

    private static final int[] INDEXES = IDS.stream()
            .mapToInt(id -> Metrics.find(id).isPresent() ? Metrics.indexOf(id) : -1)
            .toArray();

    private MetricCodes() {}

    /** Returns the code of the metric with an index in {@link Metrics#COMPUTED}. */
    static int of(int metric) {
        int code = IDS.indexOf(Metrics.COMPUTED.get(metric).id());
        if (code < 0) {
            throw new IllegalStateException(
                    "metric '" + Metrics.COMPUTED.get(metric).id() + "' has no code; add it at the end");
        }
        return code;
    }

    /** Reads a code and returns the index of its metric. */
    static int read(BinaryReader in) {
        int code = in.small();
        if (code >= INDEXES.length || INDEXES[code] < 0) {
            throw in.damaged();
        }
        return INDEXES[code];
    }
}
