package org.trustdiagnostics.examples.sparkbatch.judging;

import java.io.Serializable;
import java.util.Iterator;
import org.apache.spark.sql.Row;
import org.trustdiagnostics.core.metric.Summary;
import org.trustdiagnostics.examples.sparkbatch.job.Workplace;
import org.trustdiagnostics.rules.judge.Crossings;

/** What the first pass found in one partition. */
public final class Look implements Serializable {
    private static final long serialVersionUID = 1L;

    private final long subjects;
    private final byte[] crossings;

    private Look(long subjects, Crossings crossings) {
        this.subjects = subjects;
        this.crossings = crossings.toBytes();
    }

    /** Looks at counted families, some at a time. */
    public static Look at(Iterator<Row> counted, Workplace workplace) {
        Crossings crossings = workplace.nothingCrossed();
        long subjects = 0;
        for (Iterator<Summary> parts = Families.of(counted, workplace); parts.hasNext(); ) {
            Summary part = parts.next();
            subjects += part.subjects().size();
            crossings.merge(workplace.diagnostics().crossings(part));
        }
        return new Look(subjects, crossings);
    }

    /** Returns how many subjects there are. */
    public long subjects() {
        return subjects;
    }

    /** Returns what must be known of them before any is judged. */
    public Crossings crossings() {
        return Crossings.read(crossings);
    }
}
