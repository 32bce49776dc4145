package org.trustdiagnostics.core.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One round of a survey: who was asked for what, and what came of it.
 *
 * <pre>{@code
 * {"type":"surveyRound","subject":"dept:ops","id":"2026-q1","audience":"EMPLOYEE","construct":"TRUST",
 *  "closedAt":"2026-03-15","invited":80,"answered":52,"purpose":"find what slows us down","identifiable":false,
 *  "smallestGroup":8,"citedInPersonnelAction":false,"actionAt":"2026-04-02","resultsToldAt":"2026-03-29",
 *  "instrument":"trust"}
 * }</pre>
 *
 * @param subject whom it is about
 * @param id the host's id, unique among rounds
 * @param audience who was asked
 * @param construct what it measures
 * @param closedAt last day on which answers were taken
 * @param invited people asked, at least 1
 * @param answered people who answered, 0 to {@code invited}
 * @param purpose why they were asked, as told to them; absent: they were not told
 * @param identifiable whether an answer is stored together with something that tells who gave it
 * @param smallestGroup people in the smallest group whose result was shown, at least 1; absent: only the whole was shown
 * @param citedInPersonnelAction whether a warning, dismissal, pay decision or the like refers to an answer
 * @param actionAt when something was done because of it; absent: not yet
 * @param resultsToldAt when those asked were told the results; absent: not yet
 * @param instrument the instrument that the answers are to, one of those that the library measures; only then is it known how many
 *     of those asked stayed silent behind its readings
 */
public record SurveyRound(
        String subject,
        String id,
        Audience audience,
        Construct construct,
        Moment closedAt,
        int invited,
        int answered,
        Optional<String> purpose,
        boolean identifiable,
        Optional<Integer> smallestGroup,
        boolean citedInPersonnelAction,
        Optional<Moment> actionAt,
        Optional<Moment> resultsToldAt,
        Optional<String> instrument)
        implements RecordFact {

    /** What a survey measures. */
    public enum Construct {
        /** Trust itself. */
        TRUST,
        /** How content people are. */
        SATISFACTION,
        /** Whether they stay or recommend. */
        LOYALTY,
        /** How people work together. */
        CULTURE
    }

    /** Checks that nothing is null and the numbers fit. */
    public SurveyRound {
        requireNonNull(subject, "subject");
        requireNonNull(id, "id");
        requireNonNull(audience, "audience");
        requireNonNull(construct, "construct");
        requireNonNull(closedAt, "closedAt");
        requireNonNull(purpose, "purpose");
        requireNonNull(smallestGroup, "smallestGroup");
        requireNonNull(actionAt, "actionAt");
        requireNonNull(resultsToldAt, "resultsToldAt");
        requireNonNull(instrument, "instrument");
        if (invited < 1 || answered < 0 || answered > invited) {
            throw new IllegalArgumentException("answered " + answered + " of invited " + invited
                    + " is impossible; 'invited' must be at least 1 and 'answered' 0 to 'invited'.");
        }
        if (smallestGroup.isPresent() && smallestGroup.get() < 1) {
            throw new IllegalArgumentException("smallestGroup " + smallestGroup.get()
                    + " is below 1; leave it out where only the whole was shown.");
        }
    }

    /** Creates a round that names no instrument. */
    public SurveyRound(
            String subject,
            String id,
            Audience audience,
            Construct construct,
            Moment closedAt,
            int invited,
            int answered,
            Optional<String> purpose,
            boolean identifiable,
            Optional<Integer> smallestGroup,
            boolean citedInPersonnelAction,
            Optional<Moment> actionAt,
            Optional<Moment> resultsToldAt) {
        this(
                subject,
                id,
                audience,
                construct,
                closedAt,
                invited,
                answered,
                purpose,
                identifiable,
                smallestGroup,
                citedInPersonnelAction,
                actionAt,
                resultsToldAt,
                Optional.empty());
    }

    /** Returns the same round, of an instrument. */
    public SurveyRound ofInstrument(String known) {
        return new SurveyRound(
                subject,
                id,
                audience,
                construct,
                closedAt,
                invited,
                answered,
                purpose,
                identifiable,
                smallestGroup,
                citedInPersonnelAction,
                actionAt,
                resultsToldAt,
                Optional.of(known));
    }

    /** Returns whether it was closed within the months up to that day. */
    public boolean closedWithin(double months, LocalDate day) {
        return Validity.within(closedAt, months, day);
    }

    /**
     * Returns whether action or word on the results came later than allowed, or is still missing on that day although the time
     * is up.
     *
     * @param days allowed days from the closing of the round
     * @param day the day as of which a missing step is judged
     */
    public boolean leftUnanswered(double days, LocalDate day) {
        return Validity.laterThan(days, closedAt, actionAt, day)
                || Validity.laterThan(days, closedAt, resultsToldAt, day);
    }

    /** Returns whether people were not told why they were asked. */
    public boolean purposeless() {
        return purpose.isEmpty();
    }

    /** Returns whether results of a group of fewer people were shown. */
    public boolean showsGroupsBelow(double people) {
        return smallestGroup.isPresent() && smallestGroup.get() < people;
    }

    @Override
    public Optional<Moment> since() {
        return Optional.of(closedAt);
    }

    @Override
    public boolean touches(ReportingPeriod period) {
        return period.contains(closedAt.date());
    }
}
