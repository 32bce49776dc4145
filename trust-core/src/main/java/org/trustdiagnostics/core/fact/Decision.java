package org.trustdiagnostics.core.fact;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A decision of the leaders.
 *
 * <pre>{@code
 * {"type":"decision","subject":"company:ACME","id":"d-31","decidedAt":"2026-02-10","affectsStaff":true,
 *  "staffInvolvedAt":"2026-01-28"}
 * }</pre>
 *
 * @param subject whose leaders decided
 * @param id the host's id, unique among decisions
 * @param decidedAt when it was taken
 * @param affectsStaff whether it changes how staff work, where, when or for what pay
 * @param staffInvolvedAt when staff were first heard about it; absent: they were not
 */
public record Decision(
        String subject, String id, Moment decidedAt, boolean affectsStaff, Optional<Moment> staffInvolvedAt)
        implements RecordFact {

    /** Checks that nothing is null. */
    public Decision {
        requireNonNull(subject, "subject");
        requireNonNull(id, "id");
        requireNonNull(decidedAt, "decidedAt");
        requireNonNull(staffInvolvedAt, "staffInvolvedAt");
    }

    /** Returns whether staff were heard before it was taken, or when it was. */
    public boolean staffInvolved() {
        return staffInvolvedAt.isPresent() && !staffInvolvedAt.get().isAfter(decidedAt);
    }

    @Override
    public Optional<Moment> since() {
        return Optional.of(decidedAt);
    }

    @Override
    public boolean touches(ReportingPeriod period) {
        return period.contains(decidedAt.date());
    }
}
