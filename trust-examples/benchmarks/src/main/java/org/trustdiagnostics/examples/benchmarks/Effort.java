package org.trustdiagnostics.examples.benchmarks;

/** How long to measure. */
public enum Effort {
    /** Long enough for figures to be told. */
    FULL,
    /** Just so that everything runs once; the figures mean nothing. */
    SMOKE;

    /** Returns one of two values. */
    public <T> T pick(T full, T smoke) {
        return this == FULL ? full : smoke;
    }
}
