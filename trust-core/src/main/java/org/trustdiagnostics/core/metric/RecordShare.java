package org.trustdiagnostics.core.metric;

import java.util.List;
import org.trustdiagnostics.core.fact.FactKind;
import org.trustdiagnostics.core.fact.RecordFact;

/** A share of the records of one kind. */
abstract class RecordShare<R extends RecordFact> implements RecordMetric {
    private final String id;
    private final Class<R> source;

    RecordShare(String id, Class<R> source) {
        this.id = id;
        this.source = source;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final Class<R> source() {
        return source;
    }

    @Override
    public String needs() {
        return FactKind.of(source).name();
    }

    /** Returns whether a record tells the metric anything, if only that there are no cases yet. */
    boolean tells(R record) {
        return true;
    }

    /** Returns whether a record is among those counted. */
    abstract boolean isCase(R record, Observation observation);

    /** Returns whether a case counts for the value. */
    abstract boolean isHit(R record, Observation observation);

    @Override
    public final Counts count(List<RecordFact> records, Observation observation) {
        long seen = 0;
        long cases = 0;
        long hits = 0;
        for (RecordFact record : records) {
            if (source.isInstance(record) && tells(source.cast(record))) {
                boolean isCase = isCase(source.cast(record), observation);
                seen++;
                cases += isCase ? 1 : 0;
                hits += isCase && isHit(source.cast(record), observation) ? 1 : 0;
            }
        }
        return Counts.of(seen, cases, hits, cases - hits);
    }
}
