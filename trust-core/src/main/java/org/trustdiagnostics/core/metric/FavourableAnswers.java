package org.trustdiagnostics.core.metric;

import java.util.Optional;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.SurveyAnswer;
import org.trustdiagnostics.core.survey.Instrument;

/**
 * Share of favourable answers to an instrument: {@code csat} gives {@code customer-satisfaction-csat}, {@code ces} gives
 * {@code customer-effort-score}, {@code trust} gives {@code trust-index} (everybody) and {@code customer-trust-level} (customers
 * alone), {@code safety} gives {@code psychological-safety}, {@code engagement} gives {@code employee-engagement}.
 *
 * <p>Formula: favourable answers ÷ answers. A share, 0 to 1; higher is better. The {@link Instrument} says which scales it has and
 * what is favourable on them, those above the middle: 4 and 5 of 1 to 5, 5 to 7 of 1 to 7, 6 to 9 of 1 to 9; the middle is not. The library turns
 * the reversed items of {@code safety} round; a question on trust or engagement on which agreement is bad must be turned round
 * before it is handed over. A case is an answer. Minimum sample 10; fewer answers than the minimum group are suppressed. Of the
 * answers of everybody, those of customers, whose own reading stands beside it, and those of others are guarded apart: where one of
 * the two is hidden, the reading is of the other alone.
 *
 * <p>There are several customer effort scores: this one is not the mean of the answers that others give, and 7 is the best, where
 * an older form has 1 as the best.
 *
 * <p>Worked examples: 107 answers on 1 to 5, 74 of them 4 or 5: 0.692, interval 0.595 to 0.777; 80 answers on 1 to 7 or 1 to 9, 48 of
 * them favourable: 0.6, interval 0.484 to 0.708 (exact, 95 %). Default limit: {@code strategy-without-culture.satisfied-share} for
 * satisfaction, 0.60, the library's proposal; none for the others. The documents name all but effort, and give no level.
 */
final class FavourableAnswers extends EventMetric<SurveyAnswer> {
    private final Instrument instrument;
    private final Optional<Audience> audience;
    private final Optional<String> ofCustomers;

    private FavourableAnswers(String id, String instrument, Optional<Audience> audience, Optional<String> ofCustomers) {
        super(id, SurveyAnswer.class);
        this.instrument = Instrument.of(instrument);
        this.audience = audience;
        this.ofCustomers = ofCustomers;
    }

    /** Answers of everybody, beside a metric of the customers alone. */
    static FavourableAnswers ofAll(String id, String instrument, String ofCustomers) {
        return new FavourableAnswers(id, instrument, Optional.empty(), Optional.of(ofCustomers));
    }

    /** Answers of one audience; others are passed over, unless the instrument refuses them. */
    static FavourableAnswers of(String id, String instrument, Audience audience) {
        return new FavourableAnswers(id, instrument, Optional.of(audience), Optional.empty());
    }

    @Override
    public Optional<String> instrument() {
        return Optional.of(instrument.id());
    }

    @Override
    public Optional<Audience> audience() {
        return audience;
    }

    @Override
    public Optional<String> unguardedIn() {
        return ofCustomers;
    }

    @Override
    public String needs() {
        return "surveyAnswer of instrument " + instrument.id()
                + audience.filter(who -> instrument.asks().isEmpty())
                        .map(who -> " by " + who)
                        .orElse("");
    }

    @Override
    int count(SurveyAnswer answer, Observation o) {
        if (!instrument.isOf(answer)) {
            return Counts.NOTHING;
        }
        int counted = Counts.answer(instrument.side(answer));
        if (audience.isPresent() && audience.get() != answer.audience()) {
            return Counts.NOTHING;
        }
        boolean shownAlone = audience.isEmpty() && answer.audience() == Audience.CUSTOMER;
        return shownAlone ? counted : Counts.guarded(counted);
    }
}
