package org.trustdiagnostics.core.metric;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.RecordFact;
import org.trustdiagnostics.core.fact.Training;

/**
 * Share of people all of whose assigned training is current.
 *
 * <p>Formula: people with every training current ÷ people with any training assigned. A share, 0 to 1; higher is better. A
 * case is a person named in {@code training} facts; a training is current where it was completed by the day of the diagnosis
 * and has not expired. Minimum sample 10.
 *
 * <p>Worked example: 20 people with two trainings each, 12 of whom hold both: 0.6, interval 0.361 to 0.809 (exact, 95 %).
 * Default limit: {@code missing-training.covered-share}, 0.80, the library's proposal.
 */
final class TrainingCoverage implements RecordMetric {
    @Override
    public String id() {
        return "training-coverage";
    }

    @Override
    public Class<? extends Fact> source() {
        return Training.class;
    }

    @Override
    public String needs() {
        return "training";
    }

    @Override
    public Counts count(List<RecordFact> records, Observation o) {
        Map<String, Boolean> current = new LinkedHashMap<>();
        for (RecordFact record : records) {
            if (record instanceof Training training) {
                current.merge(training.person(), training.currentOn(o.asOf()), Boolean::logicalAnd);
            }
        }
        long hits = current.values().stream().filter(all -> all).count();
        return Counts.of(current.size(), current.size(), hits, current.size() - hits);
    }
}
