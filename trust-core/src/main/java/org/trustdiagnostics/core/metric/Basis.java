package org.trustdiagnostics.core.metric;

import java.util.Optional;
import java.util.OptionalDouble;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.statistics.Estimate;
import org.trustdiagnostics.core.statistics.Intervals;

/** What a reading is made of: its counts or values, taken once, from which it can be made at any confidence. Immutable. */
interface Basis {
    /** Returns value and interval; empty where there is no value at that confidence. */
    Optional<Estimate> at(Intervals intervals);

    /**
     * Returns the chance of {@link Chance} where a formula gives it; empty where it must be searched for.
     *
     * @param limit one that the reading crosses
     */
    default OptionalDouble chance(Intervals intervals, Limit limit) {
        return OptionalDouble.empty();
    }
}
