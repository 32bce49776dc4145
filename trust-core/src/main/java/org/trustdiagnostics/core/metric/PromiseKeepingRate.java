package org.trustdiagnostics.core.metric;

import java.util.Optional;
import org.trustdiagnostics.core.fact.Moment;
import org.trustdiagnostics.core.fact.Promise;
import org.trustdiagnostics.core.limit.Limits;

/**
 * Share of due promises that were kept in full and on time.
 *
 * <p>Formula: kept ÷ due. A share, 0 to 1; higher is better. A case is a promise whose {@code dueAt} lies in the period; it
 * counts as kept where {@code fulfilment} is FULL and {@code keptAt} is not after {@code dueAt} plus the grace of the limit
 * {@code promise.grace} (days, none unless the host says otherwise). Due and open counts as not kept; not yet due, or still
 * within its grace, counts nowhere. Minimum sample 10; no due promise at all gives no value.
 *
 * <p>Worked example: 240 due, 146 kept in full and on time: 0.608, interval 0.545 to 0.668 (Wilson, 95 %). Read it as: of ten
 * promises, four were broken. Default limit: {@code overpromising.kept-share}, 0.95, the library's proposal. Source: the
 * knowledge documents name keeping promises as the first measure of trust but give no number.
 */
final class PromiseKeepingRate extends EventMetric<Promise> {
    PromiseKeepingRate() {
        super("promise-keeping-rate", Promise.class);
    }

    @Override
    public String needs() {
        return "promise";
    }

    @Override
    int count(Promise promise, Observation o) {
        Moment last = o.place(promise.dueAt()).plus(o.days(Limits.PROMISE_GRACE));
        if (last.date().isAfter(o.asOf())) {
            return Counts.SEEN;
        }
        Optional<Moment> kept = o.seen(promise.keptAt());
        boolean inFull = promise.fulfilment() == Promise.Fulfilment.FULL;
        return Counts.decided(
                Optional.of(inFull && kept.isPresent() && !kept.get().isAfter(last)));
    }
}
