package org.trustdiagnostics.core.metric;

import org.trustdiagnostics.core.fact.EventFact;

/** A metric counted while event facts stream by. */
abstract non-sealed class EventMetric<F extends EventFact> implements Metric {

    private final String id;
    private final Class<F> source;

    EventMetric(String id, Class<F> source) {
        this.id = id;
        this.source = source;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final Class<F> source() {
        return source;
    }

    @Override
    public final boolean byMonth() {
        return true;
    }

    /** Returns what a fact placed in the period adds, as a sum of the constants of {@link Counts}. */
    abstract int count(F fact, Observation observation);

    /** Counts a fact of its {@link #source}; any other fails. */
    @SuppressWarnings("unchecked") // what overrides count() casts anyway
    final int countAny(EventFact fact, Observation observation) {
        return count((F) fact, observation);
    }
}
