package org.trustdiagnostics.authoring.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trustdiagnostics.core.fact.ReportingPeriod;
import org.trustdiagnostics.core.fact.TrustArea;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.rules.session.RuleElement;
import org.trustdiagnostics.rules.session.RuleShape;
import org.trustdiagnostics.rules.session.Walked;

/** Adds up what happened at the elements of a rule. Not thread-safe. */
final class RuleCount {
    private static final Set<Class<?>> GIVEN =
            Set.of(Reading.class, Limit.class, ReportingPeriod.class, TrustArea.class);

    private final RuleShape shape;
    private final List<RuleElement> elements;
    private final Count rule = new Count();
    private final List<Count> own = new ArrayList<>();
    private final List<List<Count>> conditions = new ArrayList<>();

    private static final class Count {
        private long held;
        private long failed;

        void add(long more, long less) {
            held += more;
            failed += less;
        }

        void add(boolean holds) {
            add(holds ? 1 : 0, holds ? 0 : 1);
        }
    }

    RuleCount(RuleShape shape, List<RuleElement> elements) {
        this.shape = shape;
        this.elements = elements;
        for (RuleElement element : elements) {
            own.add(new Count());
            conditions.add(
                    element.conditions().stream().map(text -> new Count()).toList());
        }
    }

    void add(Walked walked) {
        if (walked.verdict() == Walked.Verdict.MATCHED || walked.verdict() == Walked.Verdict.NOT_MATCHED) {
            rule.add(walked.verdict() == Walked.Verdict.MATCHED);
        }
        for (int i = 0; i < own.size(); i++) {
            Walked.Tally tally = walked.tallies().get(i);
            if (tally.arrived() > 0) {
                own.get(i).add(tally.passed() > 0);
            }
            for (int c = 0; c < conditions.get(i).size(); c++) {
                conditions.get(i).get(c).add(tally.held().get(c), tally.failed().get(c));
            }
        }
    }

    RuleCoverage coverage() {
        List<Tried> tried = new ArrayList<>();
        tried.add(new Tried(Tried.Kind.RULE, 0, "", shape.name(), rule.held, rule.failed, false, Optional.empty()));
        int pattern = 0;
        for (RuleElement element : elements) {
            pattern += element.kind() == RuleElement.Kind.PATTERN ? 1 : 0;
            element(element, pattern, tried);
        }
        return new RuleCoverage(shape.pitfall(), shape.name(), tried);
    }

    private void element(RuleElement element, int pattern, List<Tried> into) {
        switch (element.kind()) {
            case PATTERN -> pattern(element, pattern, into);
            case OR, OTHER -> {
                String word = element.kind() == RuleElement.Kind.OR ? "or" : "other";
                Count count = own.get(element.number());
                into.add(new Tried(
                        Tried.Kind.PATTERN, 0, word, word, count.held, count.failed, false, element.unexplained()));
            }
            // What stands in these is told with its pattern.
            case AND, NOT, EXISTS -> {}
        }
    }

    private void pattern(RuleElement element, int pattern, List<Tried> into) {
        Optional<RuleElement> group = element.parent()
                .map(elements::get)
                .filter(parent -> parent.kind() == RuleElement.Kind.NOT || parent.kind() == RuleElement.Kind.EXISTS);
        String type = group.map(parent -> parent.kind() == RuleElement.Kind.NOT ? "not " : "exists ")
                        .orElse("")
                + element.type().getSimpleName();
        List<String> texts = element.conditions();
        boolean given = GIVEN.contains(element.type())
                && texts.stream().allMatch(condition -> saysWhat(element.type(), condition));
        Count count = own.get(group.orElse(element).number());
        into.add(new Tried(Tried.Kind.PATTERN, pattern, type, type, count.held, count.failed, given, Optional.empty()));
        for (int i = 0; i < texts.size(); i++) {
            Count one = conditions.get(element.number()).get(i);
            into.add(new Tried(
                    Tried.Kind.CONDITION,
                    pattern,
                    type,
                    texts.get(i),
                    one.held,
                    one.failed,
                    saysWhat(element.type(), texts.get(i)),
                    Optional.empty()));
        }
    }

    /** Returns whether a condition says which reading or limit the rule looks at. */
    private static boolean saysWhat(Class<?> type, String condition) {
        return (type == Reading.class && condition.startsWith("metric =="))
                || (type == Limit.class && condition.startsWith("id =="));
    }
}
