package org.trustdiagnostics.core.metric;

import org.trustdiagnostics.core.fact.EventFact;

/** A metric for which it matters how the values of facts are spread, such as a median. */
abstract non-sealed class DistributedMetric<F extends EventFact> implements Metric {
    private final String id;
    private final Class<F> source;

    DistributedMetric(String id, Class<F> source) {
        this.id = id;
        this.source = source;
    }

    /** What a fact adds that is no case; any other adds its value, {@link #ended} or {@link #open}. */
    static final long NOTHING = -1;

    /** Returns what a fact adds whose value is final: one of few enough to count each, from 0 up. */
    static long ended(int value) {
        return 2L * value;
    }

    /** Returns what a fact adds whose value is still growing. */
    static long open(int value) {
        return 2L * value + 1;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final Class<F> source() {
        return source;
    }

    /** Returns what a fact placed in the period adds. */
    abstract long item(F fact, Observation observation);

    /** Returns what value and interval of at least the minimum sample are made of; without a value where the values do not tell. */
    abstract Basis basis(Distribution values);

    /** Returns what a fact of the {@link #source} adds; any other fails. */
    @SuppressWarnings("unchecked") // what overrides item() casts anyway
    final long itemOfAny(EventFact fact, Observation observation) {
        return item((F) fact, observation);
    }
}
