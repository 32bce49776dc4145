package org.trustdiagnostics.core.catalogue;

/**
 * How two entries of the catalogue relate.
 *
 * @param from the id of one entry
 * @param kind how it relates to the other
 * @param to the id of the other entry
 * @param basis what the relation rests on
 */
public record Relation(String from, Kind kind, String to, Basis basis) {
    /** How one entry relates to the other. */
    public enum Kind {
        /** A strategy works against a pitfall. */
        COUNTERS,
        /** A strategy changes a metric. */
        MOVES,
        /** A metric shows a pitfall. */
        REVEALS
    }

    /** What a relation rests on; the strongest first. */
    public enum Basis {
        /** The document says so. */
        TEXT,
        /** The pitfall is the plain opposite of the strategy. */
        OPPOSITE,
        /** The library's own conclusion. */
        INFERRED
    }
}
