package org.trustdiagnostics.core.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A conflict at work, or a sanction against somebody. A record about persons: no report shows its id.
 *
 * <pre>{@code
 * {"type":"conflict","subject":"dept:ops","id":"k-2","kind":"DISPUTE","openedAt":"2026-02-01",
 *  "handledAt":"2026-02-09","closedAt":null,"reportedErrorAt":null}
 * }</pre>
 *
 * @param subject where it arose
 * @param id the host's id, unique among conflicts
 * @param kind what it is
 * @param openedAt when it became known, or when the sanction was imposed
 * @param handledAt when somebody took charge of it; absent: nobody has
 * @param closedAt when it was settled; absent: not yet
 * @param reportedErrorAt when the person concerned had last reported an error; absent: never, or not known
 */
public record Conflict(
        String subject,
        String id,
        Kind kind,
        Moment openedAt,
        Optional<Moment> handledAt,
        Optional<Moment> closedAt,
        Optional<Moment> reportedErrorAt)
        implements RecordFact, AboutPerson {

    /** What it is. */
    public enum Kind {
        /** People at work are in conflict. */
        DISPUTE,
        /** Somebody was warned, moved, dismissed or otherwise sanctioned. */
        SANCTION
    }

    /** Checks that nothing is null. */
    public Conflict {
        requireNonNull(subject, "subject");
        requireNonNull(id, "id");
        requireNonNull(kind, "kind");
        requireNonNull(openedAt, "openedAt");
        requireNonNull(handledAt, "handledAt");
        requireNonNull(closedAt, "closedAt");
        requireNonNull(reportedErrorAt, "reportedErrorAt");
    }

    /** Returns whether it is still open, has been for more days than that, and nobody has taken charge of it. */
    public boolean unhandledLongerThan(double days, LocalDate day) {
        return handledAt.isEmpty() && closedAt.isEmpty() && Validity.laterThan(days, openedAt, Optional.empty(), day);
    }

    /** Returns whether it came less than so many days after the person concerned had reported an error. */
    public boolean followsReportWithin(double days) {
        return reportedErrorAt.isPresent()
                && !reportedErrorAt.get().isAfter(openedAt)
                && reportedErrorAt.get().until(openedAt).compareTo(Validity.days(days)) < 0;
    }

    @Override
    public Optional<Moment> since() {
        return Optional.of(openedAt);
    }

    @Override
    public boolean touches(ReportingPeriod period) {
        return Validity.touches(period, Optional.of(openedAt), closedAt);
    }

    /** Tells the kind and the subject only, so that no log and no exception names a person. */
    @Override
    public String toString() {
        return "conflict of " + subject;
    }
}
