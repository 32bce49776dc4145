package org.trustdiagnostics.rules.session;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.drools.model.Rule;
import org.drools.model.functions.PredicateN;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.metric.Reading;

/**
 * What a rule asks that asks nothing but how readings compare with limits. There is one reading a metric and one limit an id, so its compiled
 * conditions can be held against them without the engine, and where one is false the rule need not be put to it. Immutable and
 * thread-safe.
 */
public final class Asked {
    private final List<Compares> conditions;

    /**
     * One condition.
     *
     * @param metric whose reading it asks for
     * @param limit the id of the limit it asks for
     * @param readingFirst in which order it takes them
     * @param predicate the condition as it was compiled
     */
    record Compares(String metric, String limit, boolean readingFirst, PredicateN predicate) {
        boolean holds(Reading reading, Limit bound) throws Exception {
            return readingFirst ? predicate.test(reading, bound) : predicate.test(bound, reading);
        }
    }

    Asked(List<Compares> conditions) {
        this.conditions = List.copyOf(conditions);
    }

    /** Returns what a rule asks; empty where it asks anything else. */
    static Optional<Asked> of(Rule rule) {
        return new AskedReader().read(rule.getView());
    }

    /**
     * Returns whether the rule cannot fire. Where a condition throws that is left to the engine, which stops the rule and names it.
     *
     * @param readings gives the measured reading of each metric the rule looks at
     * @param limits gives each limit the rule looks at
     */
    public boolean ruledOut(Function<String, Reading> readings, Function<String, Limit> limits) {
        boolean ruledOut = false;
        try {
            for (Compares condition : conditions) {
                ruledOut |= !condition.holds(readings.apply(condition.metric), limits.apply(condition.limit));
            }
        } catch (Throwable e) {
            DroolsRules.throwOnIfNotOfTheRule(e);
            return false;
        }
        return ruledOut;
    }
}
