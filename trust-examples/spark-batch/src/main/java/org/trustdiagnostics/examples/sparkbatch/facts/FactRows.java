package org.trustdiagnostics.examples.sparkbatch.facts;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.FactField;
import org.trustdiagnostics.core.fact.FactField.Content;
import org.trustdiagnostics.core.fact.FactKind;
import org.trustdiagnostics.core.fact.Moment;
import org.trustdiagnostics.core.input.InvalidInputException;

/**
 * Makes facts of the rows of a table in the form of {@link FactColumns}; the table may leave columns out. It is as strict as the reader
 * of NDJSON: what a kind has no field for must be empty in its rows. Immutable.
 */
final class FactRows {
    /** What JSON takes for a number. */
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");

    private final int type;
    private final Map<String, Kind> kinds = new HashMap<>();
    private final String[] names;

    /** Where a kind's fields stand, −1 for those the table lacks, and which columns belong to other kinds. */
    private static final class Kind {
        private final FactKind kind;
        private final int[] own;
        private final int[] others;

        private Kind(FactKind kind, Map<String, Integer> columns) {
            Map<String, Integer> left = new LinkedHashMap<>(columns);
            this.kind = kind;
            this.own = kind.fields().stream()
                    .mapToInt(field ->
                            Optional.ofNullable(left.remove(field.name())).orElse(-1))
                    .toArray();
            this.others = left.values().stream().mapToInt(at -> at).toArray();
        }
    }

    /**
     * Looks up the columns of a table.
     *
     * @param where the table in errors
     * @param table its columns
     * @param beside those that are no part of a fact
     * @throws InvalidInputException where a column is unknown, cannot hold its field, or {@code type} is missing
     */
    FactRows(String where, StructType table, Set<String> beside) {
        this.names = table.fieldNames();
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (StructField column : table.fields()) {
            if (!beside.contains(column.name())) {
                FactColumns.check(where, column);
                columns.put(column.name(), table.fieldIndex(column.name()));
            }
        }
        if (!columns.containsKey(FactColumns.TYPE)) {
            throw new InvalidInputException(where, "has no column 'type'; it names the kind of each fact.");
        }
        this.type = columns.remove(FactColumns.TYPE);
        FactKind.all().forEach(kind -> kinds.put(kind.name(), new Kind(kind, columns)));
    }

    /**
     * Returns the fact that a row holds.
     *
     * @param where the row in errors, asked for only where there is one
     * @throws InvalidInputException where the row is no fact; the message shows no value of a fact about persons
     */
    Fact fact(Row row, Supplier<String> where) {
        Kind kind = kinds.get(row.isNullAt(type) ? "" : row.getString(type));
        if (kind == null) {
            // What was given is not told: it may be the name of a person.
            throw new InvalidInputException(
                    where.get(),
                    "column 'type' names no kind of fact. Known: " + String.join(", ", FactKind.names()) + ".");
        }
        Supplier<String> place = () -> where.get() + " (" + kind.kind.name() + ")";
        for (int other : kind.others) {
            if (!row.isNullAt(other)) {
                throw new InvalidInputException(
                        place.get(), "column '" + names[other] + "' must be empty; this kind has no such field.");
            }
        }
        List<FactField> fields = kind.kind.fields();
        List<Optional<Object>> values = new ArrayList<>(fields.size());
        for (int i = 0; i < fields.size(); i++) {
            int at = kind.own[i];
            values.add(
                    at < 0 || row.isNullAt(at)
                            ? Optional.empty()
                            : Optional.of(value(fields.get(i).content(), row.get(at))));
        }
        return kind.kind.make(place, values);
    }

    /** Turns a cell into what JSON would hold, or a moment or date as such. */
    private static Object value(Content content, Object cell) {
        if (cell instanceof Date date) {
            return day(content, date.toLocalDate());
        }
        if (cell instanceof LocalDate date) {
            return day(content, date);
        }
        boolean number = content == Content.NUMBER || content == Content.WHOLE_NUMBER;
        return number && cell instanceof String text ? number(text) : cell;
    }

    private static Object day(Content content, LocalDate date) {
        return content == Content.MOMENT ? Moment.of(date) : date;
    }

    /** Returns the number, or the text itself where it is none: the field then says what must hold. */
    private static Object number(String text) {
        return NUMBER.matcher(text).matches() ? Double.valueOf(text) : text;
    }
}
