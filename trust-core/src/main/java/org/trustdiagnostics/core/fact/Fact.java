package org.trustdiagnostics.core.fact;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Something that happened or holds in the host's data. Immutable. In JSON a fact is one object whose field names are the
 * record's component names, with {@code type} first.
 */
public sealed interface Fact permits EventFact, RecordFact {
    /** Returns who is judged by it: an opaque id chosen by the host, such as {@code team:ops}. */
    String subject();

    /** Returns the day and time from which the fact exists; empty where it holds since always. */
    Optional<Moment> since();

    /** Returns the fact with its times placed in a time zone. */
    default Fact mapMoments(UnaryOperator<Moment> placed) {
        return FactKind.of(getClass()).placed(this, placed);
    }
}
