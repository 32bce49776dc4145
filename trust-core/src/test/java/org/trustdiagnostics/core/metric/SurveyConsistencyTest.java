package org.trustdiagnostics.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trustdiagnostics.core.Given.SUBJECT;
import static org.trustdiagnostics.core.metric.Cases.assertWithout;
import static org.trustdiagnostics.core.metric.Cases.find;
import static org.trustdiagnostics.core.metric.Cases.times;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trustdiagnostics.core.Given;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.SurveyAnswer;
import org.trustdiagnostics.core.limit.Limits;
import org.trustdiagnostics.core.metric.Reading.Status;
import org.trustdiagnostics.core.statistics.Estimate;
import org.trustdiagnostics.core.statistics.Intervals;
import org.trustdiagnostics.core.survey.Instrument;
import org.trustdiagnostics.core.survey.InstrumentItem;
import org.trustdiagnostics.core.survey.MinimumGroups;

/**
 * Oracle of alpha and bounds: NumPy 2.4.6 and SciPy 1.17.1, {@code k/(k-1)*(1-x.var(axis=0,ddof=1).sum()/x.sum(axis=1).var(ddof=1))}
 * and {@code 1-(1-alpha)*f.isf(.025,n-1,(n-1)*(k-1))}, {@code 1-(1-alpha)*f.ppf(…)}, on x of the scores after reversed items are
 * turned round: 0.754149, 0.617178 to 0.854894.
 */
final class SurveyConsistencyTest {
    private static final String METRIC = SurveyConsistency.ID;
    private static final List<InstrumentItem> ITEMS = Instrument.of("safety").items();

    @Test
    void the_oracle_to_two_decimals_bounds_rounded_outwards() {
        Reading reading = reading(forms(40));
        assertThat(reading.sample()).isEqualTo(40);
        assertThat(reading.estimate()).contains(new Estimate(0.75, 0.61, 0.86));
    }

    /** A scale of 1 to 4 beside one of 1 to 10, which has three times the steps: the same heights. */
    @Test
    void scales_are_put_on_the_same_height() {
        List<SurveyAnswer> oneScale = new ArrayList<>();
        List<SurveyAnswer> twoScales = new ArrayList<>();
        for (SurveyAnswer answer : forms(40)) {
            int score = (answer.score() + 1) / 2;
            oneScale.add(on(answer, score, 1, 4));
            twoScales.add(
                    answer.sheet().orElseThrow().endsWith("1")
                            ? on(answer, 3 * score - 2, 1, 10)
                            : on(answer, score, 1, 4));
        }
        assertThat(reading(twoScales)).isEqualTo(reading(oneScale));
    }

    /** Oracle as above, with the columns of reversed items turned back: a host turned them round and should not have. */
    @Test
    void items_turned_round_twice_show_as_contradiction() {
        List<SurveyAnswer> turned = new ArrayList<>();
        for (int person = 0; person < 40; person++) {
            for (int item = 0; item < 7; item++) {
                turned.add(answer("p-" + person, item, consistent(person, item)));
            }
        }
        assertThat(reading(turned).value()).isEqualTo(-6.71);
    }

    @Test
    void order_and_merging_change_nothing() {
        List<SurveyAnswer> answers = new ArrayList<>(forms(3000));
        Reading expected = reading(answers);
        assertThat(expected.sample()).isEqualTo(Sheets.MOST);
        for (int seed = 0; seed < 5; seed++) {
            Random random = new Random(seed);
            Collections.shuffle(answers, random);
            List<Summary> parts = List.of(Given.summary(), Given.summary(), Given.summary());
            answers.forEach(answer -> parts.get(random.nextInt(3)).add(answer));
            parts.get(1).merge(parts.get(2));
            parts.get(0).merge(parts.get(1));
            assertThat(parts.get(0).readings(SUBJECT)).containsEntry(METRIC, expected);
        }
    }

    /** Of 100,000 forms 1,000 are kept; the mean of each item is 0.5 in all, and in a random sample within four standard errors. */
    @Test
    void memory_does_not_grow_with_forms_and_the_sample_tells_the_same() {
        Sheets sheets = new Sheets();
        for (int person = 0; person < 100_000; person++) {
            for (int item = 0; item < 7; item++) {
                sheets.add(answer("p-" + person, item, 1 + (person % 7 + person / 7 % 7 * item) % 7));
            }
        }
        assertThat(sheets.complete("safety")).hasSize(Sheets.MOST);
        double[] means = new double[7];
        sheets.complete("safety").forEach(form -> {
            for (int item = 0; item < 7; item++) {
                means[item] += (double) form[item] / Instrument.PARTS / Sheets.MOST;
            }
        });
        assertThat(Arrays.stream(means).boxed())
                .allSatisfy(mean -> assertThat(mean).isBetween(0.458, 0.542));
    }

    @Test
    void a_form_with_an_item_missing_or_answered_twice_counts_nothing() {
        List<SurveyAnswer> answers = new ArrayList<>(forms(40));
        Reading expected = reading(answers);
        for (int item = 1; item < 7; item++) {
            answers.add(answer("incomplete", item, 7));
            answers.add(answer("doubled", item, 7));
        }
        answers.add(answer("doubled", 0, 1));
        answers.add(answer("doubled", 0, 1));
        Collections.shuffle(answers, new Random(1));
        assertThat(reading(answers)).isEqualTo(expected);
    }

    @Test
    void a_form_that_is_doubled_in_two_parts_counts_nothing_in_the_whole() {
        Summary one = Given.summary(Given.observation(), forms(40));
        Summary other = Given.summary(Given.observation(), forms(41));
        one.merge(other);
        assertThat(one.readings(SUBJECT).get(METRIC))
                .satisfies(reading -> assertWithout(reading, Status.SUPPRESSED, 0));
    }

    @ParameterizedTest
    @CsvSource({"4, SUPPRESSED, 0", "5, TOO_FEW, 5", "29, TOO_FEW, 29"})
    void fewer_forms_than_thirty_are_too_few_and_fewer_than_five_hidden(int forms, Status status, long sample) {
        assertWithout(reading(forms(forms)), status, sample);
    }

    @Test
    void a_host_may_want_larger_groups() {
        Observation fortyOne = new Observation(
                Given.YEAR,
                Optional.empty(),
                Limits.counting(),
                Intervals.DEFAULT,
                MinimumGroups.DEFAULT.with("safety", 41));
        assertThat(find(METRIC, fortyOne, forms(40)))
                .hasValueSatisfying(reading -> assertWithout(reading, Status.SUPPRESSED, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CUSTOMER", "PARTNER"})
    void only_forms_of_staff_count(Audience audience) {
        List<SurveyAnswer> others = forms(40).stream()
                .map(answer -> new SurveyAnswer(
                        SUBJECT,
                        audience,
                        "safety",
                        answer.item(),
                        answer.score(),
                        1,
                        7,
                        answer.answeredAt(),
                        Optional.empty(),
                        answer.sheet()))
                .toList();
        assertThat(find(METRIC, others)).isEmpty();
    }

    @Test
    void without_forms_or_where_nobody_differs_there_is_none() {
        assertThat(find(METRIC, times(300, withoutForm(0, 5)))).isEmpty();
        List<SurveyAnswer> same = new ArrayList<>();
        for (int person = 0; person < 40; person++) {
            for (int item = 0; item < 7; item++) {
                same.add(answer("p-" + person, item, 4));
            }
        }
        assertThat(find(METRIC, same)).isEmpty();
    }

    /** 40 forms that are alike were for in a multiple of 40 answers, so what is beside it is the one who left three items open. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void forms_that_are_alike_do_not_tell_of_the_few_answers_on_none(boolean allTheSame) {
        List<SurveyAnswer> answers = new ArrayList<>();
        for (int person = 0; person < 40; person++) {
            for (int item = 0; item < 7; item++) {
                int turned = allTheSame ? 4 : 1 + person % 7;
                answers.add(answer("p-" + person, item, ITEMS.get(item).reversed() ? 8 - turned : turned));
            }
        }
        List<SurveyAnswer> enough = new ArrayList<>(answers);
        assertThat(find(METRIC, answers).map(Reading::value))
                .isEqualTo(allTheSame ? Optional.empty() : Optional.of(1.0));
        answers.addAll(List.of(answer("open", 0, 7), answer("open", 1, 7), answer("open", 2, 7)));
        assertWithout(reading(answers), Status.SUPPRESSED, 0);
        for (int person = 0; person < 5; person++) {
            for (int item = 0; item < 7; item++) {
                enough.add(withoutForm(item, 7));
            }
        }
        assertThat(find(METRIC, enough).map(Reading::value))
                .isEqualTo(allTheSame ? Optional.empty() : Optional.of(1.0));
    }

    @Test
    void an_answer_tells_nothing_of_its_form() {
        assertThat(answer("marked", 0, 5)).hasToString("answer to safety about " + SUBJECT);
        assertThat(Given.summary(answer("marked", 0, 5)).toString()).doesNotContain("marked");
    }

    private static Reading reading(List<SurveyAnswer> answers) {
        return Cases.reading(METRIC, answers);
    }

    /** Forms whose answers are those of the oracle; reversed items are handed over as answered. */
    private static List<SurveyAnswer> forms(int people) {
        List<SurveyAnswer> answers = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            for (int item = 0; item < 7; item++) {
                int turned = item % 2 == 0 ? 1 + person % 7 : 1 + (person * (item + 3) + person / 7 * item) % 7;
                answers.add(answer("p-" + person, item, ITEMS.get(item).reversed() ? 8 - turned : turned));
            }
        }
        return answers;
    }

    /** Answers of which NumPy gives 0.990 where nothing is turned round, and -6.705 where the reversed items are. */
    private static int consistent(int person, int item) {
        return Math.min(7, Math.max(1, person % 7 + person * (item + 2) % 3));
    }

    private static SurveyAnswer answer(String form, int item, int score) {
        return withoutForm(item, score).onSheet(form);
    }

    private static SurveyAnswer withoutForm(int item, int score) {
        return new SurveyAnswer(
                SUBJECT,
                Audience.EMPLOYEE,
                "safety",
                ITEMS.get(item).id(),
                score,
                1,
                7,
                Given.on("2026-06-01"),
                Optional.empty());
    }

    private static SurveyAnswer on(SurveyAnswer answer, int score, int min, int max) {
        return new SurveyAnswer(
                SUBJECT,
                Audience.EMPLOYEE,
                "safety",
                answer.item(),
                score,
                min,
                max,
                answer.answeredAt(),
                Optional.empty(),
                answer.sheet());
    }
}
