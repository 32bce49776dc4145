package org.trustdiagnostics.rules.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.model.AlphaIndex;
import org.drools.model.BetaIndex;
import org.drools.model.Constraint;
import org.drools.model.Index;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.functions.PredicateN;
import org.jspecify.annotations.Nullable;

/** One condition of a pattern: text, variables and test. Immutable. */
final class WalkCondition {
    private final Constraint constraint;
    private final String text;
    private final Set<Variable<?>> variables = new LinkedHashSet<>();
    private final Test test;

    private interface Test {
        boolean holds(Bound bound) throws Exception;
    }

    private WalkCondition(Constraint constraint) {
        this.constraint = constraint;
        this.text = text(constraint);
        this.test = test(constraint);
        collect(constraint);
    }

    /** Returns the conditions of a pattern in the order of the text. */
    static List<WalkCondition> all(Constraint constraint) {
        List<WalkCondition> all = new ArrayList<>();
        add(constraint, all);
        return all;
    }

    private static void add(Constraint constraint, List<WalkCondition> into) {
        if (constraint.getType() == Constraint.Type.MULTIPLE) {
            constraint.getChildren().forEach(child -> add(child, into));
        } else if (!(constraint instanceof SingleConstraint single)
                || single.getVariables().length > 0
                || single.equals(SingleConstraint.FALSE)) {
            into.add(new WalkCondition(constraint));
        }
    }

    private static String text(Constraint constraint) {
        if (constraint instanceof SingleConstraint) {
            String own = constraint.predicateInformation().getStringConstraint();
            return own == null ? "" : own.replace("_this.", "").strip().replaceAll("\\s+", " ");
        }
        String between = constraint.getType() == Constraint.Type.OR ? " || " : " && ";
        return constraint.getChildren().stream().map(WalkCondition::text).collect(Collectors.joining(between));
    }

    private static Test test(Constraint constraint) {
        if (constraint instanceof SingleConstraint single) {
            PredicateN predicate = single.getPredicate();
            Variable<?>[] inputs = single.getVariables();
            return bound -> predicate.test(bound.values(inputs));
        }
        List<Test> parts =
                constraint.getChildren().stream().map(WalkCondition::test).toList();
        boolean any = constraint.getType() == Constraint.Type.OR;
        return bound -> {
            for (Test part : parts) {
                if (part.holds(bound) == any) {
                    return any;
                }
            }
            return !any;
        };
    }

    private void collect(Constraint part) {
        if (part instanceof SingleConstraint single) {
            Arrays.stream(single.getVariables()).forEach(variables::add);
        } else {
            part.getChildren().forEach(this::collect);
        }
    }

    String text() {
        return text;
    }

    Set<Variable<?>> variables() {
        return variables;
    }

    boolean holds(Bound bound) throws Exception {
        return test.holds(bound);
    }

    /** Returns how many facts at most share the value that must equal one of an earlier pattern; all, where no value must. */
    long sharing(PatternNode pattern, List<Object> facts) {
        if (!(constraint instanceof SingleConstraint single)
                || !(single.getIndex() instanceof BetaIndex<?, ?, ?>)
                || single.getIndex().getConstraintType() != Index.ConstraintType.EQUAL
                || variables.stream().allMatch(pattern::binds)) {
            return facts.size();
        }
        Map<Object, Long> shared = new HashMap<>();
        for (Object fact : facts) {
            shared.merge(String.valueOf(value(single, fact)), 1L, Long::sum);
        }
        return shared.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Object value(SingleConstraint single, Object fact) {
        try {
            return ((Index<Object, Object>) single.getIndex())
                    .getLeftOperandExtractor()
                    .apply(fact);
        } catch (RuntimeException e) {
            // The engine will find out when it joins; here it is a value like another.
            return null;
        }
    }

    /** Tests the condition and says what was compared; the fact is already bound. */
    Attempt.Tested tested(Bound bound, PatternNode pattern, Object fact) {
        Attempt.Result result;
        Optional<String> thrown = Optional.empty();
        try {
            result = holds(bound) ? Attempt.Result.HELD : Attempt.Result.FAILED;
        } catch (Throwable e) {
            DroolsRules.throwOnIfNotOfTheRule(e);
            result = Attempt.Result.THREW;
            thrown = Optional.of(DroolsRules.rootName(e));
        }
        Optional<Comparison> compared = result == Attempt.Result.THREW ? Optional.empty() : comparison(bound, fact);
        return new Attempt.Tested(
                text,
                result,
                thrown,
                compared.flatMap(Comparison::actual),
                compared.map(Comparison::operator),
                compared.flatMap(Comparison::required),
                arguments(bound, pattern));
    }

    private record Comparison(Optional<Object> actual, String operator, Optional<Object> required) {}

    @SuppressWarnings("unchecked")
    private Optional<Comparison> comparison(Bound bound, Object fact) {
        if (!(constraint instanceof SingleConstraint single) || single.getIndex() == null) {
            return Optional.empty();
        }
        Index<Object, Object> index = single.getIndex();
        Optional<String> operator = operator(index.getConstraintType());
        if (operator.isEmpty()) {
            return Optional.empty();
        }
        Optional<Object> actual =
                Optional.ofNullable(index.getLeftOperandExtractor().apply(fact));
        if (index instanceof AlphaIndex<?, ?> alpha) {
            return Optional.of(new Comparison(actual, operator.get(), Optional.ofNullable(alpha.getRightValue())));
        }
        if (index instanceof BetaIndex<?, ?, ?> && single.getVariables().length == 2) {
            Object other = bound.value(single.getVariables()[1]);
            Object right = ((BetaIndex<Object, Object, Object>) index)
                    .getRightOperandExtractor()
                    .apply(other);
            return Optional.of(new Comparison(actual, operator.get(), Optional.ofNullable(right)));
        }
        return Optional.empty();
    }

    private static Optional<String> operator(Index.ConstraintType type) {
        return switch (type) {
            case EQUAL -> Optional.of("==");
            case NOT_EQUAL -> Optional.of("!=");
            case GREATER_THAN -> Optional.of(">");
            case GREATER_OR_EQUAL -> Optional.of(">=");
            case LESS_THAN -> Optional.of("<");
            case LESS_OR_EQUAL -> Optional.of("<=");
            default -> Optional.empty();
        };
    }

    private Map<String, Object> arguments(Bound bound, PatternNode pattern) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        for (Variable<?> variable : variables) {
            if (!pattern.binds(variable)) {
                arguments.put(PatternNode.shown(variable), bound.value(variable));
            }
        }
        return arguments;
    }
}
