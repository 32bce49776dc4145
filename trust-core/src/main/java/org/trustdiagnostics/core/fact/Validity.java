package org.trustdiagnostics.core.fact;

import java.time.LocalDate;
import java.util.Optional;

/** Shared arithmetic of records that hold from one day to another; both ends belong to it, an absent end is open. */
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
}
