package org.trustdiagnostics.examples.benchmarks.results;

import java.util.List;

/**
 * Figures as they are shown.
 *
 * @param title what the table tells, units included
 * @param columns the heads of the columns
 * @param rows the cells, row by row
 */
public record Table(String title, List<String> columns, List<List<String>> rows) {
    /** Keeps copies. */
    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
