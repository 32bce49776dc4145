package org.trustdiagnostics.examples.benchmarks.judging;

/** How much of what is looked at is found. In each case one metric in ten is left undecided. */
public enum Findings {
    /** Nothing. */
    NONE,
    /** A tenth of the metrics lies beyond its limits. */
    SOME,
    /** Nine tenths do. */
    MANY;

    boolean undecided(int metric) {
        return metric % 10 == 9;
    }

    boolean beyond(int metric) {
        return switch (this) {
            case NONE -> false;
            case SOME -> metric % 10 == 3;
            case MANY -> metric % 10 != 9;
        };
    }
}
