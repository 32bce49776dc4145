package org.trustdiagnostics.core.metric;

import java.util.Optional;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.SurveyAnswer;
import org.trustdiagnostics.core.statistics.Estimate;
import org.trustdiagnostics.core.statistics.Intervals;
import org.trustdiagnostics.core.survey.Instrument;

/**
 * Promoters minus detractors per 100 answers to "would you recommend us": of customers ({@code net-promoter-score}, instrument
 * {@code nps}) or of employees, of whom it asks about the place to work ({@code employee-net-promoter-score}, {@code enps}).
 *
 * <p>Formula: 100 × (promoters − detractors) ÷ answers; 9 and 10 are promoters, 7 and 8 passives, 0 to 6 detractors, as
 * {@code instruments.json} says. Points from -100 to 100; higher is better. A case is an answer. Minimum sample 10; fewer answers
 * than the minimum group are suppressed.
 *
 * <p>Worked example: 150 promoters, 250 passives, 100 detractors: 10 points, interval 3.82 to 16.06 (adjusted Wald, 95 %). No
 * default limit. Source: Reichheld (2003), Harvard Business Review 81(12); the knowledge documents name the scores and give no
 * number.
 */
final class NetPromoterScore extends EventMetric<SurveyAnswer> {
    private final Instrument instrument;

    NetPromoterScore(String id, String instrument) {
        super(id, SurveyAnswer.class);
        this.instrument = Instrument.of(instrument);
    }

    @Override
    public Optional<String> instrument() {
        return Optional.of(instrument.id());
    }

    @Override
    public Optional<Audience> audience() {
        return instrument.asks();
    }

    @Override
    public String needs() {
        return "surveyAnswer of instrument " + instrument.id();
    }

    @Override
    public double value(Counts counts, double exposure) {
        return 100.0 * (counts.hits() - counts.misses()) / counts.cases();
    }

    @Override
    public Estimate estimate(Counts counts, double exposure, Intervals intervals) {
        return intervals.netScore(counts.hits(), counts.misses(), counts.cases());
    }

    @Override
    int count(SurveyAnswer answer, Observation o) {
        return instrument.isOf(answer) ? Counts.guarded(Counts.answer(instrument.side(answer))) : Counts.NOTHING;
    }
}
