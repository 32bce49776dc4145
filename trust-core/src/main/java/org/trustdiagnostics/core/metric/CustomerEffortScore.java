package org.trustdiagnostics.core.metric;

import java.util.Optional;
import org.trustdiagnostics.core.fact.SurveyAnswer;

/**
 * Share of customers who answer 5 to 7 on the scale 1 to 7 that the company made it easy for them (top three of seven).
 *
 * <p>Formula: answers of 5, 6 and 7 ÷ answers. A share, 0 to 1; higher is better. A case is an answer to the instrument
 * {@code ces}. Minimum sample 10; fewer answers than the minimum group are suppressed. There are several customer effort scores:
 * this one is not the mean of the answers that others give, and 7 is the best, where an older form has 1 as the best.
 *
 * <p>Worked example: 80 answers, 48 of them 5 or higher: 0.6, interval 0.490 to 0.700 (Wilson, 95 %). No default limit, and no rule
 * looks at it: the knowledge documents do not name it.
 */
final class CustomerEffortScore extends EventMetric<SurveyAnswer> {
    private final Instrument instrument = Instrument.of("ces");

    CustomerEffortScore() {
        super("customer-effort-score", SurveyAnswer.class);
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
