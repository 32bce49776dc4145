package org.trustdiagnostics.core.limit;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A named, host-configurable threshold. It is crossed only where the interval bound nearest to it lies beyond it: a value that
 * may still be on the right side crosses nothing. Immutable.
 *
 * @param id unique name, such as {@code overpromising.kept-share}
 * @param metric the metric it bounds; empty where it bounds something in a record or a way of counting
 * @param direction on which side of the threshold the good values lie
 * @param threshold the value itself, still good
 * @param grades the values from which on crossing is worse than {@link Severity#LOW}
 * @param measuredIn the unit of threshold and grades, such as {@code share}, {@code hours}, {@code months}
 * @param origin where the default comes from
 */
public record Limit(
        String id,
        Optional<String> metric,
        Direction direction,
        double threshold,
        Map<Severity, Double> grades,
        String measuredIn,
        Origin origin) {

    private static final List<Severity> MILD_TO_SEVERE = List.of(Severity.values());

    /** On which side of the threshold the good values lie. */
    public enum Direction {
        /** At or above it. */
        AT_LEAST,
        /** At or below it. */
        AT_MOST
    }

    /** Where a threshold comes from. */
    public enum Origin {
        /** A source document gives the number. */
        SOURCE,
        /** The number is the library's proposal. */
        OURS,
        /** The host set it. */
        HOST
    }

    /** Checks that the threshold is a finite number and the grades get stricter from mild to severe. */
    public Limit {
        requireNonNull(id, "id");
        requireNonNull(metric, "metric");
        requireNonNull(direction, "direction");
        requireNonNull(measuredIn, "measuredIn");
        requireNonNull(origin, "origin");
        if (!Double.isFinite(threshold)) {
            throw new IllegalArgumentException("limit " + id + ": threshold " + threshold + " must be a finite number");
        }
        Map<Severity, Double> ordered = new EnumMap<>(Severity.class);
        ordered.putAll(grades);
        double last = Double.NaN;
        for (double grade : ordered.values()) {
            if (direction == Direction.AT_LEAST ? grade >= last : grade <= last) {
                throw new IllegalArgumentException("limit " + id + ": grades " + ordered + " must get "
                        + (direction == Direction.AT_LEAST ? "lower" : "higher") + " from mild to severe");
            }
            last = grade;
        }
        grades = Collections.unmodifiableMap(ordered);
    }

    /** Returns the limit with another threshold, set by the host; the grades stay. */
    public Limit withThreshold(double value) {
        return new Limit(id, metric, direction, value, grades, measuredIn, Origin.HOST);
    }

    /** Returns whether an interval lies certainly beyond the threshold. */
    public boolean crossedBy(double lower, double upper) {
        return beyond(lower, upper, threshold);
    }

    /** Returns whether an interval lies certainly on the good side of the threshold, or on it. */
    public boolean keptBy(double lower, double upper) {
        return direction == Direction.AT_LEAST ? lower >= threshold : upper <= threshold;
    }

    /** Returns the bound of an interval that decides whether the limit is crossed. */
    public double decidingBound(double lower, double upper) {
        return direction == Direction.AT_LEAST ? upper : lower;
    }

    /** Returns the worst grade that an interval beyond the threshold certainly reaches. */
    public Severity severityOf(double lower, double upper) {
        Severity worst = Severity.LOW;
        for (Severity severity : MILD_TO_SEVERE) {
            Double grade = grades.get(severity);
            if (grade != null && beyond(lower, upper, grade)) {
                worst = severity;
            }
        }
        return worst;
    }

    private boolean beyond(double lower, double upper, double value) {
        return direction == Direction.AT_LEAST ? upper < value : lower > value;
    }
}
