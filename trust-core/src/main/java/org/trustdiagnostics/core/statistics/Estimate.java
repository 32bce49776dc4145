package org.trustdiagnostics.core.statistics;

/**
 * A value with the interval in which the true value lies at the chosen confidence.
 *
 * @param value the value observed, in the metric's unit
 * @param lower lower bound of the interval
 * @param upper upper bound of the interval
 */
public record Estimate(double value, double lower, double upper) {
    /** Checks that all are numbers and the bounds are in order. */
    public Estimate {
        if (!(lower <= upper) || Double.isNaN(value)) {
            throw new IllegalArgumentException("interval " + lower + " to " + upper + " around " + value + " is none");
        }
    }

    /** Returns a value known without uncertainty. */
    public static Estimate exact(double value) {
        return new Estimate(value, value, value);
    }
}
