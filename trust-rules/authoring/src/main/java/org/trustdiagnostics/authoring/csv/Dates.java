package org.trustdiagnostics.authoring.csv;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trustdiagnostics.core.fact.Moment;

/** Reads the dates of a file, whichever of its patterns they follow; the first that matches counts. Not thread-safe. */
final class Dates {
    private final List<DatePattern> patterns;
    private final LocalTimes local;

    Dates(List<DatePattern> patterns, Optional<ZoneId> zone) {
        this.patterns = List.copyOf(patterns);
        this.local = new LocalTimes(zone);
    }

    /** Returns the moment that a cell names, or empty where it matches no pattern. */
    Optional<Moment> parse(String cell) {
        for (DatePattern pattern : patterns) {
            Optional<Moment> moment = pattern.parse(cell, local);
            if (moment.isPresent()) {
                return moment;
            }
        }
        return Optional.empty();
    }

    Moment plusDays(Moment moment, int days) {
        return days == 0 ? moment : local.plusDays(moment, days);
    }

    /** Returns the patterns for messages, in quotes. */
    String shown() {
        return patterns.stream().map(pattern -> "\"" + pattern.text() + "\"").collect(Collectors.joining(", "));
    }
}
