package org.trustdiagnostics.examples.sparkbatch.judging;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.trustdiagnostics.core.metric.Summary;
import org.trustdiagnostics.examples.sparkbatch.counting.FamilyCounts;
import org.trustdiagnostics.examples.sparkbatch.iterators.Pulled;
import org.trustdiagnostics.examples.sparkbatch.job.Workplace;

/** Puts counted families together, some at a time, into summaries that can be judged. */
final class Families {
    /** Enough that a call costs nothing beside them, few enough that their report is small. */
    private static final int AT_ONCE = 256;

    private Families() {}

    static Iterator<Summary> of(Iterator<Row> counted, Workplace workplace) {
        return new Pulled<>(() -> counted.hasNext() ? Optional.of(next(counted, workplace)) : Optional.empty());
    }

    private static Summary next(Iterator<Row> counted, Workplace workplace) {
        List<Row> rows = new ArrayList<>(AT_ONCE);
        while (counted.hasNext() && rows.size() < AT_ONCE) {
            rows.add(counted.next());
        }
        Summary summary = workplace.newBatch(
                rows.stream().map(row -> row.<String>getAs(FamilyCounts.FAMILY)).toList());
        rows.forEach(row -> summary.merge(row.<byte[]>getAs(FamilyCounts.SUMMARY)));
        return summary;
    }
}
