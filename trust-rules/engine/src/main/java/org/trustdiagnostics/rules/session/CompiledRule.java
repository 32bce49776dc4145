package org.trustdiagnostics.rules.session;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.trustdiagnostics.core.input.PackedReader;
import org.trustdiagnostics.core.input.PackedWriter;

/** A compiled rule: what it looks at is known, its conditions and its action may be loaded later. Thread-safe. */
final class CompiledRule {
    private final RuleShape shape;
    private final Ahead<Rule> rule;

    private CompiledRule(RuleShape shape, Ahead<Rule> rule) {
        this.shape = shape;
        this.rule = rule;
    }

    /** Takes over a rule that is loaded already. */
    static CompiledRule of(Rule rule) {
        return new CompiledRule(new ShapeReader(rule).shape(), new Ahead<>(() -> rule));
    }

    /** Reads what {@link #write} has written. */
    static CompiledRule read(PackedReader in) {
        RuleShape shape = RuleShape.read(in);
        String type = in.text();
        String method = in.text();
        return new CompiledRule(shape, new Ahead<>(() -> load(type, method)));
    }

    private static Rule load(String type, String method) {
        try {
            return (Rule) Class.forName(type, true, CompiledRule.class.getClassLoader())
                    .getMethod(method)
                    .invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("loading a rule from " + type + "; is trust-rules packed whole?", e);
        }
    }

    /** Returns the methods into which Drools has compiled the rules of a model, by name of the rule. */
    static Map<String, Method> methods(Model model) {
        Map<String, Method> methods = new HashMap<>();
        try {
            for (int i = 0; methods.size() < model.getRules().size(); i++) {
                Class<?> some = Class.forName(
                        model.getClass().getName() + "RuleMethods" + i,
                        true,
                        model.getClass().getClassLoader());
                for (Method method : some.getMethods()) {
                    if (method.getReturnType() == Rule.class && method.getParameterCount() == 0) {
                        methods.put(((Rule) method.invoke(null)).getName(), method);
                    }
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("looking for the rules of " + model.getClass(), e);
        }
        return methods;
    }

    /** Writes what the rule looks at, and which of the methods makes it. */
    void write(Map<String, Method> methods, PackedWriter out) {
        Method method = requireNonNull(methods.get(name()), name());
        shape.write(out);
        out.text(method.getDeclaringClass().getName());
        out.text(method.getName());
    }

    String name() {
        return shape.name();
    }

    RuleShape shape() {
        return shape;
    }

    Rule get() {
        return rule.get();
    }
}
