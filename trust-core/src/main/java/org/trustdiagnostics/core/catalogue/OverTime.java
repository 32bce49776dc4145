package org.trustdiagnostics.core.catalogue;

import java.util.Optional;

/** What is made of a metric's values over time. Its id is that of the metric with a suffix, such as {@code trust-index.change}. */
public enum OverTime {
    /** How far the later half of the period lies from the earlier one; of reported values, the latest from the one before. */
    CHANGE(".change"),
    /** How fast the values of the months rise or fall, per month. */
    TREND(".trend");

    private final String suffix;

    OverTime(String suffix) {
        this.suffix = suffix;
    }

    /** Returns the id of this for a metric. */
    public String of(String metric) {
        return metric + suffix;
    }

    /** Returns which of these an id names, if it names one. */
    public static Optional<OverTime> named(String id) {
        return id.endsWith(CHANGE.suffix)
                ? Optional.of(CHANGE)
                : id.endsWith(TREND.suffix) ? Optional.of(TREND) : Optional.empty();
    }

    /** Returns the metric that an id is of: itself, without a suffix of these. */
    public static String metric(String id) {
        return named(id)
                .map(one -> id.substring(0, id.length() - one.suffix.length()))
                .orElse(id);
    }
}
