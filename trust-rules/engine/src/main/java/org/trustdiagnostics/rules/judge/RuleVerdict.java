package org.trustdiagnostics.rules.judge;

import java.util.Set;
import java.util.TreeSet;
import org.trustdiagnostics.core.fact.FactKind;
import org.trustdiagnostics.core.metric.Metrics;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.verdict.OutcomeKind;
import org.trustdiagnostics.rules.judge.RuleEntry.Comparing;

/**
 * What can be said of a rule that did not fire, and what it lacked.
 *
 * @param kind NOT_DETECTED where it is certain that the rule does not hold, otherwise why that is not known
 * @param missing what the dataset lacks for it
 */
record RuleVerdict(OutcomeKind kind, Set<String> missing) {
    private static final RuleVerdict NOT_DETECTED = new RuleVerdict(OutcomeKind.NOT_DETECTED, Set.of());

    /** A supplementary rule that cannot be judged leaves the verdict to the others, and says what it lacked. */
    static RuleVerdict of(RuleEntry rule, Known known) {
        RuleVerdict own = ofRequired(rule, known);
        return rule.shape().supplementary() && own.kind() != OutcomeKind.NOT_DETECTED
                ? new RuleVerdict(OutcomeKind.NOT_DETECTED, own.missing())
                : own;
    }

    private static RuleVerdict ofRequired(RuleEntry rule, Known known) {
        if (rule.shape().conjunctive() && known.keepsAny(rule.comparisons())) {
            return NOT_DETECTED;
        }
        OutcomeKind kind = OutcomeKind.NOT_DETECTED;
        for (int metric : rule.metrics()) {
            kind = worse(kind, kindOf(known.status(metric)));
        }
        for (Comparing comparing : rule.comparisons()) {
            kind = worse(kind, known.undecided(comparing) ? OutcomeKind.INCONCLUSIVE : kind);
        }
        Set<String> missing = missing(rule, known);
        return missing.isEmpty()
                ? kind == OutcomeKind.NOT_DETECTED ? NOT_DETECTED : new RuleVerdict(kind, missing)
                : new RuleVerdict(worse(kind, OutcomeKind.NOT_MEASURED), missing);
    }

    private static Set<String> missing(RuleEntry rule, Known known) {
        if (rule.allowed(known)) {
            return Set.of();
        }
        Set<String> missing = new TreeSet<>();
        for (int metric : rule.metrics()) {
            if (known.status(metric) == Reading.Status.MISSING) {
                missing.add(Metrics.needs(known.book().metrics().get(metric)));
            }
        }
        for (int kind : rule.kinds()) {
            if (!known.covers(kind)) {
                missing.add(FactKind.of(known.book().kinds().get(kind)).name());
            }
        }
        return missing;
    }

    private static OutcomeKind kindOf(Reading.Status status) {
        return switch (status) {
            case MEASURED -> OutcomeKind.NOT_DETECTED;
            case TOO_FEW -> OutcomeKind.INCONCLUSIVE;
            case SUPPRESSED -> OutcomeKind.SUPPRESSED;
            case MISSING -> OutcomeKind.NOT_MEASURED;
        };
    }

    /** The kinds stand in the order in which one hides another. */
    static OutcomeKind worse(OutcomeKind a, OutcomeKind b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
