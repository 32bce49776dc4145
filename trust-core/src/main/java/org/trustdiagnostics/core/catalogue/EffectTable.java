package org.trustdiagnostics.core.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trustdiagnostics.core.input.JsonObject;
import org.trustdiagnostics.core.text.LocalText;

/**
 * A table of a document: what it says that strategies did, or how companies of high and low trust differ.
 *
 * @param id unique name
 * @param text {@code name}
 * @param attributedTo whom the document names as its source; absent where it names nobody
 * @param year the year of that source, where the document gives it
 * @param columns what the columns hold, each with a {@code name}
 * @param rows the rows, in the document's order
 * @param source where it stands
 */
public record EffectTable(
        String id,
        LocalText text,
        Optional<String> attributedTo,
        Optional<Integer> year,
        List<LocalText> columns,
        List<Row> rows,
        Source source) {

    /** Keeps copies. */
    public EffectTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A row: one strategy, or one metric.
     *
     * @param id unique name
     * @param text {@code name}
     * @param strategy the strategy whose effects it gives, if it does
     * @param cells one a column
     */
    public record Row(String id, LocalText text, Optional<String> strategy, List<Cell> cells) {
        /** Keeps a copy. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell: a number, or words where the document gives no number.
     *
     * @param metric the metric it is about
     * @param figure the id of the number
     * @param words {@code name}: what the document says instead of a number
     */
    public record Cell(String metric, Optional<String> figure, Optional<LocalText> words) {}

    static EffectTable read(JsonObject json) {
        json.allowOnly(List.of("id", "text", "attributedTo", "year", "document", "heading", "columns", "rows"));
        List<Row> rows = new ArrayList<>();
        for (JsonObject row : json.objects("rows")) {
            row.allowOnly(List.of("id", "text", "strategy", "cells"));
            rows.add(new Row(
                    row.text("id"),
                    LocalText.read(row.object("text")),
                    row.optionalText("strategy"),
                    row.objects("cells").stream().map(EffectTable::cell).toList()));
        }
        return new EffectTable(
                json.text("id"),
                LocalText.read(json.object("text")),
                json.optionalText("attributedTo"),
                Figure.year(json),
                json.objects("columns").stream().map(LocalText::read).toList(),
                rows,
                Source.read(json));
    }

    private static Cell cell(JsonObject json) {
        json.allowOnly(List.of("metric", "figure", "words"));
        if (json.has("figure") == json.has("words")) {
            throw json.error("figure", "a cell has either a figure or words.");
        }
        return new Cell(
                json.text("metric"),
                json.optionalText("figure"),
                json.optionalObject("words").map(LocalText::read));
    }
}
