package org.trustdiagnostics.core.metric;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.trustdiagnostics.core.fact.Employment;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.Initiative;
import org.trustdiagnostics.core.fact.RecordFact;

/**
 * Share of units that take part in any trust measure.
 *
 * <p>Formula: units with a running initiative ÷ units named in current employments. A share, 0 to 1; higher is better. An
 * initiative without a unit reaches all of them. Exact, since a host's lists are no sample; no value with fewer than 3 units,
 * where "left to few" has no meaning.
 *
 * <p>Worked example: 8 units, initiatives in 3 of them: 0.375. Default limit: {@code trust-work-left-to-few.unit-share}, 0.75, the
 * library's proposal.
 */
final class TrustWorkReach implements ExactMetric {
    private static final int FEWEST_UNITS = 3;

    @Override
    public String id() {
        return "trust-work-reach";
    }

    @Override
    public Class<? extends Fact> source() {
        return Initiative.class;
    }

    @Override
    public String needs() {
        return "initiative, and employment with unit";
    }

    @Override
    public OptionalDouble value(List<RecordFact> records, Observation o) {
        Set<String> units = new HashSet<>();
        Set<String> reached = new HashSet<>();
        boolean everybody = false;
        for (RecordFact record : records) {
            if (record instanceof Employment employment && employment.employedOn(o.asOf())) {
                employment.unit().ifPresent(units::add);
            } else if (record instanceof Initiative initiative && initiative.runningOn(o.asOf())) {
                initiative.unit().ifPresent(reached::add);
                everybody |= initiative.unit().isEmpty();
            }
        }
        if (units.size() < FEWEST_UNITS) {
            return OptionalDouble.empty();
        }
        reached.retainAll(units);
        return OptionalDouble.of(everybody ? 1 : (double) reached.size() / units.size());
    }
}
