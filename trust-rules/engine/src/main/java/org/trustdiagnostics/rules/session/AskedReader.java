package org.trustdiagnostics.rules.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.model.AlphaIndex;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.Declaration;
import org.drools.model.Index;
import org.drools.model.Pattern;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.consequences.NamedConsequenceImpl;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.metric.Reading;

/**
 * Reads off a rule whether it asks nothing but how readings compare with limits: on the first level stand only readings and limits,
 * each with its metric or id, and beyond that every condition is about one reading and one limit. Not thread-safe: one a rule.
 */
final class AskedReader {
    private final Map<Variable<?>, String> metrics = new HashMap<>();
    private final Map<Variable<?>, String> limits = new HashMap<>();
    private final List<Asked.Compares> compares = new ArrayList<>();

    Optional<Asked> read(Condition view) {
        for (Condition condition : view.getSubConditions()) {
            boolean action = condition instanceof NamedConsequenceImpl named && !named.isBreaking();
            if (!action && !(condition instanceof Pattern<?> pattern && readable(pattern))) {
                return Optional.empty();
            }
        }
        return Optional.of(new Asked(compares));
    }

    private boolean readable(Pattern<?> pattern) {
        Variable<?> variable = pattern.getPatternVariable();
        boolean taken = variable instanceof Declaration<?> declaration
                && (declaration.getSource() != null || declaration.getWindow() != null);
        if (variable.getType() == Reading.class) {
            return !taken && readable(pattern, metrics);
        }
        return variable.getType() == Limit.class && !taken && readable(pattern, limits);
    }

    private boolean readable(Pattern<?> pattern, Map<Variable<?>, String> named) {
        return pattern.getBindings().isEmpty()
                && readable(pattern.getConstraint(), pattern.getPatternVariable(), named)
                && named.containsKey(pattern.getPatternVariable());
    }

    private boolean readable(Constraint constraint, Variable<?> variable, Map<Variable<?>, String> named) {
        if (!(constraint instanceof SingleConstraint single)) {
            return constraint.getType() != Constraint.Type.OR
                    && constraint.getChildren().stream().allMatch(part -> readable(part, variable, named));
        }
        return switch (single.getVariables().length) {
            case 0 -> !single.equals(SingleConstraint.FALSE);
            case 1 -> names(single, variable, named);
            case 2 -> compares(single);
            default -> false;
        };
    }

    /** The name is the first thing asked for; what is asked besides is not read. */
    private static boolean names(SingleConstraint single, Variable<?> variable, Map<Variable<?>, String> named) {
        return single.getIndex() instanceof AlphaIndex<?, ?> index
                && index.getConstraintType() == Index.ConstraintType.EQUAL
                && index.getRightValue() instanceof String name
                && named.putIfAbsent(variable, name) == null;
    }

    private boolean compares(SingleConstraint single) {
        Variable<?> first = single.getVariables()[0];
        Variable<?> second = single.getVariables()[1];
        boolean readingFirst = metrics.containsKey(first);
        String metric = metrics.get(readingFirst ? first : second);
        String limit = limits.get(readingFirst ? second : first);
        return metric != null
                && limit != null
                && compares.add(new Asked.Compares(metric, limit, readingFirst, single.getPredicate()));
    }
}
