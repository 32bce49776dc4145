package org.trustdiagnostics.core.metric;

import java.util.Optional;
import org.trustdiagnostics.core.fact.SurveyAnswer;

/**
 * Share of customers who answer 4 or 5 on the scale 1 to 5 (top two of five).
 *
 * <p>Formula: answers of 4 and 5 ÷ answers. A share, 0 to 1; higher is better. A case is an answer to the instrument
 * {@code csat}. Minimum sample 10; fewer answers than the minimum group are suppressed.
 *
 * <p>Worked example: 107 answers, 74 of them 4 or 5: 0.692, interval 0.599 to 0.771 (Wilson, 95 %). No default limit: the
 * knowledge documents name satisfaction surveys and give neither scale nor number.
 */
final class CustomerSatisfaction extends EventMetric<SurveyAnswer> {
    private final Instrument instrument = Instrument.of("csat");

    CustomerSatisfaction() {
        super("customer-satisfaction-csat", SurveyAnswer.class);
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
    int count(SurveyAnswer answer, Observation o) {
        return instrument.isOf(answer) ? Counts.guarded(instrument.count(answer)) : Counts.NOTHING;
    }
}
