package org.trustdiagnostics.core.metric;

import java.util.List;
import java.util.Optional;

/** The metrics that the library computes. */
public final class Metrics {
    /** All of them; the order is part of nothing. */
    public static final List<Metric> COMPUTED = List.of(
            new PromiseKeepingRate(),
            new ResponseTime(),
            new FeedbackResponseRate(),
            new RemedyRate(),
            new ComplaintRate(),
            new NetPromoterScore(),
            new EmployeeNetPromoterScore(),
            new CustomerSatisfaction(),
            new TrainingCoverage());

    private Metrics() {}

    /** Returns the computed metric with an id, if there is one. */
    public static Optional<Metric> find(String id) {
        return COMPUTED.stream().filter(metric -> metric.id().equals(id)).findFirst();
    }

    /** Returns what a dataset must hold for a metric, computed or reported. */
    public static String needs(String id) {
        return find(id).map(Metric::needs).orElse("reportedMetric " + id);
    }

    /** Returns the cases that a metric needs for a value; 1 where it is only reported. */
    public static int minimumSample(String id) {
        return find(id).map(Metric::minimumSample).orElse(1);
    }
}
