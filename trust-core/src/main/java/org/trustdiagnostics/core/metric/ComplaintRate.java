package org.trustdiagnostics.core.metric;

import java.util.Optional;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.Feedback;
import org.trustdiagnostics.core.statistics.Estimate;
import org.trustdiagnostics.core.statistics.Intervals;

/**
 * Complaints per 100 customers.
 *
 * <p>Formula: 100 × complaints ÷ customers. From 0 up; lower is better. A case is a complaint of a customer received in the
 * period; the customers are the reported metric {@code customer-count} of the same subject. The sample is the number of
 * customers, minimum 10. No complaint gives 0 with an upper bound.
 *
 * <p>Worked example: 12 complaints of 400 customers: 3.0, interval 1.55 to 5.24 (Garwood, 95 %). No default limit: the
 * documents report 15 % and 55 % for companies of high and low trust, which are shares of something else.
 */
final class ComplaintRate extends EventMetric<Feedback> {
    static final String CUSTOMERS = "customer-count";

    ComplaintRate() {
        super("complaint-rate", Feedback.class);
    }

    @Override
    public String needs() {
        return "feedback and reportedMetric " + CUSTOMERS;
    }

    @Override
    public Optional<String> exposure() {
        return Optional.of(CUSTOMERS);
    }

    @Override
    public double value(Counts counts, double exposure) {
        return 100 * counts.cases() / exposure;
    }

    @Override
    public Estimate estimate(Counts counts, double exposure, Intervals intervals) {
        return intervals.rate(counts.cases(), exposure / 100);
    }

    @Override
    int count(Feedback feedback, Observation o) {
        if (feedback.audience() != Audience.CUSTOMER) {
            return Counts.NOTHING;
        }
        return feedback.kind() == Feedback.Kind.COMPLAINT ? Counts.SEEN | Counts.CASE : Counts.SEEN;
    }
}
