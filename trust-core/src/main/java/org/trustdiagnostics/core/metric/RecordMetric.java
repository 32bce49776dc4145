package org.trustdiagnostics.core.metric;

import java.util.List;
import org.trustdiagnostics.core.fact.RecordFact;

/** A metric counted over the records of a subject. */
non-sealed interface RecordMetric extends Metric {
    /** Counts over the records of the subject as known on the day of the diagnosis. */
    Counts count(List<RecordFact> records, Observation observation);
}
