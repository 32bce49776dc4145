package org.trustdiagnostics.core.fact;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/** Shared arithmetic of records in time; both ends of a stretch belong to it, an absent end is open. */
final class Validity {
    private Validity() {}

    static boolean holdsOn(LocalDate day, Optional<Moment> from, Optional<Moment> to) {
        return from.map(start -> !start.date().isAfter(day)).orElse(true)
                && to.map(end -> !end.date().isBefore(day)).orElse(true);
    }

    static boolean touches(ReportingPeriod period, Optional<Moment> from, Optional<Moment> to) {
        return from.map(start -> !start.date().isAfter(period.to())).orElse(true)
                && to.map(end -> !end.date().isBefore(period.from())).orElse(true);
    }

    static Optional<Moment> known(Optional<Moment> moment, LocalDate day) {
        return moment.filter(m -> !m.date().isAfter(day));
    }

    /** Returns whether the moment lies within the whole months up to that day. */
    static boolean within(Moment moment, double months, LocalDate day) {
        return !moment.date().isAfter(day)
                && !moment.date().plusMonths((long) months).isBefore(day);
    }

    static boolean within(Optional<Moment> moment, double months, LocalDate day) {
        return moment.isPresent() && within(moment.get(), months, day);
    }

    /** Returns whether something came more than so many days after its start, or on that day is overdue by as much. */
    static boolean laterThan(double days, Moment start, Optional<Moment> came, LocalDate day) {
        return start.until(came.orElse(Moment.of(day))).compareTo(days(days)) > 0;
    }

    /** Returns whether something has come at most so many days after its start. */
    static boolean cameWithin(double days, Moment start, Optional<Moment> came) {
        return came.isPresent() && start.until(came.get()).compareTo(days(days)) <= 0;
    }

    /** Returns a duration of days, parts of a day included. */
    static Duration days(double days) {
        return Duration.ofMinutes(Math.round(days * 24 * 60));
    }
}
