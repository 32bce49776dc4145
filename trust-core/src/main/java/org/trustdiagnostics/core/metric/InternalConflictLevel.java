package org.trustdiagnostics.core.metric;

import java.util.List;
import java.util.Optional;
import org.trustdiagnostics.core.fact.Conflict;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.RecordFact;
import org.trustdiagnostics.core.statistics.Estimate;
import org.trustdiagnostics.core.statistics.Intervals;

/**
 * Conflicts that arose per 100 employees.
 *
 * <p>Formula: 100 × disputes opened in the period ÷ employees. From 0 up; lower is better. The employees are the reported metric
 * {@code employee-count} of the same subject; they are the sample, minimum 10. No dispute gives 0 with an upper bound.
 *
 * <p>Worked example: 12 disputes among 400 employees: 3.0, interval 1.55 to 5.24 (Garwood, 95 %). No default limit: the documents
 * report changes of it and no level.
 */
final class InternalConflictLevel implements RecordMetric {
    private static final String EMPLOYEES = "employee-count";

    @Override
    public String id() {
        return "internal-conflict-level";
    }

    @Override
    public Class<? extends Fact> source() {
        return Conflict.class;
    }

    @Override
    public String needs() {
        return "conflict and reportedMetric " + EMPLOYEES;
    }

    @Override
    public Optional<String> exposure() {
        return Optional.of(EMPLOYEES);
    }

    @Override
    public double value(Counts counts, double exposure) {
        return 100 * counts.cases() / exposure;
    }

    @Override
    public Estimate estimate(Counts counts, double exposure, Intervals intervals) {
        return intervals.rate(counts.cases(), exposure / 100);
    }

    @Override
    public Counts count(List<RecordFact> records, Observation o) {
        long seen = records.stream().filter(Conflict.class::isInstance).count();
        return Counts.of(seen, ConflictCount.disputes(records, o), 0, 0);
    }
}
