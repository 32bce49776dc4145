package org.trustdiagnostics.rules.batch;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.trustdiagnostics.core.report.Multiplicity;
import org.trustdiagnostics.core.verdict.OutcomeKind;

/**
 * What a batch has done, once it is done with everything.
 *
 * @param facts how many facts were read
 * @param subjects how many subjects were diagnosed
 * @param reports how many reports were handed over
 * @param outcomes how many outcomes there are of each kind, 0 included
 * @param multiplicity what chance alone would make of so many judgements; the same stands in each report
 */
public record BatchTotals(
        long facts, long subjects, long reports, Map<OutcomeKind, Long> outcomes, Multiplicity multiplicity) {
    /** Keeps a copy in the order of kinds. */
    public BatchTotals {
        Map<OutcomeKind, Long> all = new EnumMap<>(OutcomeKind.class);
        for (OutcomeKind kind : OutcomeKind.values()) {
            all.put(kind, outcomes.getOrDefault(kind, 0L));
        }
        outcomes = Collections.unmodifiableMap(all);
    }

    /** Returns how many outcomes there are of a kind. */
    public long outcomes(OutcomeKind kind) {
        return outcomes.getOrDefault(kind, 0L);
    }
}
