package org.trustdiagnostics.examples.sparkbatch;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.trustdiagnostics.core.report.Multiplicity;
import org.trustdiagnostics.core.verdict.OutcomeKind;

/**
 * What a batch came to; the outcomes and the advice themselves lie in the folder that it was told.
 *
 * @param facts how many facts were read
 * @param subjects how many subjects they are about
 * @param summaryBytes how many bytes the counted subjects took between the two passes
 * @param outcomes how many outcomes there are of each kind; kinds without any are left out
 * @param cards how many advice cards there are
 * @param multiplicity what chance alone would make of so many judgements
 */
public record BatchResult(
        long facts,
        long subjects,
        long summaryBytes,
        Map<OutcomeKind, Long> outcomes,
        long cards,
        Multiplicity multiplicity) {
    /** Keeps a copy. */
    public BatchResult {
        outcomes = Map.copyOf(outcomes);
    }

    /** Returns the result in a few lines. */
    public String toText() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%,d facts, %,d subjects, %,d advice cards\n%,d limits compared, %,d crossed, %,d of these withheld\n",
                facts,
                subjects,
                cards,
                multiplicity.judged(),
                multiplicity.crossed(),
                multiplicity.withheld()));
        new TreeMap<>(outcomes)
                .forEach((kind, number) -> text.append(String.format(Locale.ROOT, "%-12s %,d\n", kind, number)));
        return text.toString();
    }
}
