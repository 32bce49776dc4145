package org.trustdiagnostics.rules.judge;

import java.util.List;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.report.Multiplicity;
import org.trustdiagnostics.core.verdict.Outcome;

/**
 * What was judged of all subjects.
 *
 * @param outcomes one a pitfall and subject
 * @param readings everything that was measured
 * @param multiplicity what chance alone would make of so many judgements
 */
public record Judged(List<Outcome> outcomes, List<Reading> readings, Multiplicity multiplicity) {
    /** Keeps copies. */
    public Judged {
        outcomes = List.copyOf(outcomes);
        readings = List.copyOf(readings);
    }
}
