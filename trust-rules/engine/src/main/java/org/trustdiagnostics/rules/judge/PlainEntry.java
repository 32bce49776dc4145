package org.trustdiagnostics.rules.judge;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.trustdiagnostics.core.fact.ReportingPeriod;
import org.trustdiagnostics.core.fact.TrustArea;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.verdict.Detection;
import org.trustdiagnostics.rules.session.PlainRule;

/** A rule to be run without a session, where it can be, and where the facts are that it looks for. Immutable. */
final class PlainEntry {
    private static final List<TrustArea> AREAS = List.of(TrustArea.values());

    private final Optional<PlainRule> rule;
    private final List<Source> sources;

    /** Gives the facts of a subject that a part of the rule looks for. */
    private interface Source {
        List<?> of(Known known);
    }

    PlainEntry(Optional<PlainRule> rule, RuleBook book) {
        this.rule = rule;
        this.sources = rule.stream()
                .flatMap(its -> its.sought().stream())
                .map(sought -> source(sought, book))
                .toList();
    }

    private static Source source(PlainRule.Sought sought, RuleBook book) {
        if (sought.type() == Reading.class) {
            int metric = book.metrics().find(sought.name());
            return known -> List.of(requireNonNull(known.measured(metric)));
        }
        if (sought.type() == Limit.class) {
            List<Limit> limit = List.of(book.limit(book.limits().find(sought.name())));
            return known -> limit;
        }
        if (sought.type() == ReportingPeriod.class) {
            return known -> List.of(known.data().observation().period());
        }
        if (sought.type() == TrustArea.class) {
            return known -> AREAS;
        }
        int kind = book.kinds().find(sought.type());
        return known -> known.records(kind);
    }

    /** Returns what the rule, which must be allowed, detects; empty where only the engine can tell. */
    Optional<List<Detection>> detections(Known known) {
        if (rule.isEmpty()) {
            return Optional.empty();
        }
        List<?>[] facts = new List<?>[sources.size()];
        for (int i = 0; i < facts.length; i++) {
            facts[i] = sources.get(i).of(known);
        }
        return rule.get().run(facts);
    }
}
