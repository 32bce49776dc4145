package org.trustdiagnostics.rules.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.catalogue.OverTime;
import org.trustdiagnostics.core.fact.EventFact;
import org.trustdiagnostics.core.fact.ReportingPeriod;
import org.trustdiagnostics.core.fact.TrustArea;
import org.trustdiagnostics.core.input.InvalidInputException;
import org.trustdiagnostics.core.input.Nearest;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.limit.Limits;
import org.trustdiagnostics.core.metric.Metrics;
import org.trustdiagnostics.core.report.PackId;
import org.trustdiagnostics.core.verdict.Detection;
import org.trustdiagnostics.rules.session.RuleShape;

/** Checks that rules, limits and catalogue fit each other; collects every problem before it fails. */
final class PackCheck {
    /** What rules may match besides readings, limits and records. */
    private static final Set<Class<?>> SEEN = Set.of(ReportingPeriod.class, TrustArea.class, Detection.class);

    private final Catalogue catalogue;
    private final Limits limits;
    private final List<RuleProblem> problems = new ArrayList<>();

    private PackCheck(Catalogue catalogue, Limits limits) {
        this.catalogue = catalogue;
        this.limits = limits;
    }

    static void check(PackId id, Catalogue catalogue, Limits limits, List<RuleShape> shapes) {
        PackCheck check = new PackCheck(catalogue, limits);
        Set<String> names = new HashSet<>();
        for (RuleShape shape : shapes) {
            if (!names.add(shape.name())) {
                check.problem(shape, shape.name(), "has the name of another rule; rename one of them.");
            }
            check.rule(shape);
        }
        limits.all().forEach(limit -> limit.metric()
                .ifPresent(metric ->
                        check.known(Optional.empty(), "limit '" + limit.id() + "': ", metric, catalogue::metric)));
        shapes.stream()
                .collect(Collectors.groupingBy(RuleShape::pitfall, TreeMap::new, Collectors.toList()))
                .forEach((pitfall, its) -> {
                    if (its.stream().allMatch(RuleShape::supplementary)) {
                        check.problems.add(RuleProblem.of("pitfall '" + pitfall
                                + "' has supplementary rules only; leave @supplementary out of at least one."));
                    }
                });
        if (shapes.isEmpty()) {
            check.problems.add(RuleProblem.of("it holds no rule."));
        }
        if (!check.problems.isEmpty()) {
            throw RulePackException.of(id.id(), check.problems);
        }
    }

    private void rule(RuleShape shape) {
        Optional<String> rule = Optional.of(shape.name());
        known(rule, "", shape.pitfall(), catalogue::pitfall);
        if (!shape.name().startsWith(shape.pitfall() + ": ")) {
            problem(shape, shape.name(), "must begin with its pitfall: \"" + shape.pitfall() + ": …\".");
        }
        shape.metrics().forEach(metric -> known(rule, "", metric, catalogue::metric));
        shape.metrics().stream()
                .filter(metric -> OverTime.named(metric).isPresent())
                .map(OverTime::metric)
                .filter(metric ->
                        Metrics.find(metric).filter(one -> !one.byMonth()).isPresent())
                .forEach(metric -> problem(
                        shape,
                        metric,
                        "looks at a change or trend of '" + metric
                                + "', which has one value for the whole period; look at the value itself."));
        for (String id : shape.limits()) {
            if (limits.find(id).isEmpty()) {
                problem(
                        shape,
                        id,
                        "unknown limit '" + id + "'"
                                + Nearest.hint(
                                        id, limits.all().stream().map(Limit::id).toList()));
            }
        }
        for (RuleShape.Comparison comparison : shape.comparisons()) {
            Optional<String> bounds = limits.find(comparison.limit()).flatMap(Limit::metric);
            if (limits.find(comparison.limit()).isPresent() && !bounds.equals(Optional.of(comparison.metric()))) {
                problem(
                        shape,
                        comparison.limit(),
                        "compares metric '" + comparison.metric() + "' with limit '" + comparison.limit()
                                + "', which bounds "
                                + bounds.map(m -> "'" + m + "'").orElse("no metric") + ".");
            }
        }
        for (Class<?> other : shape.others()) {
            if (!SEEN.contains(other)) {
                problem(
                        shape,
                        other.getSimpleName(),
                        "matches " + other.getSimpleName() + ", which no rule ever sees"
                                + (EventFact.class.isAssignableFrom(other)
                                        ? ": events are counted; match a Reading instead."
                                        : "; match a Reading, a Limit, a record, ReportingPeriod or TrustArea."));
            }
        }
        if (shape.severity().isEmpty() && shape.comparisons().isEmpty()) {
            problem(
                    shape,
                    shape.name(),
                    "compares no reading with a limit, so it needs @severity( \"LOW\", \"MEDIUM\" or \"HIGH\" ).");
        }
    }

    private void known(Optional<String> rule, String where, String id, Consumer<String> lookUp) {
        try {
            lookUp.accept(id);
        } catch (InvalidInputException e) {
            problems.add(new RuleProblem(rule, Optional.of(id), where + e.getMessage()));
        }
    }

    private void problem(RuleShape shape, String text, String problem) {
        problems.add(new RuleProblem(Optional.of(shape.name()), Optional.of(text), problem));
    }
}
