package org.trustdiagnostics.authoring.csv;

/**
 * One row of a CSV file.
 *
 * @param line the line on which it starts, the first line of the file being 1
 * @param width how many cells the row has
 * @param cells the cells that the mapping uses, by slot, without surrounding blanks; empty text where the cell is missing
 */
@SuppressWarnings("ArrayRecordComponent") // one is made for every row and none is compared
record Row(long line, int width, String[] cells) {
    String cell(int slot) {
        return cells[slot];
    }

    boolean lacks(int slot) {
        return cells[slot].isEmpty();
    }
}
