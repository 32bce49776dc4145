package org.trustdiagnostics.rules.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.catalogue.OverTime;
import org.trustdiagnostics.core.fact.EventFact;
import org.trustdiagnostics.core.fact.ReportingPeriod;
import org.trustdiagnostics.core.fact.TrustArea;
import org.trustdiagnostics.core.input.InvalidInputException;
import org.trustdiagnostics.core.input.Nearest;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.limit.Limits;
import org.trustdiagnostics.core.metric.Metric;
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
        for (Limit limit : limits.all()) {
            if (limit.metric().isPresent()) {
                check.metric(
                        Optional.empty(),
                        "limit '" + limit.id() + "': ",
                        limit.metric().get());
            }
        }
        check.pitfalls(shapes);
        if (shapes.isEmpty()) {
            check.problems.add(RuleProblem.of("it holds no rule."));
        }
        if (!check.problems.isEmpty()) {
            throw RulePackException.of(id.id(), check.problems);
        }
    }

    private void pitfalls(List<RuleShape> shapes) {
        Set<String> supplementary = new TreeSet<>();
        for (RuleShape shape : shapes) {
            supplementary.add(shape.pitfall());
        }
        for (RuleShape shape : shapes) {
            if (!shape.supplementary()) {
                supplementary.remove(shape.pitfall());
            }
        }
        for (String pitfall : supplementary) {
            problems.add(RuleProblem.of("pitfall '" + pitfall
                    + "' has supplementary rules only; leave @supplementary out of at least one."));
        }
    }

    private void rule(RuleShape shape) {
        Optional<String> rule = Optional.of(shape.name());
        pitfall(rule, shape.pitfall());
        if (!shape.name().startsWith(shape.pitfall() + ": ")) {
            problem(shape, shape.name(), "must begin with its pitfall: \"" + shape.pitfall() + ": …\".");
        }
        for (String metric : shape.metrics()) {
            metric(rule, "", metric);
        }
        for (String metric : shape.metrics()) {
            overTime(shape, metric);
        }
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

    private void overTime(RuleShape shape, String id) {
        if (OverTime.named(id).isEmpty()) {
            return;
        }
        String metric = OverTime.metric(id);
        Optional<Metric> computed = Metrics.find(metric);
        if (computed.isPresent() && !computed.get().byMonth()) {
            problem(
                    shape,
                    metric,
                    "looks at a change or trend of '" + metric
                            + "', which has one value for the whole period; look at the value itself.");
        }
    }

    private void pitfall(Optional<String> rule, String id) {
        try {
            catalogue.pitfall(id);
        } catch (InvalidInputException e) {
            problems.add(new RuleProblem(rule, Optional.of(id), String.valueOf(e.getMessage())));
        }
    }

    private void metric(Optional<String> rule, String where, String id) {
        try {
            catalogue.metric(id);
        } catch (InvalidInputException e) {
            problems.add(new RuleProblem(rule, Optional.of(id), where + e.getMessage()));
        }
    }

    private void problem(RuleShape shape, String text, String problem) {
        problems.add(new RuleProblem(Optional.of(shape.name()), Optional.of(text), problem));
    }
}
