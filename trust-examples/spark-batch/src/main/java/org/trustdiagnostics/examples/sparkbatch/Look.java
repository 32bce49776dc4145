package org.trustdiagnostics.examples.sparkbatch;

import java.io.Serializable;
import java.util.Iterator;
import org.apache.spark.sql.Row;
import org.trustdiagnostics.core.metric.Summary;
import org.trustdiagnostics.rules.judge.Crossings;

/**
 * What the first pass found in one partition.
 *
 * @param subjects how many subjects there are
 * @param crossings what must be known of them before any is judged, as written
 */
record Look(long subjects, byte[] crossings) implements Serializable {
    private static final long serialVersionUID = 1L;

    static Look at(Iterator<Row> counted, Workplace workplace) {
        Crossings crossings = workplace.nothingCrossed();
        long subjects = 0;
        for (Iterator<Summary> parts = Families.of(counted, workplace); parts.hasNext(); ) {
            Summary part = parts.next();
            subjects += part.subjects().size();
            crossings.merge(workplace.diagnostics().crossings(part));
        }
        return new Look(subjects, crossings.toBytes());
    }
}
