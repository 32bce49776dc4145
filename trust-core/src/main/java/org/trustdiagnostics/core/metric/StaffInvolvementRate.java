package org.trustdiagnostics.core.metric;

import org.trustdiagnostics.core.fact.Decision;

/**
 * Share of decisions affecting staff about which staff were heard first.
 *
 * <p>Formula: staff heard before or on the day ÷ decisions that affect staff. A share, 0 to 1; higher is better. Minimum
 * sample 10.
 *
 * <p>Worked example: 20 decisions, staff heard about 4: 0.2, interval 0.057 to 0.437 (exact, 95 %). Default limit:
 * {@code top-down-without-involvement.involved-share}, 0.50, the library's proposal.
 */
final class StaffInvolvementRate extends RecordShare<Decision> {
    StaffInvolvementRate() {
        super("staff-involvement-rate", Decision.class);
    }

    @Override
    boolean isCase(Decision decision, Observation o) {
        return decision.affectsStaff();
    }

    @Override
    boolean isHit(Decision decision, Observation o) {
        return decision.staffInvolved();
    }
}
