package org.trustdiagnostics.core.metric;

import java.util.List;
import java.util.OptionalDouble;
import org.trustdiagnostics.core.fact.RecordFact;

/** A metric that a complete list of records gives exactly: there is no sample and hence no interval. */
non-sealed interface ExactMetric extends Metric {
    /** Returns the value over the records of a subject as known on the day of the diagnosis; empty where they tell nothing. */
    OptionalDouble value(List<RecordFact> records, Observation observation);

    @Override
    default int minimumSample() {
        return 0;
    }
}
