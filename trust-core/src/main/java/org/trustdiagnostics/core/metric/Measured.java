package org.trustdiagnostics.core.metric;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.trustdiagnostics.core.fact.ReportingPeriod;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.metric.Reading.Status;
import org.trustdiagnostics.core.statistics.Estimate;

/**
 * The readings of one subject, and what they are made of. What is added to the summary afterwards does not change it. Not thread-safe.
 */
public final class Measured {
    private final String subject;
    private final Observation observation;
    private final Map<String, Reading> readings = new TreeMap<>();
    private final Map<String, Basis> bases = new HashMap<>();

    Measured(String subject, Observation observation) {
        this.subject = subject;
        this.observation = observation;
    }

    /** Returns the readings by metric id, sorted; what is missing is not among them. */
    public Map<String, Reading> readings() {
        return Collections.unmodifiableMap(readings);
    }

    /**
     * Returns the chance of a value as far beyond a limit as a reading or farther, where the truth lies on the limit: half of what
     * the highest confidence leaves at which the interval still lies beyond it. For shares with exact intervals it is the exact binomial
     * test's, one-sided. Never told as less than one in a billion, because no interval is right so far out; 0 only for a value
     * without uncertainty. Where the host gave the interval, a normal distribution of its width is taken.
     *
     * @param reading one of {@link #readings}, measured and certainly beyond the limit
     * @param limit the limit it crosses
     * @throws IllegalArgumentException where the reading does not cross the limit, or is none of these
     */
    public double chance(Reading reading, Limit limit) {
        Basis basis = bases.get(reading.metric());
        // mostly the very same, and then its parts need not be compared
        if (basis == null || !Objects.equals(reading, readings.get(reading.metric()))) {
            throw new IllegalArgumentException(
                    "reading of " + reading.metric() + " is none of those of subject '" + subject + "'");
        }
        return Chance.of(reading, limit, observation.intervals(), basis);
    }

    String subject() {
        return subject;
    }

    Observation observation() {
        return observation;
    }

    /** Adds a reading over the whole period that has no value. */
    void without(String metric, Status status, long sample) {
        without(metric, observation.period(), status, sample);
    }

    /** Adds a reading that has no value. */
    void without(String metric, ReportingPeriod period, Status status, long sample) {
        readings.put(metric, Reading.without(subject, metric, period, status, sample));
    }

    /** Adds a reading over the whole period, unless it has no value at the confidence in use. */
    Optional<Reading> add(String metric, long sample, Basis basis) {
        return add(metric, observation.period(), sample, basis);
    }

    /** Adds a reading, unless it has no value at the confidence in use. */
    Optional<Reading> add(String metric, ReportingPeriod period, long sample, Basis basis) {
        Optional<Estimate> estimate = basis.at(observation.intervals());
        if (estimate.isEmpty()) {
            return Optional.empty();
        }
        Reading reading = Reading.of(subject, metric, period, sample, estimate.get());
        readings.put(metric, reading);
        bases.put(metric, basis);
        return Optional.of(reading);
    }

    /** Tells more of a reading. */
    void add(Reading reading, Response response) {
        readings.put(reading.metric(), reading.with(response));
    }
}
