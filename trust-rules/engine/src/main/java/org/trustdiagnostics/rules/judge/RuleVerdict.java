package org.trustdiagnostics.rules.judge;

import java.util.Set;
import java.util.TreeSet;
import org.trustdiagnostics.core.fact.FactKind;
import org.trustdiagnostics.core.fact.RecordFact;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.metric.Metrics;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.verdict.OutcomeKind;
import org.trustdiagnostics.rules.session.RuleShape;

/**
 * What can be said of a rule that did not fire, and what it lacked.
 *
 * @param kind NOT_DETECTED where it is certain that the rule does not hold, otherwise why that is not known
 * @param missing what the dataset lacks for it
 */
record RuleVerdict(OutcomeKind kind, Set<String> missing) {

    /** A supplementary rule that cannot be judged leaves the verdict to the others, and says what it lacked. */
    static RuleVerdict of(RuleShape rule, Case data) {
        RuleVerdict own = ofRequired(rule, data);
        return rule.supplementary() ? new RuleVerdict(OutcomeKind.NOT_DETECTED, own.missing()) : own;
    }

    private static RuleVerdict ofRequired(RuleShape rule, Case data) {
        Set<String> missing = new TreeSet<>();
        if (rule.conjunctive() && rule.comparisons().stream().anyMatch(comparison -> certainlyKept(comparison, data))) {
            return new RuleVerdict(OutcomeKind.NOT_DETECTED, missing);
        }
        for (Class<? extends RecordFact> kind : rule.records()) {
            if (!data.covers(kind)) {
                missing.add(FactKind.of(kind).name());
            }
        }
        OutcomeKind kind = OutcomeKind.NOT_DETECTED;
        for (String metric : rule.metrics()) {
            Reading.Status status = data.status(metric);
            if (status == Reading.Status.MISSING) {
                missing.add(Metrics.needs(metric));
            }
            kind = worse(kind, kindOf(status));
        }
        for (RuleShape.Comparison comparison : rule.comparisons()) {
            kind = worse(kind, undecided(comparison, data) ? OutcomeKind.INCONCLUSIVE : kind);
        }
        return new RuleVerdict(missing.isEmpty() ? kind : worse(kind, OutcomeKind.NOT_MEASURED), missing);
    }

    private static OutcomeKind kindOf(Reading.Status status) {
        return switch (status) {
            case MEASURED -> OutcomeKind.NOT_DETECTED;
            case TOO_FEW -> OutcomeKind.INCONCLUSIVE;
            case SUPPRESSED -> OutcomeKind.SUPPRESSED;
            case MISSING -> OutcomeKind.NOT_MEASURED;
        };
    }

    private static boolean certainlyKept(RuleShape.Comparison comparison, Case data) {
        return data.measured(comparison.metric())
                .filter(reading -> data.limit(comparison.limit()).keptBy(reading.lower(), reading.upper()))
                .isPresent();
    }

    private static boolean undecided(RuleShape.Comparison comparison, Case data) {
        Limit limit = data.limit(comparison.limit());
        return data.measured(comparison.metric())
                .filter(reading -> !limit.keptBy(reading.lower(), reading.upper())
                        && !limit.crossedBy(reading.lower(), reading.upper()))
                .isPresent();
    }

    /** The kinds stand in the order in which one hides another. */
    static OutcomeKind worse(OutcomeKind a, OutcomeKind b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
