package org.trustdiagnostics.core.metric;

import java.util.Optional;
import org.trustdiagnostics.core.fact.SurveyAnswer;

/**
 * Promoters minus detractors among employees, per 100 answers to "would you recommend us as a place to work".
 *
 * <p>Formula and interval: {@link NetScale}. Points from -100 to 100; higher is better. A case is an answer to the instrument
 * {@code enps}. Minimum sample 10; fewer answers than the minimum group are suppressed. No default limit. Source: Reichheld (2003),
 * Harvard Business Review 81(12); the knowledge documents name the score and give no number.
 */
final class EmployeeNetPromoterScore extends EventMetric<SurveyAnswer> {
    private final Instrument instrument = Instrument.of("enps");

    EmployeeNetPromoterScore() {
        super("employee-net-promoter-score", SurveyAnswer.class);
    }

    @Override
    public Optional<String> instrument() {
        return Optional.of(instrument.id());
    }

    @Override
    public String needs() {
        return "surveyAnswer of instrument " + instrument.id();
    }

    @Override
    public Estimate estimate(Counts counts, double exposure, double confidence) {
        return NetScale.estimate(counts, confidence);
    }

    @Override
    int count(SurveyAnswer answer, Observation o) {
        return instrument.isOf(answer) ? Counts.guarded(instrument.count(answer)) : Counts.NOTHING;
    }
}
