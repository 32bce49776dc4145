package org.trustdiagnostics.authoring.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Takes rows from the CSV parser; makes texts only of the cells that the mapping uses, which saves most of the work. */
final class RowHandler extends AbstractBaseCsvCallbackHandler<Row> {
    private static final int UNUSED = -1;

    private int[] slotByColumn = {};
    private int slots;
    private boolean everything = true;
    private Set<String> missing = Set.of();
    private String[] cells = new String[32];

    /** From the next row on, keeps only these columns, each in the slot that is its place in the list. */
    void keep(List<Integer> columns, Set<String> missingTexts) {
        everything = false;
        slots = columns.size();
        slotByColumn =
                new int[columns.stream().mapToInt(Integer::intValue).max().orElse(-1) + 1];
        Arrays.fill(slotByColumn, UNUSED);
        for (int slot = 0; slot < slots; slot++) {
            slotByColumn[columns.get(slot)] = slot;
        }
        missing = Set.copyOf(missingTexts);
        cells = new String[slots];
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        Arrays.fill(cells, "");
    }

    @Override
    protected void handleField(int column, char[] buffer, int offset, int length, boolean quoted) {
        int slot = slot(column);
        if (slot != UNUSED && length > 0) {
            String text = new String(buffer, offset, length).strip();
            cells[slot] = !missing.isEmpty() && missing.contains(text) ? "" : text;
        }
    }

    private int slot(int column) {
        if (everything) {
            if (column == cells.length) {
                cells = Arrays.copyOf(cells, 2 * column);
            }
            return column;
        }
        return column < slotByColumn.length ? slotByColumn[column] : UNUSED;
    }

    @Override
    protected Row buildRecord() {
        return new Row(
                getStartingLineNumber(), getFieldCount(), Arrays.copyOf(cells, everything ? getFieldCount() : slots));
    }
}
