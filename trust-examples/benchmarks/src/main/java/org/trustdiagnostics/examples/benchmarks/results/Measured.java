package org.trustdiagnostics.examples.benchmarks.results;

import java.util.List;

/**
 * What a section measured.
 *
 * @param goals what must hold
 * @param tables what is shown
 * @param figures every number measured
 */
public record Measured(List<Goal> goals, List<Table> tables, List<Figure> figures) {
    /** Keeps copies. */
    public Measured {
        goals = List.copyOf(goals);
        tables = List.copyOf(tables);
        figures = List.copyOf(figures);
    }
}
