package org.trustdiagnostics.examples.benchmarks.results;

/**
 * Something that must hold, a ratio of figures of one run.
 *
 * @param name what must hold
 * @param value what was measured
 * @param bound what it must reach or not exceed
 * @param atMost whether the bound is not to be exceeded
 */
public record Goal(String name, double value, double bound, boolean atMost) {
    /** Returns a goal whose value must not exceed a bound. */
    public static Goal atMost(String name, double value, double bound) {
        return new Goal(name, value, bound, true);
    }

    /** Returns a goal whose value must reach a bound. */
    public static Goal atLeast(String name, double value, double bound) {
        return new Goal(name, value, bound, false);
    }

    /** Returns whether it holds. */
    public boolean holds() {
        return atMost ? value <= bound : value >= bound;
    }
}
