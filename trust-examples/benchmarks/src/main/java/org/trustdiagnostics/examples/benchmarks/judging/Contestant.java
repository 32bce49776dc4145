package org.trustdiagnostics.examples.benchmarks.judging;

import java.util.Set;

/** One way of judging a subject, made ready for one problem. */
interface Contestant {
    /** Judges the subject anew; what is returned holds what was found. */
    Object judge();

    /** Judges the subject and returns what was found in the form of {@link Found}. */
    Set<String> found();
}
