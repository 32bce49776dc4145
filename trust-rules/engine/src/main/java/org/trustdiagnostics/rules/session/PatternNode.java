package org.trustdiagnostics.rules.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.drools.model.Binding;
import org.drools.model.Pattern;
import org.drools.model.Variable;

/** A pattern: the facts of a kind that meet its conditions, one after another. Immutable. */
final class PatternNode implements WalkNode {
    private static final String GENERATED = "GENERATED_";

    private final int number;
    private final Variable<?> variable;
    private final List<Binding> bindings;
    private final List<WalkCondition> conditions;
    private final List<Integer> alone = new ArrayList<>();
    private final List<Integer> joined = new ArrayList<>();

    PatternNode(int number, Pattern<?> pattern) {
        this.number = number;
        this.variable = pattern.getPatternVariable();
        this.bindings = List.copyOf(pattern.getBindings());
        this.conditions = WalkCondition.all(pattern.getConstraint());
        for (int i = 0; i < conditions.size(); i++) {
            boolean own = conditions.get(i).variables().stream().allMatch(this::binds);
            (own ? alone : joined).add(i);
        }
    }

    @Override
    public int number() {
        return number;
    }

    Variable<?> variable() {
        return variable;
    }

    Class<?> type() {
        return variable.getType();
    }

    List<WalkCondition> conditions() {
        return conditions;
    }

    List<Binding> bindings() {
        return bindings;
    }

    Optional<Binding> binding(Variable<?> wanted) {
        for (Binding binding : bindings) {
            if (binding.getBoundVariable() == wanted) {
                return Optional.of(binding);
            }
        }
        return Optional.empty();
    }

    /** Returns whether the pattern itself gives a variable its value. */
    boolean binds(Variable<?> wanted) {
        return wanted == variable || binding(wanted).isPresent();
    }

    /** Returns the name that the author gave to a variable. */
    static String shown(Variable<?> named) {
        return named.getName().replaceFirst("_\\d+_sCoPe$", "");
    }

    /** Returns the name that the author gave to the fact, if any. */
    Optional<String> name() {
        return variable.getName().startsWith(GENERATED) ? Optional.empty() : Optional.of(shown(variable));
    }

    /** Returns the places of the conditions that concern the fact alone. */
    List<Integer> alone() {
        return alone;
    }

    @Override
    public boolean walk(WalkRun run, Next next) {
        run.arrive(this);
        for (Object fact : run.candidates(this)) {
            run.step();
            run.bound().push(this, fact);
            boolean ended = run.hold(this, joined) && passed(run, next);
            run.bound().pop();
            if (ended) {
                return true;
            }
        }
        return false;
    }

    private boolean passed(WalkRun run, Next next) {
        run.pass(this);
        return next.go();
    }
}
