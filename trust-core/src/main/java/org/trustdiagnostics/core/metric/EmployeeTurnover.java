package org.trustdiagnostics.core.metric;

import org.trustdiagnostics.core.fact.Employment;

/**
 * Share of those employed on the first day of the period who left within it.
 *
 * <p>Formula: left ÷ employed on the first day. A share, 0 to 1; lower is better. People who came later count nowhere, so that the
 * value stays a share of known people. Minimum sample 10.
 *
 * <p>Worked example: 40 employed on the first day, 8 left: 0.2, interval 0.091 to 0.356 (exact, 95 %). No default limit: the
 * documents report changes of it and no level.
 */
final class EmployeeTurnover extends RecordShare<Employment> {
    EmployeeTurnover() {
        super("employee-turnover", Employment.class);
    }

    @Override
    boolean isCase(Employment employment, Observation o) {
        return employment.employedOn(o.period().from());
    }

    /** A last day on the day of the diagnosis is a departure, too. */
    @Override
    boolean isHit(Employment employment, Observation o) {
        return employment.endedAt().isPresent();
    }
}
