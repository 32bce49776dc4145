package org.trustdiagnostics.core.metric;

import java.util.List;
import java.util.Optional;
import org.trustdiagnostics.core.fact.RecordFact;
import org.trustdiagnostics.core.fact.SurveyRound;
import org.trustdiagnostics.core.limit.Limits;
import org.trustdiagnostics.core.survey.Instrument;

/**
 * How many of those asked gave the answers behind a reading, and what it would be had the others answered. Counted over the rounds
 * of the reading's instrument and audience that were closed in the period.
 *
 * <p>The two ends take the worst for granted: that all who stayed silent would have answered every question in one way, or in the
 * other. They hold whatever the reason of the silence, and nothing narrower does without knowing it; the sampling error of the
 * reading comes on top. Source: Manski (2003), Partial Identification of Probability Distributions, doi:10.1007/b97478, chapter 1;
 * first in Manski (1989), doi:10.2307/145818.
 *
 * <p>Worked example: 200 asked, 60 answered, 45 of them favourably: 0.75 of those who answered; 0.225 to 0.925 of those asked.
 *
 * @param invited people asked, at least 1
 * @param answered people who answered, 1 to {@code invited}
 * @param lowest the value had all the others answered unfavourably, in the metric's unit
 * @param highest the value had all the others answered favourably
 * @param warning whether fewer answered than the limit {@code survey.response-share} asks for
 */
public record Response(long invited, long answered, double lowest, double highest, boolean warning) {
    /** Checks the order of the numbers. */
    public Response {
        if (answered < 1 || answered > invited || lowest > highest) {
            throw new IllegalArgumentException(
                    answered + " answered of " + invited + ", " + lowest + " to " + highest + " is impossible");
        }
    }

    /** Returns the share of those asked who answered, above 0 to 1. */
    public double rate() {
        return (double) answered / invited;
    }

    /**
     * Returns the response behind a reading with a value; empty where no round names the instrument, or where there are more answers
     * than those who answered in the rounds can have given, so that some come from elsewhere.
     *
     * @param items to how many questions there are answers
     */
    static Optional<Response> of(Reading reading, Metric metric, List<RecordFact> records, int items, Observation o) {
        long invited = 0;
        long answered = 0;
        for (RecordFact record : records) {
            if (record instanceof SurveyRound round && asksFor(metric, round)) {
                invited += round.invited();
                answered += round.answered();
            }
        }
        if (answered == 0 || reading.sample() > answered * items) {
            return Optional.empty();
        }
        Instrument instrument = Instrument.of(metric.instrument().orElseThrow());
        double best = instrument.method() == Instrument.Method.NET_PROMOTER ? 100 : 1;
        double worst = instrument.method() == Instrument.Method.NET_PROMOTER ? -100 : 0;
        double rate = (double) answered / invited;
        return Optional.of(new Response(
                invited,
                answered,
                rate * reading.value() + (1 - rate) * worst,
                rate * reading.value() + (1 - rate) * best,
                rate < o.limits().threshold(Limits.SURVEY_RESPONSE)));
    }

    private static boolean asksFor(Metric metric, SurveyRound round) {
        return round.instrument().equals(metric.instrument())
                && metric.audience().filter(who -> who != round.audience()).isEmpty();
    }
}
