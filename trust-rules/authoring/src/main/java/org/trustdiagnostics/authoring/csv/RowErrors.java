package org.trustdiagnostics.authoring.csv;

import java.util.List;
import java.util.Set;
import org.trustdiagnostics.core.input.InvalidInputException;

/**
 * Makes the errors of rows: file, line, column, value and what to do. Values that go into facts about
 * persons are not shown.
 *
 * @param csv the CSV file's name
 * @param mapping the mapping file's name
 * @param columns the columns in use
 * @param personal the slots whose values are not shown; filled while the mapping is read
 */
record RowErrors(String csv, String mapping, Columns columns, Set<Integer> personal) {
    String place(Row row) {
        return csv + ":" + row.line();
    }

    /** Returns the error for a cell; {@code problem} follows the value. */
    InvalidInputException cell(Row row, int slot, String problem) {
        String shown = personal.contains(slot) ? "the value" : "'" + row.cell(slot) + "'";
        return new InvalidInputException(placeOf(row, slot), shown + " " + problem);
    }

    /** Returns the error for a required field without value, because one of its cells is missing. */
    InvalidInputException missing(Row row, List<Integer> slots, String kind, String field) {
        int slot = slots.stream().filter(row::lacks).findFirst().orElse(slots.get(0));
        return new InvalidInputException(
                placeOf(row, slot),
                "the cell is missing, but every " + kind + " needs '" + field
                        + "'; fill it in, or leave such rows out with \"skipRowsWithout\": [\"" + columns.name(slot)
                        + "\"] in " + mapping + ".");
    }

    InvalidInputException width(Row row) {
        return new InvalidInputException(
                place(row),
                "the row has " + row.width() + " cells, but the first line names " + columns.width()
                        + " columns; look for a missing or additional separator, or a quote that is not closed.");
    }

    private String placeOf(Row row, int slot) {
        return place(row) + ", column '" + columns.name(slot) + "'";
    }
}
