package org.trustdiagnostics.rules.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.model.Binding;
import org.drools.model.Variable;

/** The facts that the patterns of a rule are bound to at a moment of a walk. Not thread-safe: one a walk. */
final class Bound {
    private final List<PatternNode> patterns = new ArrayList<>();
    private final List<Object> facts = new ArrayList<>();

    void push(PatternNode pattern, Object fact) {
        patterns.add(pattern);
        facts.add(fact);
    }

    void pop() {
        patterns.remove(patterns.size() - 1);
        facts.remove(facts.size() - 1);
    }

    /** Returns the value of a variable, that of the latest pattern which binds it. */
    Object value(Variable<?> variable) {
        for (int i = patterns.size() - 1; i >= 0; i--) {
            if (patterns.get(i).variable() == variable) {
                return facts.get(i);
            }
            Optional<Binding> binding = patterns.get(i).binding(variable);
            if (binding.isPresent()) {
                return binding.get().eval(values(binding.get().getInputVariables()));
            }
        }
        throw new IllegalStateException(variable.getName() + " is not bound");
    }

    Object[] values(Variable<?>[] variables) {
        Object[] values = new Object[variables.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(variables[i]);
        }
        return values;
    }

    /** Returns the facts by number of the pattern. */
    Map<Integer, Object> byNumber() {
        Map<Integer, Object> byNumber = new LinkedHashMap<>();
        for (int i = 0; i < facts.size(); i++) {
            byNumber.put(patterns.get(i).number(), facts.get(i));
        }
        return byNumber;
    }
}
