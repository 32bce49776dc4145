package org.trustdiagnostics.rules.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.trustdiagnostics.core.catalogue.OverTime;
import org.trustdiagnostics.core.fact.FactKind;
import org.trustdiagnostics.core.fact.RecordFact;
import org.trustdiagnostics.core.fact.ReportingPeriod;
import org.trustdiagnostics.core.fact.TrustArea;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.limit.Limits;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.metric.Summary;
import org.trustdiagnostics.core.statistics.Intervals;
import org.trustdiagnostics.rules.session.RuleShape;

/** Everything known of one subject when it is judged. */
final class Case {
    private final String subject;
    private final Summary summary;
    private final Limits limits;
    private final Map<String, Reading> readings;
    private final Map<RuleShape.Comparison, OptionalDouble> chances = new HashMap<>();

    Case(String subject, Summary summary, Limits limits) {
        this.subject = subject;
        this.summary = summary;
        this.limits = limits;
        this.readings = summary.readings(subject);
    }

    String subject() {
        return subject;
    }

    Map<String, Reading> readings() {
        return readings;
    }

    Intervals intervals() {
        return summary.observation().intervals();
    }

    Optional<Reading> reading(String metric) {
        return Optional.ofNullable(readings.get(metric));
    }

    Optional<Reading> measured(String metric) {
        return reading(metric).filter(reading -> reading.status() == Reading.Status.MEASURED);
    }

    Reading.Status status(String metric) {
        return reading(metric)
                .map(Reading::status)
                .orElseGet(() -> OverTime.named(metric).isPresent()
                        ? withoutValue(OverTime.metric(metric))
                        : Reading.Status.MISSING);
    }

    /** What a metric lacks, its change over time lacks, too; where it has a value, there is none to compare it with. */
    private Reading.Status withoutValue(String metric) {
        return measured(metric).isPresent() ? Reading.Status.MISSING : status(metric);
    }

    boolean covers(Class<? extends RecordFact> kind) {
        return summary.covers(kind, subject);
    }

    /** Returns the kinds of records a rule looks at of which the dataset says that it holds all. */
    Set<Class<? extends RecordFact>> complete(RuleShape rule) {
        return rule.records().stream().filter(summary::covers).collect(Collectors.toSet());
    }

    Limit limit(String id) {
        return limits.find(id).orElseThrow();
    }

    /** A rule may fire only where everything it looks at is known: absence of knowledge must not look like absence. */
    boolean allows(RuleShape rule) {
        return rule.records().stream().allMatch(this::covers)
                && rule.metrics().stream().allMatch(metric -> measured(metric).isPresent());
    }

    /** Returns what keeps a rule from being run. */
    List<Examined.Lack> lacks(RuleShape rule) {
        List<Examined.Lack> lacks = new ArrayList<>();
        rule.metrics().stream()
                .filter(metric -> measured(metric).isEmpty())
                .sorted()
                .forEach(metric -> lacks.add(new Examined.Lack(
                        metric,
                        true,
                        status(metric),
                        reading(metric).map(Reading::sample).orElse(0L))));
        rule.records().stream()
                .filter(kind -> !covers(kind))
                .map(kind -> FactKind.of(kind).name())
                .sorted()
                .forEach(kind -> lacks.add(new Examined.Lack(kind, false, Reading.Status.MISSING, 0)));
        return lacks;
    }

    /** Returns whether a reading that is compared with a limit has an interval, so that it may cross it by chance. */
    boolean uncertain(RuleShape.Comparison comparison) {
        return measured(comparison.metric())
                .filter(reading -> reading.lower() < reading.upper())
                .isPresent();
    }

    /** Returns the chance of a comparison where the limit is crossed. */
    OptionalDouble chance(RuleShape.Comparison comparison) {
        return chances.computeIfAbsent(comparison, this::chanceOf);
    }

    private OptionalDouble chanceOf(RuleShape.Comparison comparison) {
        Limit limit = limit(comparison.limit());
        return measured(comparison.metric())
                .filter(reading -> limit.crossedBy(reading.lower(), reading.upper()))
                .map(reading -> OptionalDouble.of(summary.chance(reading, limit)))
                .orElse(OptionalDouble.empty());
    }

    /** Returns the chances of rules that fired, by name; one that rests on no value that has an interval is not among them. */
    Map<String, Double> chances(List<RuleShape> fired) {
        Map<String, Double> chances = new TreeMap<>();
        fired.forEach(rule -> chance(rule).ifPresent(chance -> chances.put(rule.name(), chance)));
        return chances;
    }

    /**
     * Returns the chance of a firing: the largest of its comparisons where all must hold (intersection-union test, Berger 1982,
     * doi:10.1080/00401706.1982.10487790); where one may do, that of those that hold, times the number of comparisons (Bonferroni).
     */
    private OptionalDouble chance(RuleShape rule) {
        OptionalDouble largest = rule.comparisons().stream()
                .filter(this::uncertain)
                .map(this::chance)
                .flatMapToDouble(OptionalDouble::stream)
                .max();
        if (largest.isEmpty() || rule.conjunctive()) {
            return largest;
        }
        return OptionalDouble.of(
                Math.min(1, largest.getAsDouble() * rule.comparisons().size()));
    }

    /** Returns what some of the rules look at and nothing else: records, measured readings, limits, the period, the areas. */
    List<Object> seenBy(List<RuleShape> rules) {
        Set<String> metrics = new HashSet<>();
        Set<String> limitIds = new HashSet<>();
        Set<Class<?>> kinds = new HashSet<>();
        Set<Class<?>> others = new HashSet<>();
        rules.forEach(rule -> {
            metrics.addAll(rule.metrics());
            limitIds.addAll(rule.limits());
            kinds.addAll(rule.records());
            others.addAll(rule.others());
        });
        List<Object> facts = new ArrayList<>();
        if (!kinds.isEmpty()) {
            summary.records(subject).stream()
                    .filter(record -> kinds.contains(record.getClass()))
                    .forEach(facts::add);
        }
        metrics.stream().sorted().forEach(metric -> measured(metric).ifPresent(facts::add));
        limitIds.stream().sorted().forEach(id -> facts.add(limit(id)));
        if (others.contains(ReportingPeriod.class)) {
            facts.add(summary.observation().period());
        }
        if (others.contains(TrustArea.class)) {
            facts.addAll(Arrays.asList(TrustArea.values()));
        }
        return facts;
    }
}
