package org.trustdiagnostics.core.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.trustdiagnostics.core.input.JsonObject;
import org.trustdiagnostics.core.input.Nearest;

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
        json.allowOnly(List.of("from", "relation", "to", "basis", "row", "document", "heading"));
        return new Relation(
                json.text("from"),
                small(json, "relation", Kind.values()),
                json.text("to"),
                small(json, "basis", Basis.values()),
                json.optionalText("row"),
                json.has("document") ? Optional.of(Source.read(json)) : Optional.empty());
    }

    /** Reads a constant, which this file has in small letters. */
    private static <E extends Enum<E>> E small(JsonObject json, String field, E[] constants) {
        String text = json.text(field);
        return Arrays.stream(constants)
                .filter(constant -> small(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> json.error(
                        field,
                        "'" + text + "' is not allowed"
                                + Nearest.hint(
                                        text,
                                        Arrays.stream(constants)
                                                .map(Relation::small)
                                                .toList())));
    }

    private static String small(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
