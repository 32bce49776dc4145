package org.trustdiagnostics.core.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that was promised for a day. {@code keptAt} absent means not kept (yet); a promise is due when {@code dueAt} is
 * not after the day of the diagnosis.
 *
 * <pre>{@code
 * {"type":"promise","subject":"queue:PWDx","id":"101001","madeAt":"2015-02-17","dueAt":"2015-03-03",
 *  "keptAt":"2015-03-10","fulfilment":"FULL","kind":"SERVICE"}
 * }</pre>
 *
 * @param subject who promised
 * @param id the host's id, unique among promises
 * @param madeAt when it was promised; absent: not known
 * @param dueAt when it was to be kept
 * @param keptAt when it was kept; absent: not yet
 * @param fulfilment how much of it was kept
 * @param kind what was promised
 */
public record Promise(
        String subject,
        String id,
        Optional<Moment> madeAt,
        Moment dueAt,
        Optional<Moment> keptAt,
        Fulfilment fulfilment,
        Kind kind)
        implements EventFact {

    /** How much of a promise was kept. */
    public enum Fulfilment {
        /** All of it. */
        FULL,
        /** Some of it. */
        PARTIAL,
        /** Nothing. */
        NONE
    }

    /** What was promised. */
    public enum Kind {
        /** Goods. */
        DELIVERY,
        /** A service. */
        SERVICE,
        /** Making something good again. */
        REPAIR,
        /** Anything else that was said would happen. */
        COMMITMENT
    }

    /** Checks that nothing is null. */
    public Promise {
        requireNonNull(subject, "subject");
        requireNonNull(id, "id");
        requireNonNull(madeAt, "madeAt");
        requireNonNull(dueAt, "dueAt");
        requireNonNull(keptAt, "keptAt");
        requireNonNull(fulfilment, "fulfilment");
        requireNonNull(kind, "kind");
    }

    /** Returns a commitment due on a day, not kept yet. */
    public static Promise due(String subject, String id, LocalDate dueAt) {
        return due(subject, id, Moment.of(dueAt));
    }

    /** Returns a commitment due at a moment, not kept yet. */
    public static Promise due(String subject, String id, Moment dueAt) {
        return new Promise(subject, id, Optional.empty(), dueAt, Optional.empty(), Fulfilment.FULL, Kind.COMMITMENT);
    }

    /** Returns the promise as made on a day. */
    public Promise madeOn(LocalDate day) {
        return new Promise(subject, id, Optional.of(Moment.of(day)), dueAt, keptAt, fulfilment, kind);
    }

    /** Returns the promise as kept in full on a day. */
    public Promise keptOn(LocalDate day) {
        return kept(Moment.of(day), Fulfilment.FULL);
    }

    /** Returns the promise as kept at a moment, to some extent. */
    public Promise kept(Moment at, Fulfilment extent) {
        return new Promise(subject, id, madeAt, dueAt, Optional.of(at), extent, kind);
    }

    /** Returns the promise as one of a kind. */
    public Promise ofKind(Kind other) {
        return new Promise(subject, id, madeAt, dueAt, keptAt, fulfilment, other);
    }

    @Override
    public Optional<Moment> since() {
        return madeAt;
    }

    @Override
    public Moment placedAt() {
        return dueAt;
    }
}
