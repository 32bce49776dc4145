package org.trustdiagnostics.core.metric;

import org.trustdiagnostics.core.fact.Charge;

/**
 * Share of charges that are higher than the price shown before the order.
 *
 * <p>Formula: charged above shown ÷ charges. A share, 0 to 1; lower is better. Amounts are compared
 * in hundredths of the currency. Minimum sample 10.
 *
 * <p>Worked example: 100 charges, 15 of them higher than shown: 0.15, interval 0.086 to 0.235 (exact, 95 %). Default limit:
 * {@code unclear-prices-and-terms.hidden-fee-share}, 0.01, the library's proposal.
 */
final class HiddenFeeRate extends EventMetric<Charge> {
    HiddenFeeRate() {
        super("hidden-fee-rate", Charge.class);
    }

    @Override
    public String needs() {
        return "charge";
    }

    @Override
    int count(Charge charge, Observation o) {
        boolean more = hundredths(charge.chargedAmount()) > hundredths(charge.shownAmount());
        return Counts.decided(more);
    }

    private static long hundredths(double amount) {
        return Math.round(amount * 100);
    }
}
