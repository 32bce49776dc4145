package org.trustdiagnostics.rules.session;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.drools.model.Rule;
import org.jspecify.annotations.Nullable;

/** A rule that combines facts of which there may be many. Thread-safe. */
final class Joining {
    private final Rule rule;
    private final List<Class<?>> types;

    /** Made when there are first so many facts that it is needed. */
    private volatile @Nullable RuleWalk walk;

    private Joining(Rule rule, List<Class<?>> types) {
        this.rule = rule;
        this.types = types;
    }

    /** Returns the rule where it is one. */
    static Stream<Joining> of(Rule rule) {
        List<Class<?>> types = Combinations.types(rule.getView());
        return types.size() > 1 ? Stream.of(new Joining(rule, types)) : Stream.of();
    }

    String name() {
        return rule.getName();
    }

    /** Returns whether the engine would combine too many of these facts before the rule fires; asks what costs little first. */
    boolean tooMany(Collection<?> facts) {
        if (Combinations.of(types, type -> facts.size()) <= Combinations.MOST) {
            return false;
        }
        RuleWalk walked = walk();
        boolean few = walked.walkable() && Combinations.of(types, type -> count(type, facts)) <= Combinations.MOST;
        return !few && walked.combinations(facts) > Combinations.MOST;
    }

    private RuleWalk walk() {
        RuleWalk known = walk;
        if (known == null) {
            known = new RuleWalk(rule);
            walk = known;
        }
        return known;
    }

    private static long count(Class<?> type, Collection<?> facts) {
        long count = 0;
        for (Object fact : facts) {
            count += type.isInstance(fact) ? 1 : 0;
        }
        return count;
    }
}
