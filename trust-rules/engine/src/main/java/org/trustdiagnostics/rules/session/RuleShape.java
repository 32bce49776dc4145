package org.trustdiagnostics.rules.session;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trustdiagnostics.core.fact.RecordFact;
import org.trustdiagnostics.core.limit.Severity;

/**
 * What a rule looks at, read off its compiled form.
 *
 * @param name the rule's name
 * @param pitfall the pitfall it detects, from {@code @pitfall}
 * @param severity the severity it detects with, from {@code @severity}; empty where limits grade it
 * @param supplementary whether it only adds to the other rules of its pitfall, from {@code @supplementary( true )}: it may detect, but
 *     where it cannot be judged the others decide alone
 * @param metrics the metrics of the readings it matches
 * @param limits the limits it matches
 * @param records the kinds of records it matches or says are absent
 * @param others other types it matches, such as the reporting period
 * @param comparisons the readings it compares with limits
 * @param conjunctive whether all its conditions must hold together, so that one that certainly fails decides the rule
 */
public record RuleShape(
        String name,
        String pitfall,
        Optional<Severity> severity,
        boolean supplementary,
        Set<String> metrics,
        Set<String> limits,
        Set<Class<? extends RecordFact>> records,
        Set<Class<?>> others,
        List<Comparison> comparisons,
        boolean conjunctive) {

    /** Keeps copies. */
    public RuleShape {
        metrics = Set.copyOf(metrics);
        limits = Set.copyOf(limits);
        records = Set.copyOf(records);
        others = Set.copyOf(others);
        comparisons = List.copyOf(comparisons);
    }

    /**
     * A reading compared with a limit.
     *
     * @param metric the reading's metric
     * @param limit the limit's id
     */
    public record Comparison(String metric, String limit) {}
}
