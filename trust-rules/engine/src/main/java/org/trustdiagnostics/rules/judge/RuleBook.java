package org.trustdiagnostics.rules.judge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.trustdiagnostics.core.catalogue.OverTime;
import org.trustdiagnostics.core.fact.RecordFact;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.limit.Limits;
import org.trustdiagnostics.core.metric.Summary;
import org.trustdiagnostics.core.verdict.Condition;
import org.trustdiagnostics.rules.session.DroolsRules;
import org.trustdiagnostics.rules.session.RuleShape;

/**
 * The rules of a judge with all they look at numbered, so that nothing that is the same for every subject is looked up by name for each.
 * Immutable and thread-safe.
 */
final class RuleBook {
    private final DroolsRules compiled;
    private final Numbers<String> metrics = new Numbers<>();
    private final Numbers<String> limits = new Numbers<>();
    private final Numbers<Class<? extends RecordFact>> kinds = new Numbers<>();
    private final Numbers<RuleShape.Comparison> comparisons = new Numbers<>();
    private final List<Limit> inForce;
    private final List<Condition> unmet;
    private final int[] changing;
    private final List<RuleEntry> rules;
    private final SortedMap<String, PitfallEntry> pitfalls = new TreeMap<>();

    /** Things numbered in the order in which they come. */
    static final class Numbers<T> {
        private final Map<T, Integer> numbers = new HashMap<>();
        private final List<T> all = new ArrayList<>();

        int of(T thing) {
            int next = all.size();
            Integer known = numbers.putIfAbsent(thing, next);
            if (known == null) {
                all.add(thing);
                return next;
            }
            return known;
        }

        int[] of(Collection<? extends T> things) {
            return things.stream().mapToInt(this::of).toArray();
        }

        /** Returns the number of something that may have none: -1. */
        int find(Object thing) {
            return numbers.getOrDefault(thing, -1);
        }

        T get(int number) {
            return all.get(number);
        }

        int size() {
            return all.size();
        }
    }

    RuleBook(DroolsRules compiled, Limits limitsInForce) {
        this.compiled = compiled;
        List<RuleShape> shapes = compiled.shapes();
        metrics.of(sorted(shapes, RuleShape::metrics));
        limits.of(sorted(shapes, RuleShape::limits));
        inForce = limits.all.stream()
                .map(id -> limitsInForce.find(id).orElseThrow())
                .toList();
        unmet = inForce.stream()
                .map(limit -> new Condition(limit, Optional.empty(), false, OptionalLong.empty()))
                .toList();
        rules = shapes.stream().map(shape -> new RuleEntry(shape, this)).toList();
        changing = IntStream.range(0, metrics.size())
                .map(metric -> metrics.of(OverTime.metric(metrics.get(metric))))
                .toArray();
        Map<String, List<RuleEntry>> byPitfall = new TreeMap<>();
        rules.forEach(rule -> byPitfall
                .computeIfAbsent(rule.shape().pitfall(), pitfall -> new ArrayList<>())
                .add(rule));
        byPitfall.forEach((pitfall, its) -> pitfalls.put(pitfall, new PitfallEntry(pitfall, its)));
    }

    private static Set<String> sorted(List<RuleShape> shapes, Function<RuleShape, Set<String>> part) {
        Set<String> ids = new TreeSet<>();
        shapes.forEach(shape -> ids.addAll(part.apply(shape)));
        return ids;
    }

    /** Returns the rules as they were compiled. */
    DroolsRules compiled() {
        return compiled;
    }

    /** Returns the metrics that rules look at, their numbers rising with their ids, and after them those of whose changes alone they look. */
    Numbers<String> metrics() {
        return metrics;
    }

    /** Returns the ids of the limits that rules look at; their numbers rise with them. */
    Numbers<String> limits() {
        return limits;
    }

    /** Returns the kinds of records that rules look at. */
    Numbers<Class<? extends RecordFact>> kinds() {
        return kinds;
    }

    /** Returns the kinds of which a dataset says that it holds all. */
    Set<Class<? extends RecordFact>> complete(Summary summary) {
        Set<Class<? extends RecordFact>> complete = new HashSet<>(kinds.all);
        complete.removeIf(kind -> !summary.covers(kind));
        return complete;
    }

    /** Returns what rules compare with limits. */
    Numbers<RuleShape.Comparison> comparisons() {
        return comparisons;
    }

    /** Returns a limit by number. */
    Limit limit(int number) {
        return inForce.get(number);
    }

    /** Returns the condition that nothing was compared with a limit and nothing found beyond it. */
    Condition unmet(int limit) {
        return unmet.get(limit);
    }

    /** Returns of what metric a metric is the change or the trend; itself where it is neither. */
    int changing(int metric) {
        return metric < changing.length ? changing[metric] : metric;
    }

    /** Returns all rules, sorted by name. */
    List<RuleEntry> rules() {
        return rules;
    }

    /** Returns the pitfalls that rules detect, by id. */
    SortedMap<String, PitfallEntry> pitfalls() {
        return pitfalls;
    }
}
