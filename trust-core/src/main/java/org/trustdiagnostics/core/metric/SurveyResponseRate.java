package org.trustdiagnostics.core.metric;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.RecordFact;
import org.trustdiagnostics.core.fact.SurveyRound;

/**
 * Share of people invited to surveys who answered.
 *
 * <p>Formula: answered ÷ invited, over all rounds closed in the period. A share, 0 to 1; higher is better. A case is an
 * invitation. Minimum sample 10.
 *
 * <p>Worked example: two rounds, 80 and 40 invited, 52 and 20 answered: 72 ÷ 120 = 0.6, interval 0.507 to 0.688 (exact, 95 %). No
 * default limit: the documents name the measure and give no number.
 */
final class SurveyResponseRate implements RecordMetric {
    @Override
    public String id() {
        return "feedback-response-rate";
    }

    @Override
    public Class<? extends Fact> source() {
        return SurveyRound.class;
    }

    @Override
    public String needs() {
        return "surveyRound";
    }

    @Override
    public boolean byMonth() {
        return true;
    }

    @Override
    public Optional<LocalDate> day(RecordFact record) {
        return record instanceof SurveyRound round
                ? Optional.of(round.closedAt().date())
                : Optional.empty();
    }

    @Override
    public Counts count(List<RecordFact> records, Observation o) {
        long invited = 0;
        long answered = 0;
        for (RecordFact record : records) {
            if (record instanceof SurveyRound round) {
                invited += round.invited();
                answered += round.answered();
            }
        }
        return Counts.of(invited, invited, answered, invited - answered);
    }
}
