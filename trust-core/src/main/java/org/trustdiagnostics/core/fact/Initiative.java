package org.trustdiagnostics.core.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A trust measure that is, was or will be carried out.
 *
 * <pre>{@code
 * {"type":"initiative","subject":"company:ACME","id":"m-3","strategy":"train-ethics-and-communication","unit":null,
 *  "startedAt":"2025-09-01","stoppedAt":null,"fundedAt":"2025-08-20","firstResultAt":"2025-11-15",
 *  "effectExpectedAt":"2026-12-31","improving":true}
 * }</pre>
 *
 * @param subject who carries it out
 * @param id the host's id, unique among initiatives
 * @param strategy the strategy's id in the catalogue
 * @param unit the part of the subject that takes part, written as in {@link Employment}; absent: the whole
 * @param startedAt first day
 * @param stoppedAt last day; absent: it goes on
 * @param fundedAt when it got a budget; absent: not yet
 * @param firstResultAt when its first result could be seen; absent: not yet
 * @param effectExpectedAt the day by which its effect is to show; absent: none is set
 * @param improving whether its leading figures get better; absent: not known
 */
public record Initiative(
        String subject,
        String id,
        String strategy,
        Optional<String> unit,
        Moment startedAt,
        Optional<Moment> stoppedAt,
        Optional<Moment> fundedAt,
        Optional<Moment> firstResultAt,
        @Planned Optional<Moment> effectExpectedAt,
        Optional<Boolean> improving)
        implements RecordFact {

    /** Checks that nothing is null. */
    public Initiative {
        requireNonNull(subject, "subject");
        requireNonNull(id, "id");
        requireNonNull(strategy, "strategy");
        requireNonNull(unit, "unit");
        requireNonNull(startedAt, "startedAt");
        requireNonNull(stoppedAt, "stoppedAt");
        requireNonNull(fundedAt, "fundedAt");
        requireNonNull(firstResultAt, "firstResultAt");
        requireNonNull(effectExpectedAt, "effectExpectedAt");
        requireNonNull(improving, "improving");
    }

    /** Returns whether it is carried out on that day. */
    public boolean runningOn(LocalDate day) {
        return Validity.holdsOn(day, Optional.of(startedAt), stoppedAt);
    }

    /** Returns whether it started at least so many months before that day. */
    public boolean startedBefore(double months, LocalDate day) {
        return !startedAt.date().plusMonths((long) months).isAfter(day);
    }

    /** Returns whether it was carried out on any day of the months up to that day. */
    public boolean ranWithin(double months, LocalDate day) {
        return Validity.touches(
                new ReportingPeriod(day.minusMonths((long) months), day), Optional.of(startedAt), stoppedAt);
    }

    /** Returns whether it was carried out on any day of the months before an incident. */
    public boolean ranBefore(Incident incident, double months) {
        return ranWithin(months, incident.occurredAt().date().minusDays(1));
    }

    /** Returns whether it got a budget or showed a result within so many days of its start. */
    public boolean visibleWithin(double days) {
        return Validity.cameWithin(days, startedAt, fundedAt) || Validity.cameWithin(days, startedAt, firstResultAt);
    }

    /** Returns whether it started more than so many days before that day. */
    public boolean olderThan(double days, LocalDate day) {
        return Validity.laterThan(days, startedAt, Optional.empty(), day);
    }

    /** Returns whether it has no budget on that day although it started more than so many days before. */
    public boolean unfundedFor(double days, LocalDate day) {
        return fundedAt.isEmpty() && olderThan(days, day);
    }

    /** Returns whether its effect is to show less than so many months after its start. */
    public boolean effectExpectedWithin(double months) {
        return before(effectExpectedAt, months);
    }

    /** Returns whether it was stopped less than so many months after its start. */
    public boolean stoppedWithin(double months) {
        return before(stoppedAt, months);
    }

    private boolean before(Optional<Moment> moment, double months) {
        return moment.isPresent()
                && moment.get().date().isBefore(startedAt.date().plusMonths((long) months));
    }

    /** Returns whether its leading figures are known to get better. */
    public boolean wasImproving() {
        return improving.orElse(false);
    }

    @Override
    public Optional<Moment> since() {
        return Optional.of(startedAt);
    }

    /** What was stopped before the period still tells what ran before an incident in it. */
    @Override
    public boolean touches(ReportingPeriod period) {
        return !startedAt.date().isAfter(period.to());
    }
}
