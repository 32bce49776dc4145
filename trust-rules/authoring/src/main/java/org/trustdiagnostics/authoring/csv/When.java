package org.trustdiagnostics.authoring.csv;

import java.util.Set;

/**
 * The rows in which a field has a value.
 *
 * @param slot the cell that decides
 * @param texts what it is compared with; empty text stands for a missing cell
 * @param is whether the cell must be one of the texts, or none of them
 */
record When(int slot, Set<String> texts, boolean is) {
    boolean holds(Row row) {
        return texts.contains(row.cell(slot)) == is;
    }
}
