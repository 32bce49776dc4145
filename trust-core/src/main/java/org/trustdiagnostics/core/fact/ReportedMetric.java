package org.trustdiagnostics.core.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A metric that the host measured itself.
 *
 * <pre>{@code
 * {"type":"reportedMetric","subject":"seller:42","metric":"customer-churn","from":"2026-01-01","to":"2026-03-31",
 *  "value":0.12,"sample":310}
 * }</pre>
 *
 * @param subject whom it is about
 * @param metric the metric's id in the catalogue
 * @param from first day measured
 * @param to last day measured; places the value in a reporting period
 * @param value the value in the metric's unit; shares are 0 to 1
 * @param sample number of cases behind it, at least 1; absent: a full count
 */
public record ReportedMetric(
        String subject, String metric, LocalDate from, LocalDate to, double value, Optional<Integer> sample)
        implements EventFact {

    /** Checks that nothing is null, the days are in order and the numbers are numbers. */
    public ReportedMetric {
        requireNonNull(subject, "subject");
        requireNonNull(metric, "metric");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(sample, "sample");
        if (from.isAfter(to)) {
            throw new IllegalArgumentException("'from' " + from + " is after 'to' " + to + "; swap them.");
        }
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("value " + value + " is no finite number; leave the line out.");
        }
        if (sample.isPresent() && sample.get() < 1) {
            throw new IllegalArgumentException(
                    "sample " + sample.get() + " is below 1; leave it out where the value is a full count.");
        }
    }

    @Override
    public Optional<Moment> since() {
        return Optional.of(Moment.of(to));
    }

    @Override
    public Moment placedAt() {
        return Moment.of(to);
    }
}
