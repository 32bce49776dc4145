package org.trustdiagnostics.rules.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.drools.model.Condition;
import org.drools.model.Pattern;
import org.trustdiagnostics.core.fact.ReportingPeriod;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.metric.Reading;

/**
 * How many combinations of facts the engine would make before a rule fires, counted without making them. The engine keeps all of them
 * at once, so a rule whose patterns nothing ties together fills the memory with the facts of a single subject.
 */
final class Combinations {
    /** A million take a few hundred megabytes and about a second. */
    static final long MOST = 1_000_000;

    /** What {@code not} and {@code exists} look for is tested and not kept, so more of it is bearable. */
    private static final long ONLY_TESTED = 100;

    /** Of each of these a pattern matches one: the metric or the id is named, and there is one period. */
    private static final Set<Class<?>> ONE = Set.of(Reading.class, Limit.class, ReportingPeriod.class);

    private final WalkRun run;
    private long most = 1;

    private Combinations(WalkRun run) {
        this.run = run;
    }

    /** Returns the highest number at any pattern, or {@link Long#MAX_VALUE} where it is higher still; a bound from above. */
    static long of(List<WalkNode> firstLevel, WalkRun run) {
        Combinations combinations = new Combinations(run);
        combinations.all(firstLevel, 1);
        return combinations.most;
    }

    /** Returns the types of the patterns in a condition that may match more than one fact. */
    static List<Class<?>> types(Condition condition) {
        List<Class<?>> types = new ArrayList<>();
        addTypes(condition, types);
        return types;
    }

    private static void addTypes(Condition condition, List<Class<?>> into) {
        if (condition instanceof Pattern<?> pattern
                && !ONE.contains(pattern.getPatternVariable().getType())) {
            into.add(pattern.getPatternVariable().getType());
        }
        condition.getSubConditions().forEach(part -> addTypes(part, into));
    }

    /**
     * Returns the highest number that patterns over so many facts each can come to. A type without facts leaves the others as they are: it
     * may be one of which none shall be there, or one of several ways.
     */
    static long of(List<Class<?>> types, ToLongFunction<Class<?>> facts) {
        long combinations = 1;
        for (Class<?> type : types) {
            combinations = times(combinations, Math.max(1, facts.applyAsLong(type)));
        }
        return combinations;
    }

    private long all(List<WalkNode> nodes, long before) {
        long ways = before;
        for (WalkNode node : nodes) {
            ways = through(node, ways);
        }
        return ways;
    }

    private long through(WalkNode node, long before) {
        if (node instanceof PatternNode pattern) {
            long ways = times(before, run.widest(pattern));
            most = Math.max(most, ways);
            return ways;
        }
        if (node instanceof OtherNode other) {
            long within = before;
            for (int i = 0; i < other.patterns(); i++) {
                within = times(within, run.size());
            }
            most = Math.max(most, within);
            return before;
        }
        GroupNode group = (GroupNode) node;
        return switch (group.kind()) {
            case AND -> all(group.parts(), before);
            case OR ->
                group.parts().stream().mapToLong(part -> through(part, before)).reduce(0, Combinations::plus);
            default -> {
                existence(group.parts().get(0), before);
                yield before;
            }
        };
    }

    private void existence(WalkNode part, long before) {
        if (part instanceof PatternNode pattern) {
            most = Math.max(most, times(before, run.widest(pattern)) / ONLY_TESTED);
        } else if (part instanceof GroupNode group && group.kind() == RuleElement.Kind.OR) {
            group.parts().forEach(one -> existence(one, before));
        } else {
            through(part, before);
        }
    }

    private static long times(long one, long other) {
        return Math.multiplyHigh(one, other) == 0 && one * other >= 0 ? one * other : Long.MAX_VALUE;
    }

    private static long plus(long one, long other) {
        return one + other < 0 ? Long.MAX_VALUE : one + other;
    }
}
