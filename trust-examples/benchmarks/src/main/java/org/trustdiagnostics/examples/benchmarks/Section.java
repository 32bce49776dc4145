package org.trustdiagnostics.examples.benchmarks;

import org.trustdiagnostics.examples.benchmarks.results.Measured;

/** One part of what is measured, which can be run alone. */
public interface Section {
    /** Returns its name on the command line. */
    String name();

    /** Returns what it answers, in Markdown. */
    String question();

    /** Measures. */
    Measured run(Effort effort, Progress progress) throws Exception;
}
