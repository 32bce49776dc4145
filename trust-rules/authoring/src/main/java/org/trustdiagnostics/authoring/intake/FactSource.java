package org.trustdiagnostics.authoring.intake;

import java.io.Closeable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trustdiagnostics.core.fact.DatasetHeader;
import org.trustdiagnostics.core.fact.Fact;

/** Facts one by one from a file or stream, in its order. Holds one row in memory. Not thread-safe. */
public interface FactSource extends Closeable {
    /** Returns the name of the file in messages. */
    String name();

    /** Returns what holds for the whole dataset. */
    DatasetHeader header();

    /**
     * Returns the next fact, or empty at the end.
     *
     * @throws org.trustdiagnostics.core.input.InvalidInputException where the row is no fact; reading may go on with the next
     *     row
     */
    Optional<Fact> next();

    /** Returns the number of the line on which the row read last starts, the first line being 1. */
    long line();

    /** Returns where ids stand, for messages: {@code field 'id'} or {@code column 'CASE'}. */
    String idPlace();

    /** Returns whether ids must not be shown because they may name people. */
    boolean hidesIds();

    /** Returns what the user should know before believing a finding; empty where there is nothing. */
    default List<String> cautions() {
        return List.of();
    }

    /** Returns how many rows were left out because the host wants it so, by reason. */
    Map<String, Long> leftOut();
}
