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
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.catalogue.Entry;
import org.trustdiagnostics.core.catalogue.OverTime;
import org.trustdiagnostics.core.fact.Initiative;
import org.trustdiagnostics.core.input.Nearest;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.limit.Limits;
import org.trustdiagnostics.core.metric.Metrics;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.verdict.Detection;

/** The ids that texts in rules stand for: a property that holds an id must be compared with one that exists. */
final class Ids {
    private final Catalogue catalogue;
    private final Limits limits;
    private final Map<Typing.Property, Function<String, Optional<String>>> checks;

    Ids(Catalogue catalogue, Limits limits) {
        this.catalogue = catalogue;
        this.limits = limits;
        this.checks = Map.of(
                new Typing.Property(Reading.class, "metric"), this::metric,
                new Typing.Property(Limit.class, "id"), this::limit,
                new Typing.Property(Initiative.class, "strategy"), this::strategy,
                new Typing.Property(Detection.class, "pitfall"), this::pitfall);
    }

    /** Checks the text that a property is compared with. */
    void check(Optional<Typing.Property> property, Expression value, Problems problems) {
        if (value instanceof Literal literal && literal.kind() == Literal.Kind.TEXT) {
            property.map(checks::get)
                    .flatMap(check -> check.apply(literal.text()))
                    .ifPresent(problem -> problems.at(literal.span(), problem));
        }
    }

    /** Checks a pitfall that a rule names. */
    boolean pitfall(Word word, Problems problems) {
        Optional<String> problem = pitfall(word.text());
        problem.ifPresent(message -> problems.at(word.span(), message));
        return problem.isEmpty();
    }

    private Optional<String> metric(String id) {
        List<String> known = new ArrayList<>(ids(catalogue.metrics()));
        if (!known.contains(OverTime.metric(id))) {
            List<String> overTime = OverTime.named(id)
                    .map(what -> known.stream().map(what::of).toList())
                    .orElse(known);
            return Optional.of("unknown metric '" + id + "'" + Nearest.hint(id, overTime));
        }
        boolean once = OverTime.named(id).isPresent()
                && Metrics.find(OverTime.metric(id)).filter(metric -> !metric.byMonth()).isPresent();
        return once
                ? Optional.of("metric '" + OverTime.metric(id)
                        + "' has one value for the whole period, so it has no change or trend; look at the value itself.")
                : Optional.empty();
    }

    private Optional<String> limit(String id) {
        return limits.find(id).isPresent()
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

    private static Optional<String> unknown(String what, String id, Collection<String> known) {
        return known.contains(id)
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

    /** Returns the texts that are checked against. */
    Catalogue catalogue() {
        return catalogue;
    }
}
