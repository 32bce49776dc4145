package org.trustdiagnostics.authoring.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.trustdiagnostics.authoring.drl.Expression;
import org.trustdiagnostics.authoring.drl.Expression.Literal;
import org.trustdiagnostics.authoring.drl.Word;
import org.trustdiagnostics.authoring.pack.PackFiles;
import org.trustdiagnostics.authoring.pack.PackParts;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.catalogue.Entry;
import org.trustdiagnostics.core.catalogue.MetricDefinition;
import org.trustdiagnostics.core.catalogue.OverTime;
import org.trustdiagnostics.core.fact.Initiative;
import org.trustdiagnostics.core.input.Nearest;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.limit.Limits;
import org.trustdiagnostics.core.metric.Metrics;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.verdict.Detection;

/** The ids that texts in rules stand for: a property that holds an id must be compared with one that exists. */
final class KnownIds {
    private final Catalogue catalogue;
    private final Limits limits;
    private final boolean allEntries;
    private final boolean allLimits;
    private final Map<Typing.Property, Function<String, Optional<String>>> checks;

    /** Takes what the JSON files say; where one of them cannot be read, an unknown id may stand in it and is no problem. */
    KnownIds(PackParts parts) {
        this.catalogue = parts.catalogue();
        this.limits = parts.limits();
        this.allEntries = read(parts, PackFiles.CATALOGUE);
        this.allLimits = read(parts, ".limits.json") && read(parts, PackFiles.MANIFEST);
        this.checks = Map.of(
                new Typing.Property(Reading.class, "metric"), this::metric,
                new Typing.Property(Limit.class, "id"), this::limit,
                new Typing.Property(Initiative.class, "strategy"), this::strategy,
                new Typing.Property(Detection.class, "pitfall"), this::pitfall);
    }

    private static boolean read(PackParts parts, String file) {
        return parts.problems().stream()
                .noneMatch(problem -> problem.place().file().endsWith(file));
    }

    /** Checks the text that a property is compared with. */
    void check(Optional<Typing.Property> property, Expression value, Problems problems) {
        if (value instanceof Literal literal
                && literal.kind() == Literal.Kind.TEXT
                && literal.text().indexOf('\\') < 0) {
            property.map(checks::get)
                    .flatMap(check -> check.apply(literal.text()))
                    .ifPresent(problem -> problems.at(literal.span(), problem));
        }
    }

    /** Checks a pitfall that a rule names. */
    void pitfall(Word word, Problems problems) {
        pitfall(word.text()).ifPresent(message -> problems.at(word.span(), message));
    }

    /** Returns what is wrong with the id of a metric. */
    Optional<String> metric(String id) {
        List<String> known = new ArrayList<>(ids(catalogue.metrics()));
        if (!known.contains(OverTime.metric(id)) && allEntries) {
            List<String> overTime = OverTime.named(id)
                    .map(what -> known.stream().map(what::of).toList())
                    .orElse(known);
            return Optional.of("unknown metric '" + id + "'" + Nearest.hint(id, overTime));
        }
        boolean once = OverTime.named(id).isPresent()
                && Metrics.find(OverTime.metric(id))
                        .filter(metric -> !metric.byMonth())
                        .isPresent();
        return once
                ? Optional.of(
                        "metric '" + OverTime.metric(id)
                                + "' has one value for the whole period, so it has no change or trend; look at the value itself.")
                : Optional.empty();
    }

    private Optional<String> limit(String id) {
        return limits.find(id).isPresent() || !allLimits
                ? Optional.empty()
                : Optional.of("unknown limit '" + id + "'"
                        + Nearest.hint(id, limits.all().stream().map(Limit::id).toList()));
    }

    private Optional<String> strategy(String id) {
        return unknown("strategy", id, ids(catalogue.strategies()));
    }

    private Optional<String> pitfall(String id) {
        return unknown("pitfall", id, ids(catalogue.pitfalls()));
    }

    private Optional<String> unknown(String what, String id, Collection<String> known) {
        return known.contains(id) || !allEntries
                ? Optional.empty()
                : Optional.of("unknown " + what + " '" + id + "'" + Nearest.hint(id, known));
    }

    private static List<String> ids(List<? extends Entry> entries) {
        return entries.stream().map(Entry::id).toList();
    }

    /** Returns the limit of an id, if there is one. */
    Optional<Limit> find(String id) {
        return limits.find(id);
    }

    /** Returns the definition of a metric, if there is one. */
    Optional<MetricDefinition> metricOf(String id) {
        boolean known = ids(catalogue.metrics()).contains(OverTime.metric(id));
        return known ? Optional.of(catalogue.metric(id)) : Optional.empty();
    }
}
