package org.trustdiagnostics.core.metric;

import java.util.Optional;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.SurveyAnswer;

/**
 * Share of answers to an instrument that lie above the middle of their scale: {@code trust} gives {@code trust-index} (everybody)
 * and {@code customer-trust-level} (customers alone), {@code safety} gives {@code psychological-safety}, {@code engagement} gives
 * {@code employee-engagement}.
 *
 * <p>Formula: answers above the middle ÷ answers. A share, 0 to 1; higher is better. That is 4 and 5 of 1 to 5, 5 to 7 of 1 to 7,
 * 6 to 9 of 1 to 9; the middle itself is not favourable. A question on which agreement is bad must be turned round before it is
 * handed over. A case is an answer. Minimum sample 10; fewer answers than the minimum group are suppressed. Of the answers
 * of everybody, those that are not of customers are guarded: fewer than the minimum group are left out, since the customers'
 * own reading stands beside it.
 *
 * <p>Worked example: 80 answers on 1 to 9, 48 of them 6 or higher: 0.6, interval 0.490 to 0.700 (Wilson, 95 %). No default limit:
 * the documents name these measures and give no level.
 */
final class FavourableAnswers extends EventMetric<SurveyAnswer> {
    private final String instrument;
    private final Optional<Audience> audience;

    private FavourableAnswers(String id, String instrument, Optional<Audience> audience) {
        super(id, SurveyAnswer.class);
        this.instrument = instrument;
        this.audience = audience;
    }

    /** Answers of everybody. */
    static FavourableAnswers ofAll(String id, String instrument) {
        return new FavourableAnswers(id, instrument, Optional.empty());
    }

    /** Answers of one audience, passing over others. */
    static FavourableAnswers of(String id, String instrument, Audience audience) {
        return new FavourableAnswers(id, instrument, Optional.of(audience));
    }

    /** Returns whether an answer lies above the middle of its scale. */
    static boolean favourable(SurveyAnswer answer) {
        return 2L * answer.score() > (long) answer.scaleMin() + answer.scaleMax();
    }

    @Override
    public String needs() {
        return "surveyAnswer of instrument " + instrument
                + audience.map(who -> " by " + who).orElse("");
    }

    @Override
    int count(SurveyAnswer answer, Observation o) {
        if (!answer.instrument().equals(instrument)
                || audience.filter(who -> who != answer.audience()).isPresent()) {
            return Counts.NOTHING;
        }
        int counted = Counts.decided(Optional.of(favourable(answer)));
        boolean shownAlone = audience.isEmpty() && answer.audience() == Audience.CUSTOMER;
        return shownAlone ? counted : Counts.guarded(counted);
    }
}
