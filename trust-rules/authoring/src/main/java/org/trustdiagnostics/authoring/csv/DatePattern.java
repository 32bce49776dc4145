package org.trustdiagnostics.authoring.csv;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.trustdiagnostics.core.fact.Moment;

/**
 * One way in which a file writes dates, in the letters of {@link java.time.format.DateTimeFormatter}; month and day names are
 * English. Days that do not exist do not match. Not thread-safe.
 */
sealed interface DatePattern permits DigitPattern, FormatterPattern {
    /**
     * Compiles a pattern.
     *
     * @throws IllegalArgumentException where it is none, or names no day or only half a time; the message says so
     */
    static DatePattern of(String text) {
        Optional<DigitPattern> simple = DigitPattern.of(text);
        return simple.isPresent() ? simple.get() : FormatterPattern.of(text);
    }

    /** Returns the pattern as the mapping gives it. */
    String text();

    /** Returns whether a time zone must be given for it. */
    boolean needsZone();

    /** Returns the moment that a cell names, or empty where it does not match. */
    Optional<Moment> parse(String cell, LocalTimes local);

    /** Returns a day, or a day with a time on the clocks of the file's zone. */
    static Moment moment(LocalDate date, Optional<LocalTime> time, LocalTimes local) {
        return time.isPresent() ? local.at(date, time.get()) : Moment.of(date);
    }
}
