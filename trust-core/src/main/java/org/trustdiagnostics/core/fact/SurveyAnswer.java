package org.trustdiagnostics.core.fact;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One answer on a scale. Scores are whole numbers on the scale; anything else is an error, never put into a bucket. An answer to a
 * known instrument must be on a scale, of an item and of an audience that the instrument has. Items worded the other way are handed
 * over as answered where the instrument lists them, as {@code safety} does.
 *
 * <pre>{@code
 * {"type":"surveyAnswer","subject":"dept:ops","audience":"EMPLOYEE","instrument":"enps","item":"recommend",
 *  "score":9,"scaleMin":0,"scaleMax":10,"answeredAt":"2026-03-01","group":"night-shift","sheet":"form-17"}
 * }</pre>
 *
 * @param subject whom it is about
 * @param audience who answered
 * @param instrument the survey's id; {@code nps}, {@code enps}, {@code csat}, {@code ces}, {@code trust},
 *     {@code safety} and {@code engagement} are measured
 * @param item the question's id, the same for the same question, since from the number of questions follows how many answers one
 *     person may give; {@code safety} knows its own seven, other instruments take any
 * @param score the answer
 * @param scaleMin the lowest possible answer
 * @param scaleMax the highest possible answer
 * @param answeredAt when it was answered
 * @param group the part of the subject that the answering person belongs to
 * @param sheet an opaque id of the filled-in form, the same for all answers on it and for no other form; serves only to tell how
 *     far the items of an instrument go together, and is neither kept nor shown. It must not be the id of the person: who answers
 *     twice fills in two forms
 */
public record SurveyAnswer(
        String subject,
        Audience audience,
        String instrument,
        String item,
        int score,
        int scaleMin,
        int scaleMax,
        Moment answeredAt,
        Optional<String> group,
        Optional<String> sheet)
        implements EventFact {

    /** Checks that nothing is null and that the score lies on its scale. */
    public SurveyAnswer {
        requireNonNull(subject, "subject");
        requireNonNull(audience, "audience");
        requireNonNull(instrument, "instrument");
        requireNonNull(item, "item");
        requireNonNull(answeredAt, "answeredAt");
        requireNonNull(group, "group");
        requireNonNull(sheet, "sheet");
        if (scaleMin >= scaleMax) {
            throw new IllegalArgumentException(
                    "scaleMin " + scaleMin + " must be below scaleMax " + scaleMax + "; give the ends of the scale.");
        }
        if (score < scaleMin || score > scaleMax) {
            throw new IllegalArgumentException("score " + score + " is outside the scale " + scaleMin + " to "
                    + scaleMax + "; correct the score or the scale.");
        }
    }

    /** Creates an answer of which it is not known on which form it was given. */
    public SurveyAnswer(
            String subject,
            Audience audience,
            String instrument,
            String item,
            int score,
            int scaleMin,
            int scaleMax,
            Moment answeredAt,
            Optional<String> group) {
        this(subject, audience, instrument, item, score, scaleMin, scaleMax, answeredAt, group, Optional.empty());
    }

    /** Returns the same answer, given on a form. */
    public SurveyAnswer onSheet(String form) {
        return new SurveyAnswer(
                subject, audience, instrument, item, score, scaleMin, scaleMax, answeredAt, group, Optional.of(form));
    }

    /** Returns a customer's answer to "would you recommend us", 0 to 10. */
    public static SurveyAnswer nps(String subject, int score, Moment answeredAt) {
        return new SurveyAnswer(
                subject, Audience.CUSTOMER, "nps", "recommend", score, 0, 10, answeredAt, Optional.empty());
    }

    /** Returns an employee's answer to "would you recommend us as a place to work", 0 to 10. */
    public static SurveyAnswer enps(String subject, int score, Moment answeredAt) {
        return new SurveyAnswer(
                subject, Audience.EMPLOYEE, "enps", "recommend", score, 0, 10, answeredAt, Optional.empty());
    }

    /** Returns a customer's answer to "how satisfied are you", 1 to 5. */
    public static SurveyAnswer csat(String subject, int score, Moment answeredAt) {
        return new SurveyAnswer(
                subject, Audience.CUSTOMER, "csat", "satisfied", score, 1, 5, answeredAt, Optional.empty());
    }

    /** Returns a customer's answer to "how easy did we make it for you", 1 (not at all) to 7 (very). */
    public static SurveyAnswer ces(String subject, int score, Moment answeredAt) {
        return new SurveyAnswer(subject, Audience.CUSTOMER, "ces", "easy", score, 1, 7, answeredAt, Optional.empty());
    }

    @Override
    public Optional<Moment> since() {
        return Optional.of(answeredAt);
    }

    @Override
    public Moment placedAt() {
        return answeredAt;
    }

    /** Tells the kind, the instrument and the subject only, so that no log and no exception tells what one person answered. */
    @Override
    public String toString() {
        return "answer to " + instrument + " about " + subject;
    }
}
