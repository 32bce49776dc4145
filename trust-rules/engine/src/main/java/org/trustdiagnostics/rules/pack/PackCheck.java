package org.trustdiagnostics.rules.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
    private final List<String> problems = new ArrayList<>();

    private PackCheck(Catalogue catalogue, Limits limits) {
        this.catalogue = catalogue;
        this.limits = limits;
    }

    static void check(PackId id, Catalogue catalogue, Limits limits, List<RuleShape> shapes) {
        PackCheck check = new PackCheck(catalogue, limits);
        Set<String> names = new HashSet<>();
        for (RuleShape shape : shapes) {
            if (!names.add(shape.name())) {
                check.problem(shape, "has the name of another rule; rename one of them.");
            }
            check.rule(shape);
        }
        limits.all().forEach(limit -> limit.metric()
                .ifPresent(metric -> check.known("limit '" + limit.id() + "'", () -> catalogue.metric(metric))));
        shapes.stream()
                .collect(Collectors.groupingBy(RuleShape::pitfall, TreeMap::new, Collectors.toList()))
                .forEach((pitfall, its) -> {
                    if (its.stream().allMatch(RuleShape::supplementary)) {
                        check.problems.add("pitfall '" + pitfall
                                + "' has supplementary rules only; leave @supplementary out of at least one.");
                    }
                });
        if (shapes.isEmpty()) {
            check.problems.add("it holds no rule.");
        }
        if (!check.problems.isEmpty()) {
            throw new RulePackException(id.id(), check.problems);
        }
    }

    private void rule(RuleShape shape) {
        String rule = "rule \"" + shape.name() + "\"";
        known(rule, () -> catalogue.pitfall(shape.pitfall()));
        if (!shape.name().startsWith(shape.pitfall() + ": ")) {
            problem(shape, "must begin with its pitfall: \"" + shape.pitfall() + ": …\".");
        }
        shape.metrics().forEach(metric -> known(rule, () -> catalogue.metric(metric)));
        shape.metrics().stream()
                .filter(metric -> OverTime.named(metric).isPresent())
                .map(OverTime::metric)
                .filter(metric ->
                        Metrics.find(metric).filter(one -> !one.byMonth()).isPresent())
                .forEach(metric -> problem(
                        shape,
                        "looks at a change or trend of '" + metric
                                + "', which has one value for the whole period; look at the value itself."));
        for (String id : shape.limits()) {
            if (limits.find(id).isEmpty()) {
                problem(
                        shape,
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
                        "compares metric '" + comparison.metric() + "' with limit '" + comparison.limit()
                                + "', which bounds "
                                + bounds.map(m -> "'" + m + "'").orElse("no metric") + ".");
            }
        }
        for (Class<?> other : shape.others()) {
            if (!SEEN.contains(other)) {
                problem(
                        shape,
                        "matches " + other.getSimpleName() + ", which no rule ever sees"
                                + (EventFact.class.isAssignableFrom(other)
                                        ? ": events are counted; match a Reading instead."
                                        : "; match a Reading, a Limit, a record, ReportingPeriod or TrustArea."));
            }
        }
        if (shape.severity().isEmpty() && shape.comparisons().isEmpty()) {
            problem(
                    shape,
                    "compares no reading with a limit, so it needs @severity( \"LOW\", \"MEDIUM\" or \"HIGH\" ).");
        }
    }

    private void known(String where, Runnable lookUp) {
        try {
            lookUp.run();
        } catch (InvalidInputException e) {
            problems.add(where + ": " + e.getMessage());
        }
    }

    private void problem(RuleShape shape, String problem) {
        problems.add("rule \"" + shape.name() + "\" " + problem);
    }
}
