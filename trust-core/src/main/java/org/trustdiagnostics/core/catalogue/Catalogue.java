package org.trustdiagnostics.core.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.trustdiagnostics.core.input.InvalidInputException;
import org.trustdiagnostics.core.input.Nearest;

/**
 * The knowledge of the library: what goes wrong, what to do, what to measure, and what the documents report. Immutable and
 * thread-safe; reading the bundled one takes some milliseconds, once.
 */
public final class Catalogue {
    private static final class Bundled {
        private static final Catalogue INSTANCE = CatalogueReader.read();
    }

    private final Map<String, Pitfall> pitfalls;
    private final Map<String, Strategy> strategies;
    private final Map<String, MetricDefinition> metrics;
    private final List<ReportedEffect> effects;
    private final List<Relation> relations;

    Catalogue(
            Map<String, Pitfall> pitfalls,
            Map<String, Strategy> strategies,
            Map<String, MetricDefinition> metrics,
            List<ReportedEffect> effects,
            List<Relation> relations) {
        this.pitfalls = pitfalls;
        this.strategies = strategies;
        this.metrics = metrics;
        this.effects = List.copyOf(effects);
        this.relations = List.copyOf(relations);
    }

    /** Returns the catalogue that comes with the library. */
    public static Catalogue bundled() {
        return Bundled.INSTANCE;
    }

    /** Returns all pitfalls, in the order of the catalogue. */
    public Collection<Pitfall> pitfalls() {
        return pitfalls.values();
    }

    /** Returns all strategies, in the order of the catalogue. */
    public Collection<Strategy> strategies() {
        return strategies.values();
    }

    /** Returns all metrics, in the order of the catalogue. */
    public Collection<MetricDefinition> metrics() {
        return metrics.values();
    }

    /** Returns all relations. */
    public List<Relation> relations() {
        return relations;
    }

    /** Returns all reported effects. */
    public List<ReportedEffect> effects() {
        return effects;
    }

    /**
     * Returns a pitfall.
     *
     * @throws InvalidInputException where there is none, with the nearest one
     */
    public Pitfall pitfall(String id) {
        return get(pitfalls, id, "pitfall");
    }

    /**
     * Returns a strategy.
     *
     * @throws InvalidInputException where there is none, with the nearest one
     */
    public Strategy strategy(String id) {
        return get(strategies, id, "strategy");
    }

    /**
     * Returns a metric.
     *
     * @throws InvalidInputException where there is none, with the nearest one
     */
    public MetricDefinition metric(String id) {
        return get(metrics, id, "metric");
    }

    /** Returns the strategies that counter a pitfall: those a document names first, then opposites, then inferred ones; otherwise in the catalogue's order. */
    public List<Strategy> countering(String pitfall) {
        return relations.stream()
                .filter(relation -> relation.kind() == Relation.Kind.COUNTERS
                        && relation.to().equals(pitfall))
                .sorted(Comparator.comparing(Relation::basis))
                .map(relation -> strategy(relation.from()))
                .toList();
    }

    /** Returns what the documents report of a strategy. */
    public List<ReportedEffect> effectsOf(String strategy) {
        return effects.stream()
                .filter(effect -> effect.strategy().equals(strategy))
                .toList();
    }

    /** Returns the entry with an id, of whatever kind, and fails with the nearest one where there is none. */
    public Entry entry(String id) {
        List<Entry> all = new ArrayList<>(pitfalls.values());
        all.addAll(strategies.values());
        all.addAll(metrics.values());
        return all.stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> unknown(id, "entry", all.stream().map(Entry::id).toList()));
    }

    private static <T> T get(Map<String, T> entries, String id, String what) {
        T entry = entries.get(id);
        if (entry == null) {
            throw unknown(id, what, entries.keySet());
        }
        return entry;
    }

    private static InvalidInputException unknown(String id, String what, Collection<String> known) {
        return new InvalidInputException("", "unknown " + what + " '" + id + "'" + Nearest.hint(id, known));
    }
}
