package org.trustdiagnostics.core.metric;

import java.util.List;
import java.util.OptionalDouble;
import org.trustdiagnostics.core.fact.Conflict;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.RecordFact;

/**
 * Number of disputes that arose in the period.
 *
 * <p>A count, 0 and up; lower is better. A case is a conflict of kind DISPUTE opened in the period; sanctions do not count. Exact,
 * since a host's list of conflicts is no sample; 0 where the list is known and empty.
 *
 * <p>Worked example: three disputes opened in the period and one before it: 3. Default limit:
 * {@code unresolved-internal-conflict.repeated}, 2, the library's proposal.
 */
final class ConflictCount implements ExactMetric {
    @Override
    public String id() {
        return "conflict-count";
    }

    @Override
    public Class<? extends Fact> source() {
        return Conflict.class;
    }

    @Override
    public String needs() {
        return "conflict";
    }

    @Override
    public OptionalDouble value(List<RecordFact> records, Observation o) {
        return OptionalDouble.of((double) disputes(records, o));
    }

    static long disputes(List<RecordFact> records, Observation o) {
        return records.stream()
                .filter(record -> record instanceof Conflict conflict
                        && conflict.kind() == Conflict.Kind.DISPUTE
                        && o.period().contains(conflict.openedAt().date()))
                .count();
    }
}
