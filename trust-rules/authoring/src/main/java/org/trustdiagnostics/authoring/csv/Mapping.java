package org.trustdiagnostics.authoring.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trustdiagnostics.core.fact.DatasetHeader;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.FactKind;

/**
 * How rows of one CSV file become facts; checked against the file's columns.
 *
 * @param kind the kind of fact that a row becomes
 * @param header what holds for the whole file
 * @param fields where each field of the kind gets its value, in the kind's order
 * @param missing the texts that mean a missing cell
 * @param skipWithout the slots without which a row is left out
 * @param columns the columns in use
 * @param errors makes the errors of rows
 * @param idPlace where the id stands, for messages
 */
record Mapping(
        FactKind kind,
        DatasetHeader header,
        List<MappedField> fields,
        Set<String> missing,
        List<Integer> skipWithout,
        Columns columns,
        RowErrors errors,
        String idPlace) {

    /** Returns whether an id may be the name of a person. */
    boolean hidesIds() {
        return kind.fields().stream()
                .filter(field -> field.name().equals("id"))
                .map(field -> fields.get(kind.fields().indexOf(field)))
                .flatMap(mapped -> mapped.source().slots().stream())
                .anyMatch(errors.personal()::contains);
    }

    /** Returns why the mapping leaves a row out, if it does. */
    Optional<String> leavesOut(Row row) {
        for (int slot : skipWithout) {
            if (row.lacks(slot)) {
                return Optional.of("without " + columns.name(slot));
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the fact of a row.
     *
     * @throws org.trustdiagnostics.core.input.InvalidInputException where the row is none
     */
    Fact fact(Row row) {
        List<Optional<Object>> values = new ArrayList<>(fields.size());
        for (int i = 0; i < fields.size(); i++) {
            Optional<Object> value = fields.get(i).value(row);
            if (value.isEmpty() && kind.fields().get(i).required()) {
                throw errors.missing(
                        row,
                        fields.get(i).source().slots(),
                        kind.name(),
                        kind.fields().get(i).name());
            }
            values.add(value);
        }
        return kind.make(() -> errors.place(row), values);
    }
}
