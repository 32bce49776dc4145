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
 * @param lower lower bound of the host's own confidence interval; absent: the library works it out where it can
 * @param upper upper bound of that interval; given where {@code lower} is
 */
public record ReportedMetric(
        String subject,
        String metric,
        LocalDate from,
        LocalDate to,
        double value,
        Optional<Integer> sample,
        Optional<Double> lower,
        Optional<Double> upper)
        implements EventFact {

    /** Checks that nothing is null, the days are in order and the numbers are numbers. */
    public ReportedMetric {
        requireNonNull(subject, "subject");
        requireNonNull(metric, "metric");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(sample, "sample");
        requireNonNull(lower, "lower");
        requireNonNull(upper, "upper");
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
        boolean finite = Double.isFinite(lower.orElse(value)) && Double.isFinite(upper.orElse(value));
        boolean around = lower.orElse(value) <= value && value <= upper.orElse(value);
        if (lower.isPresent() != upper.isPresent() || !finite || !around) {
            throw new IllegalArgumentException("value " + value + " must lie between 'lower' "
                    + lower.map(Object::toString).orElse("(missing)") + " and 'upper' "
                    + upper.map(Object::toString).orElse("(missing)") + "; give both bounds or neither.");
        }
    }

    /** Returns a full count: no sample, no interval. */
    public static ReportedMetric of(String subject, String metric, LocalDate from, LocalDate to, double value) {
        return new ReportedMetric(
                subject, metric, from, to, value, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Returns the value as resting on so many cases. */
    public ReportedMetric withSample(int cases) {
        return new ReportedMetric(subject, metric, from, to, value, Optional.of(cases), lower, upper);
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
