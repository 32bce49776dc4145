package org.trustdiagnostics.rules.session;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.drools.model.AlphaIndex;
import org.drools.model.Binding;
import org.drools.model.Condition;
import org.drools.model.Consequence;
import org.drools.model.Constraint;
import org.drools.model.Declaration;
import org.drools.model.Index;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.consequences.NamedConsequenceImpl;
import org.trustdiagnostics.core.fact.RecordFact;
import org.trustdiagnostics.core.fact.ReportingPeriod;
import org.trustdiagnostics.core.fact.TrustArea;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.metric.Reading;

/**
 * Takes a rule apart that asks on its first level for nothing but facts of the data, one pattern each, or that there are none of some, in
 * conditions that must hold together. Not thread-safe: one a rule.
 */
final class PlainRuleReader {
    private static final String PROBE = "?";
    private static final Set<Class<?>> UNNAMED = Set.of(ReportingPeriod.class, TrustArea.class);
    private static final List<Rule.Attribute<?>> ATTRIBUTES = List.of(
            Rule.Attribute.NO_LOOP,
            Rule.Attribute.LOCK_ON_ACTIVE,
            Rule.Attribute.ENABLED,
            Rule.Attribute.AUTO_FOCUS,
            Rule.Attribute.SALIENCE,
            Rule.Attribute.AGENDA_GROUP,
            Rule.Attribute.ACTIVATION_GROUP,
            Rule.Attribute.RULEFLOW_GROUP,
            Rule.Attribute.DURATION,
            Rule.Attribute.TIMER,
            Rule.Attribute.CALENDARS,
            Rule.Attribute.DATE_EFFECTIVE,
            Rule.Attribute.DATE_EXPIRES);

    private final Rule rule;
    private final IdentityHashMap<Variable<?>, PlainRule.Input> inputs = new IdentityHashMap<>();
    private final List<PlainRule.Part> parts = new ArrayList<>();

    PlainRuleReader(Rule rule) {
        this.rule = rule;
    }

    Optional<PlainRule> read() {
        for (Rule.Attribute<?> attribute : ATTRIBUTES) {
            if (rule.getAttribute(attribute) != attribute.getDefaultValue()) {
                return Optional.empty();
            }
        }
        for (Condition condition : rule.getView().getSubConditions()) {
            boolean action = condition instanceof NamedConsequenceImpl named && !named.isBreaking();
            if (!action && !readable(condition)) {
                return Optional.empty();
            }
        }
        return action();
    }

    private boolean readable(Condition condition) {
        if (condition instanceof Pattern<?> pattern) {
            return readable(pattern, PlainRule.Asks.EACH);
        }
        List<Condition> within = condition.getSubConditions();
        return within.size() == 1
                && within.get(0) instanceof Pattern<?> pattern
                && switch (condition.getType()) {
                    case NOT -> readable(pattern, PlainRule.Asks.NONE);
                    case EXISTS -> readable(pattern, PlainRule.Asks.ANY);
                    default -> false;
                };
    }

    private boolean readable(Pattern<?> pattern, PlainRule.Asks asks) {
        Variable<?> variable = pattern.getPatternVariable();
        boolean taken = variable instanceof Declaration<?> declaration
                && (declaration.getSource() != null || declaration.getWindow() != null);
        List<SingleConstraint> conditions = new ArrayList<>();
        if (taken || !binds(pattern) || !conditions(pattern.getConstraint(), conditions)) {
            return false;
        }
        Optional<PlainRule.Sought> sought = sought(variable.getType(), conditions);
        return sought.isPresent() && add(sought.get(), asks, conditions);
    }

    /** Takes in what a pattern gives names to: the fact and parts of it. */
    private boolean binds(Pattern<?> pattern) {
        int place = parts.size();
        boolean bound = binds(pattern.getPatternVariable(), new PlainRule.Input(place, Optional.empty()));
        for (Binding binding : pattern.getBindings()) {
            bound &= binding.getInputVariables().length == 1
                    && binding.getInputVariables()[0] == pattern.getPatternVariable()
                    && binds(binding.getBoundVariable(), new PlainRule.Input(place, Optional.of(binding)));
        }
        return bound;
    }

    private boolean binds(Variable<?> variable, PlainRule.Input input) {
        return inputs.putIfAbsent(variable, input) == null;
    }

    /** Collects conditions that must hold together. */
    private static boolean conditions(Constraint constraint, List<SingleConstraint> into) {
        if (constraint instanceof SingleConstraint single) {
            return single.equals(SingleConstraint.TRUE) || into.add(single);
        }
        return constraint.getType() != Constraint.Type.OR
                && constraint.getChildren().stream().allMatch(child -> conditions(child, into));
    }

    /** The name of a reading or a limit must be asked for first; it is then what is looked up and not asked again. */
    private static Optional<PlainRule.Sought> sought(Class<?> type, List<SingleConstraint> conditions) {
        if (type == Reading.class || type == Limit.class) {
            Object probe = type == Reading.class ? Probes.reading(PROBE) : Probes.limit(PROBE);
            return conditions.isEmpty()
                    ? Optional.empty()
                    : name(conditions.remove(0), probe).map(name -> new PlainRule.Sought(type, name));
        }
        boolean known = UNNAMED.contains(type) || (RecordFact.class.isAssignableFrom(type) && !type.isInterface());
        return known ? Optional.of(new PlainRule.Sought(type, "")) : Optional.empty();
    }

    @SuppressWarnings("unchecked")
    private static Optional<String> name(SingleConstraint first, Object probe) {
        return first.getIndex() instanceof AlphaIndex<?, ?> index
                        && index.getConstraintType() == Index.ConstraintType.EQUAL
                        && PROBE.equals(((AlphaIndex<Object, Object>) index)
                                .getLeftOperandExtractor()
                                .apply(probe))
                        && index.getRightValue() instanceof String name
                ? Optional.of(name)
                : Optional.empty();
    }

    private boolean add(PlainRule.Sought sought, PlainRule.Asks asks, List<SingleConstraint> conditions) {
        List<PlainRule.Test> alone = new ArrayList<>();
        List<PlainRule.Test> joined = new ArrayList<>();
        for (SingleConstraint condition : conditions) {
            Optional<List<PlainRule.Input>> looksAt = inputs(condition.getVariables());
            if (looksAt.isEmpty()) {
                return false;
            }
            boolean own = looksAt.get().stream().allMatch(input -> input.place() == parts.size());
            (own ? alone : joined).add(new PlainRule.Test(condition.getPredicate(), looksAt.get()));
        }
        parts.add(new PlainRule.Part(sought, asks, List.copyOf(alone), List.copyOf(joined)));
        return true;
    }

    /** Returns what variables stand for; empty where one of them stands for anything else. */
    private Optional<List<PlainRule.Input>> inputs(Variable<?>[] variables) {
        List<PlainRule.Input> found = new ArrayList<>();
        for (Variable<?> variable : variables) {
            if (inputs.containsKey(variable)) {
                found.add(inputs.get(variable));
            }
        }
        return found.size() == variables.length ? Optional.of(List.copyOf(found)) : Optional.empty();
    }

    private Optional<PlainRule> action() {
        Consequence action = rule.getDefaultConsequence();
        boolean plain = rule.getConsequences().size() == 1 && action.isUsingDrools() && !action.isBreaking();
        return plain
                ? inputs(action.getVariables()).map(given -> new PlainRule(parts, action.getBlock(), given))
                : Optional.empty();
    }
}
