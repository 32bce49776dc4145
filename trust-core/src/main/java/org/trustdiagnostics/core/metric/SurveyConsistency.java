package org.trustdiagnostics.core.metric;

import java.util.List;
import java.util.Optional;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.SurveyAnswer;
import org.trustdiagnostics.core.statistics.CronbachAlpha;
import org.trustdiagnostics.core.statistics.Estimate;
import org.trustdiagnostics.core.survey.Instrument;

/**
 * How far the items of a scale go together: Cronbach's alpha of {@code safety}, {@code psychological-safety-consistency}.
 *
 * <p>Formula: k ÷ (k − 1) × (1 − sum of the items' variances ÷ variance of the total), k items, reversed ones turned round, each
 * put on the same height whatever its scale. At most 1, 0 where the items have nothing to do with one another, and below it where
 * some contradict the others, as reversed items do that a host has turned round already. A case is a filled-in form of staff on which
 * every item is answered once; other forms count nothing. No form named: no reading. Nobody differs from anybody: no reading.
 * Of more than {@value Sheets#MOST} forms a random sample of so many counts. Value and bounds are told to two decimals, as is usual, the bounds
 * rounded outwards: more would tell of single persons.
 *
 * <p>Minimum sample 30: below it even an interval says little, since Feldt's takes answers as roughly normal; Bonett (2002,
 * doi:10.3102/10769986027004335) plans samples by the width of the interval, and 30 forms of seven items give 0.67 to 0.89 at an
 * alpha of 0.8, 100 forms 0.73 to 0.85. Fewer forms than the minimum group are suppressed: here people are counted, not answers.
 *
 * <p>How to read it: 0.7 and more is usual in scales that are taken for one (Nunnally 1978, Psychometric Theory); far
 * less says that the items do not ask about one thing here, and that {@code psychological-safety} mixes several. A high value says nothing about
 * whether they ask about safety. No default limit. Source: {@link CronbachAlpha}.
 */
final class SurveyConsistency implements Metric {
    static final String ID = "psychological-safety-consistency";

    private final Instrument instrument = Instrument.of("safety");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Class<? extends Fact> source() {
        return SurveyAnswer.class;
    }

    @Override
    public String needs() {
        return "surveyAnswer of instrument " + instrument.id() + " by EMPLOYEE with sheet";
    }

    @Override
    public int minimumSample() {
        return 30;
    }

    /**
     * Adds the reading; there is none where no form is named or nobody differs from anybody. It is hidden where the answers are, and where
     * a release ledger is kept, which knows answers, not forms; and where all forms are alike, or all items of each, and a few answers
     * stand on none of them: how many forms were for then follows, and with the value of all answers what the few were.
     */
    void measure(SubjectSummary summary, Disclosure disclosure, Measured measured) {
        Sheets sheets = summary.sheets();
        if (!sheets.named(instrument.id())) {
            return;
        }
        List<int[]> forms = sheets.complete(instrument.id());
        int index = Metrics.indexOf(instrument.metrics().get(0));
        boolean hidden = disclosure.keepsLedger() || !disclosure.shows(measured.subject(), index);
        Observation o = measured.observation();
        if (hidden || forms.size() < o.minimumGroups().of(instrument.id())) {
            measured.without(ID, Reading.Status.SUPPRESSED, 0);
            return;
        }
        if (forms.size() < minimumSample()) {
            measured.without(ID, Reading.Status.TOO_FEW, forms.size());
            return;
        }
        Basis basis = intervals -> alpha(forms, intervals.confidence()).map(SurveyConsistency::toTwoDecimals);
        long others = summary.counts(index).guarded()
                - (long) forms.size() * instrument.items().size();
        boolean few = others > 0 && others < disclosure.fewest(Metrics.COMPUTED.get(index), measured.subject());
        if (few && basis.at(o.intervals()).filter(one -> one.value() < 1).isEmpty()) {
            measured.without(ID, Reading.Status.SUPPRESSED, 0);
        } else {
            measured.add(ID, forms.size(), basis);
        }
    }

    private static Optional<Estimate> alpha(List<int[]> forms, double confidence) {
        long[] sums = new long[forms.get(0).length];
        long[] squares = new long[sums.length];
        long totalSquares = 0;
        for (int[] form : forms) {
            long total = 0;
            for (int i = 0; i < sums.length; i++) {
                sums[i] += form[i];
                squares[i] += (long) form[i] * form[i];
                total += form[i];
            }
            totalSquares += total * total;
        }
        return CronbachAlpha.of(forms.size(), sums, squares, totalSquares, confidence);
    }

    private static Estimate toTwoDecimals(Estimate alpha) {
        return new Estimate(
                Math.round(100 * alpha.value()) / 100.0,
                Math.floor(100 * alpha.lower()) / 100,
                Math.min(1, Math.ceil(100 * alpha.upper()) / 100));
    }
}
