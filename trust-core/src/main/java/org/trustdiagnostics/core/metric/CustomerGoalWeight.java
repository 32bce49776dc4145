package org.trustdiagnostics.core.metric;

import java.util.List;
import java.util.OptionalDouble;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.Incentive;
import org.trustdiagnostics.core.fact.RecordFact;

/**
 * How much goals for customers' benefit and for trust weigh among all that is rewarded.
 *
 * <p>Formula: weights of CUSTOMER_BENEFIT and TRUST ÷ all weights, over the incentives in force on the day of the diagnosis. A
 * share, 0 to 1; higher is better. Exact, since a host's list of goals is no sample; no value where nothing is rewarded.
 *
 * <p>Worked example: sales 0.7, customer benefit 0.1, cost 0.2: 0.1. Default limit:
 * {@code incentives-against-customer.weight-share}, 0.20, the library's proposal.
 */
final class CustomerGoalWeight implements ExactMetric {
    @Override
    public String id() {
        return "customer-goal-weight";
    }

    @Override
    public Class<? extends Fact> source() {
        return Incentive.class;
    }

    @Override
    public String needs() {
        return "incentive";
    }

    /** Sorted before adding, so that the order of the records does not change the last digit. */
    @Override
    public OptionalDouble value(List<RecordFact> records, Observation o) {
        List<Incentive> inForce = records.stream()
                .filter(Incentive.class::isInstance)
                .map(Incentive.class::cast)
                .filter(incentive -> incentive.inForceOn(o.asOf()))
                .toList();
        double all = sum(inForce);
        double forCustomers = sum(inForce.stream()
                .filter(incentive ->
                        incentive.goal() == Incentive.Goal.CUSTOMER_BENEFIT || incentive.goal() == Incentive.Goal.TRUST)
                .toList());
        return all > 0 ? OptionalDouble.of(forCustomers / all) : OptionalDouble.empty();
    }

    private static double sum(List<Incentive> incentives) {
        return incentives.stream().mapToDouble(Incentive::weight).sorted().sum();
    }
}
