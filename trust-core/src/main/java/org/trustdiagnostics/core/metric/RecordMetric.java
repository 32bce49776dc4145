package org.trustdiagnostics.core.metric;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.trustdiagnostics.core.fact.RecordFact;

/** A metric counted over the records of a subject. */
non-sealed interface RecordMetric extends Metric {
    /** Counts over the records of the subject as known on the day of the diagnosis. */
    Counts count(List<RecordFact> records, Observation observation);

    /**
     * Returns the day on which a record counts where the metric has values {@link #byMonth()}; empty where it is none of its
     * records.
     */
    default Optional<LocalDate> day(RecordFact record) {
        return Optional.empty();
    }
}
