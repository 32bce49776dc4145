package org.trustdiagnostics.core.metric;

import java.util.Optional;
import org.trustdiagnostics.core.fact.EventFact;
import org.trustdiagnostics.core.statistics.Estimate;
import org.trustdiagnostics.core.statistics.Intervals;

/** A metric for which it matters how the values of facts are spread, such as a median. */
abstract non-sealed class DistributedMetric<F extends EventFact> implements Metric {
    private final String id;
    private final Class<F> source;

    DistributedMetric(String id, Class<F> source) {
        this.id = id;
        this.source = source;
    }

    /**
     * What one fact adds.
     *
     * @param value its value, one of few enough to count each
     * @param open whether the value is still growing
     */
    record Item(int value, boolean open) {}

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final Class<F> source() {
        return source;
    }

    /** Returns what a fact placed in the period adds; empty where it is no case. */
    abstract Optional<Item> item(F fact, Observation observation);

    /** Returns value and interval of at least the minimum sample; empty where the values do not tell. */
    abstract Optional<Estimate> estimate(Distribution values, Intervals intervals);

    final Optional<Item> itemOfAny(EventFact fact, Observation observation) {
        return item(source.cast(fact), observation);
    }
}
