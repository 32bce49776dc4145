package org.trustdiagnostics.core.metric;

import org.trustdiagnostics.core.fact.Disclosure;

/**
 * Share of planned updates that appeared by their day.
 *
 * <p>Formula: published by the planned day ÷ planned for a day of the period. A share, 0 to 1; higher is better. What was
 * published without a plan tells nothing. Minimum sample 10.
 *
 * <p>Worked example: 24 planned updates, 12 published by their day: 0.5, interval 0.291 to 0.709 (exact, 95 %). Default limit:
 * {@code openness-without-plan.planned-share}, 0.80, the library's proposal.
 */
final class PlannedUpdateRate extends RecordShare<Disclosure> {
    PlannedUpdateRate() {
        super("planned-update-rate", Disclosure.class);
    }

    @Override
    public String needs() {
        return "disclosure with plannedFor";
    }

    @Override
    boolean tells(Disclosure disclosure) {
        return disclosure.plannedFor().isPresent();
    }

    @Override
    boolean isCase(Disclosure disclosure, Observation o) {
        return disclosure
                .plannedFor()
                .filter(day -> o.period().contains(day.date()))
                .isPresent();
    }

    @Override
    boolean isHit(Disclosure disclosure, Observation o) {
        return disclosure
                .publishedAt()
                .filter(published -> !published
                        .date()
                        .isAfter(disclosure.plannedFor().orElse(published).date()))
                .isPresent();
    }
}
