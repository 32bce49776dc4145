package org.trustdiagnostics.rules.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.Index;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.index.AlphaIndexImpl;
import org.trustdiagnostics.core.fact.RecordFact;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.limit.Severity;
import org.trustdiagnostics.core.metric.Reading;

/** Reads off the compiled conditions of a rule what it looks at. */
final class ShapeReader {
    private static final String PROBE = "?";

    private final Rule rule;
    private final Map<String, String> metricOf = new LinkedHashMap<>();
    private final Map<String, String> limitOf = new LinkedHashMap<>();
    private final Set<Class<? extends RecordFact>> records = new LinkedHashSet<>();
    private final Set<Class<?>> others = new LinkedHashSet<>();
    private final List<SingleConstraint> constraints = new ArrayList<>();
    private final List<SingleConstraint> alternatives = new ArrayList<>();
    private boolean conjunctive = true;

    ShapeReader(Rule rule) {
        this.rule = rule;
    }

    RuleShape shape() {
        walk(rule.getView());
        // By name, because hashing records is slow the first time, and this is the first time.
        Map<String, RuleShape.Comparison> comparisons = new TreeMap<>();
        for (SingleConstraint constraint : constraints) {
            List<RuleShape.Comparison> found = comparisons(constraint);
            found.forEach(one -> comparisons.put(one.metric() + " " + one.limit(), one));
            conjunctive = conjunctive && (found.isEmpty() || isDecisive(constraint));
        }
        return new RuleShape(
                rule.getName(),
                annotation("pitfall").orElseThrow(() -> bad("has no @pitfall( \"…\" ); name the pitfall it detects")),
                annotation("severity").map(this::severity),
                annotation("supplementary").map(this::flag).orElse(false),
                new LinkedHashSet<>(metricOf.values()),
                new LinkedHashSet<>(limitOf.values()),
                records,
                others,
                List.copyOf(comparisons.values()),
                conjunctive);
    }

    private void walk(Condition condition) {
        if (condition instanceof Pattern<?> pattern) {
            pattern(pattern);
        }
        switch (condition.getType()) {
            case PATTERN, AND, CONSEQUENCE -> {}
            // Drools rewrites it when it first builds a rule base of it, and the second, of merged packs, judges
            // otherwise.
            case FORALL -> throw bad("uses 'forall'; say that none is otherwise: not Fact( … )");
            // What stands below these need not hold, so it decides nothing alone.
            default -> conjunctive = conjunctive && isExistenceOfRecords(condition);
        }
        condition.getSubConditions().forEach(this::walk);
    }

    /** Records are known exactly, so saying that one exists or not leaves the other conditions of the rule decisive. */
    private static boolean isExistenceOfRecords(Condition condition) {
        return switch (condition.getType()) {
            case PATTERN ->
                !(condition instanceof Pattern<?> p && p.getPatternVariable().getType() == Reading.class);
            case NOT, EXISTS, AND -> condition.getSubConditions().stream().allMatch(ShapeReader::isExistenceOfRecords);
            default -> false;
        };
    }

    private void pattern(Pattern<?> pattern) {
        Class<?> type = pattern.getPatternVariable().getType();
        List<SingleConstraint> own = new ArrayList<>();
        leaves(pattern.getConstraint(), own);
        constraints.addAll(own);
        String variable = pattern.getPatternVariable().getName();
        if (type == Reading.class) {
            metricOf.put(variable, constant(own, Probes.reading(PROBE), "Reading", "metric"));
        } else if (type == Limit.class) {
            limitOf.put(variable, constant(own, Probes.limit(PROBE), "Limit", "id"));
        } else if (RecordFact.class.isAssignableFrom(type) && !type.isInterface()) {
            records.add(type.asSubclass(RecordFact.class));
        } else {
            others.add(type);
        }
    }

    private void leaves(Constraint constraint, List<SingleConstraint> into) {
        if (constraint instanceof SingleConstraint single) {
            into.add(single);
        } else {
            int before = into.size();
            constraint.getChildren().forEach(child -> leaves(child, into));
            if (constraint.getType() == Constraint.Type.OR) {
                alternatives.addAll(into.subList(before, into.size()));
            }
        }
    }

    /** Returns the text that a constraint requires of the probe's one recognisable field. */
    @SuppressWarnings("unchecked")
    private String constant(List<SingleConstraint> own, Object probe, String type, String field) {
        for (SingleConstraint constraint : own) {
            if (constraint.getIndex() instanceof AlphaIndexImpl<?, ?> index
                    && index.getConstraintType() == Index.ConstraintType.EQUAL
                    && PROBE.equals(((AlphaIndexImpl<Object, Object>) index)
                            .getLeftOperandExtractor()
                            .apply(probe))
                    && index.getRightValue() instanceof String value) {
                return value;
            }
        }
        throw bad("has a pattern " + type + "( … ) without " + field + " == \"…\"; name the one it is about");
    }

    private List<RuleShape.Comparison> comparisons(SingleConstraint constraint) {
        List<RuleShape.Comparison> comparisons = new ArrayList<>();
        for (Variable<?> reading : constraint.getVariables()) {
            for (Variable<?> limit : constraint.getVariables()) {
                String metric = metricOf.get(reading.getName());
                String id = limitOf.get(limit.getName());
                if (metric != null && id != null) {
                    comparisons.add(new RuleShape.Comparison(metric, id));
                }
            }
        }
        return comparisons;
    }

    /** Of "beyond one limit or the other", or "not beyond it", a limit that is kept decides nothing alone. */
    private boolean isDecisive(SingleConstraint comparing) {
        String text = comparing.predicateInformation().getStringConstraint().replace(" ", "");
        return !alternatives.contains(comparing)
                && (text.startsWith("certainlyBelow($") || text.startsWith("certainlyAbove($"))
                && text.indexOf(')') == text.length() - 1;
    }

    private Optional<String> annotation(String name) {
        return Optional.ofNullable(rule.getMetaData().get(name))
                .map(value -> value.toString().replace("\"", ""));
    }

    private Severity severity(String name) {
        for (Severity severity : Severity.values()) {
            if (severity.name().equals(name)) {
                return severity;
            }
        }
        throw bad("has @severity( \"" + name + "\" ); allowed are LOW, MEDIUM, HIGH");
    }

    private boolean flag(String value) {
        if (!value.equals("true")) {
            throw bad("has @supplementary( " + value + " ); write @supplementary( true ) or leave it out");
        }
        return true;
    }

    private IllegalArgumentException bad(String problem) {
        return new IllegalArgumentException("rule \"" + rule.getName() + "\" " + problem);
    }
}
