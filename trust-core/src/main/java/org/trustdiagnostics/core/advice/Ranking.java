package org.trustdiagnostics.core.advice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.catalogue.MetricDefinition;
import org.trustdiagnostics.core.catalogue.OverTime;
import org.trustdiagnostics.core.catalogue.ReportedEffect;
import org.trustdiagnostics.core.catalogue.Strategy;
import org.trustdiagnostics.core.verdict.Finding;

/**
 * Puts the strategies against a finding in order: first by how many findings of the subject a strategy counters, then by the
 * largest effect that a document reports of it on a metric concerned, then by what its relation to the pitfall rests on. Effects
 * of different tables are never added or averaged.
 */
final class Ranking {
    private final Catalogue catalogue;
    private final Map<String, Map<String, Integer>> counters = new HashMap<>();
    private final List<Strategy> withoutPitfall;

    Ranking(Catalogue catalogue, Collection<Finding> findings) {
        this.catalogue = catalogue;
        this.withoutPitfall = catalogue.strategies().stream()
                .filter(strategy -> catalogue.counteredBy(strategy.id()).isEmpty())
                .toList();
        for (Finding finding : findings) {
            Map<String, Integer> ofSubject = counters.computeIfAbsent(finding.subject(), subject -> new HashMap<>());
            catalogue
                    .countering(finding.pitfall())
                    .forEach(strategy -> ofSubject.merge(strategy.id(), 1, Integer::sum));
        }
    }

    /** Strategies that no document ties to a pitfall follow where they move a metric concerned. */
    List<Strategy> strategies(Finding finding) {
        Map<String, Integer> counted = counters.getOrDefault(finding.subject(), Map.of());
        Set<String> concerned = concerned(finding);
        List<Strategy> ranked = new ArrayList<>(catalogue.countering(finding.pitfall()));
        ranked.sort(Comparator.comparing((Strategy strategy) -> -counted.getOrDefault(strategy.id(), 0))
                .thenComparing(strategy -> -largest(strategy, concerned)));
        withoutPitfall.stream()
                .filter(strategy -> catalogue.movedBy(strategy.id()).stream()
                        .map(MetricDefinition::id)
                        .anyMatch(concerned::contains))
                .forEach(ranked::add);
        return ranked;
    }

    /** What is reported of a strategy, first what concerns a finding. */
    static List<ReportedEffect> effects(Catalogue catalogue, Strategy strategy, Set<String> concerned) {
        return catalogue.effectsOf(strategy.id()).stream()
                .sorted(Comparator.comparing((ReportedEffect effect) -> !concerned.contains(effect.metric())))
                .toList();
    }

    /** Returns the metrics that the finding is about: those that show its pitfall and those that were judged, also by their change. */
    Set<String> concerned(Finding finding) {
        Set<String> metrics = new LinkedHashSet<>();
        catalogue.revealing(finding.pitfall()).forEach(metric -> metrics.add(metric.id()));
        finding.outcome()
                .conditions()
                .forEach(condition ->
                        condition.limit().metric().map(OverTime::metric).ifPresent(metrics::add));
        return metrics;
    }

    private double largest(Strategy strategy, Set<String> concerned) {
        return catalogue.effectsOf(strategy.id()).stream()
                .filter(effect -> concerned.contains(effect.metric())
                        && effect.figure().unit().equals("percent"))
                .mapToDouble(effect -> Math.abs(effect.figure().value()))
                .max()
                .orElse(0);
    }
}
