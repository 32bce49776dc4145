package org.trustdiagnostics.core.metric;

import java.util.Optional;
import org.trustdiagnostics.core.fact.Moment;
import org.trustdiagnostics.core.fact.Promise;
import org.trustdiagnostics.core.limit.Limits;

/**
 * Share of due promises that were kept in full and on time: of all of them, of what leaders committed themselves to
 * ({@code commitment-keeping-rate}), and of what was promised as repair ({@code repair-keeping-rate}).
 *
 * <p>Formula: kept ÷ due. A share, 0 to 1; higher is better. A case is a promise whose {@code dueAt} lies in the period; it
 * counts as kept where {@code fulfilment} is FULL and {@code keptAt} is not after {@code dueAt} plus the grace of the limit
 * {@code promise.grace} (days, none unless the host says otherwise). Due and open counts as not kept; not yet due, or still
 * within its grace, counts nowhere. Minimum sample 10; no due promise at all gives no value.
 *
 * <p>Worked example: 240 due, 146 kept in full and on time: 0.608, interval 0.543 to 0.670 (exact, 95 %). Read it as: of ten
 * promises, four were broken. Default limits: {@code overpromising.kept-share} 0.95,
 * {@code leaders-say-but-do-not-do.kept-share} 0.80 and {@code broken-repair-promise.kept-share} 0.90, the library's proposals.
 * Source: the knowledge documents name keeping promises as the first measure of trust but give no number.
 */
final class PromiseKeepingRate extends EventMetric<Promise> {
    private final Optional<Promise.Kind> only;

    private PromiseKeepingRate(String id, Optional<Promise.Kind> only) {
        super(id, Promise.class);
        this.only = only;
    }

    static PromiseKeepingRate ofAll() {
        return new PromiseKeepingRate("promise-keeping-rate", Optional.empty());
    }

    static PromiseKeepingRate of(String id, Promise.Kind kind) {
        return new PromiseKeepingRate(id, Optional.of(kind));
    }

    @Override
    public String needs() {
        return only.map(kind -> "promise of kind " + kind).orElse("promise");
    }

    @Override
    int count(Promise promise, Observation o) {
        if (only.isPresent() && only.get() != promise.kind()) {
            return Counts.NOTHING;
        }
        Moment last = promise.dueAt().plus(o.days(Limits.PROMISE_GRACE));
        if (o.isLater(last)) {
            return Counts.SEEN;
        }
        Optional<Moment> kept = o.seen(promise.keptAt());
        boolean inFull = promise.fulfilment() == Promise.Fulfilment.FULL;
        return Counts.decided(inFull && kept.isPresent() && !kept.get().isAfter(last));
    }
}
