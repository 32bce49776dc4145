package org.trustdiagnostics.rules.batch;

import org.trustdiagnostics.core.input.InvalidInputException;

/** Carries from a counter which fact could not be counted, and why. */
final class BadFactException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long number;
    private final RuntimeException why;

    BadFactException(long number, RuntimeException why) {
        super(why);
        this.number = number;
        this.why = why;
    }

    long number() {
        return number;
    }

    /** Returns what the caller is told. */
    RuntimeException forCaller() {
        if (why instanceof InvalidInputException invalid) {
            InvalidInputException placed =
                    new InvalidInputException("fact " + number, String.valueOf(invalid.getMessage()));
            placed.initCause(invalid);
            return placed;
        }
        return why;
    }
}
