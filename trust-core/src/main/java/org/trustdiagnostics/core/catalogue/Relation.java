package org.trustdiagnostics.core.catalogue;

import java.util.Locale;
import java.util.Optional;
import org.trustdiagnostics.core.input.Constants;
import org.trustdiagnostics.core.input.JsonObject;

/**
 * How two entries of the catalogue relate.
 *
 * @param from the id of one entry
 * @param kind how it relates to the other
 * @param to the id of the other entry
 * @param basis what the relation rests on
 * @param row the table row that says so, if one does
 * @param source where else a document says so, if one does
 */
public record Relation(String from, Kind kind, String to, Basis basis, Optional<String> row, Optional<Source> source) {
    /** How one entry relates to the other. */
    public enum Kind {
        /** A strategy works against a pitfall. */
        COUNTERS,
        /** A strategy changes a metric. */
        MOVES,
        /** A metric shows a pitfall. */
        REVEALS,
        /** A reported claim or case speaks for a strategy. */
        SUPPORTS,
        /** A reported claim or case is about a metric. */
        ABOUT
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

    static Relation read(JsonObject json) {
        return new Relation(
                json.text("from"),
                Constants.parse(json.text("relation").toUpperCase(Locale.ROOT), Kind.class, json.where()),
                json.text("to"),
                Constants.parse(json.text("basis").toUpperCase(Locale.ROOT), Basis.class, json.where()),
                json.optionalText("row"),
                json.has("document") ? Optional.of(Source.read(json)) : Optional.empty());
    }
}
