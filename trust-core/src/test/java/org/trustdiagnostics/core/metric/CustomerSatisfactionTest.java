package org.trustdiagnostics.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trustdiagnostics.core.Given.SUBJECT;
import static org.trustdiagnostics.core.Given.on;
import static org.trustdiagnostics.core.metric.Cases.all;
import static org.trustdiagnostics.core.metric.Cases.assertMeasured;
import static org.trustdiagnostics.core.metric.Cases.assertWithout;
import static org.trustdiagnostics.core.metric.Cases.reading;
import static org.trustdiagnostics.core.metric.Cases.times;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trustdiagnostics.core.Given;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.SurveyAnswer;
import org.trustdiagnostics.core.metric.Reading.Status;

final class CustomerSatisfactionTest {
    private static final String METRIC = "customer-satisfaction-csat";

    private static SurveyAnswer answer(int score) {
        return SurveyAnswer.csat(SUBJECT, score, on("2026-06-01"));
    }

    /**
     * The example of the class comment: 74 of 107 is the 69 % of Delighted's help page; bounds by scipy 1.17,
     * binomtest(74, 107).proportion_ci(method="exact").
     */
    @Test
    void worked_example() {
        assertMeasured(
                reading(METRIC, all(times(40, answer(5)), times(34, answer(4)), times(33, answer(3)))),
                107,
                74.0 / 107,
                0.595,
                0.777);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 0", "3, 0", "4, 1", "5, 1"})
    void four_and_five_are_satisfied(int score, double value) {
        assertThat(reading(METRIC, times(10, answer(score))).value()).isEqualTo(value);
    }

    @Test
    void small_groups_are_hidden() {
        assertWithout(reading(METRIC, times(4, answer(5))), Status.SUPPRESSED, 0);
        assertWithout(reading(METRIC, times(5, answer(5))), Status.TOO_FEW, 5);
    }

    @Test
    void another_scale_is_refused() {
        SurveyAnswer outOfSeven = new SurveyAnswer(
                SUBJECT, Audience.CUSTOMER, "csat", "satisfied", 4, 1, 7, on("2026-06-01"), Optional.empty());
        Summary summary = Given.summary();
        assertThatThrownBy(() -> summary.add(outOfSeven))
                .hasMessage("instrument 'csat' has the scale 1 to 5, but the answer has 1 to 7; convert the scores or "
                        + "give the instrument another name.");
    }

    @Test
    void an_unknown_instrument_may_have_any_scale_and_is_not_measured() {
        SurveyAnswer own = new SurveyAnswer(
                SUBJECT, Audience.CUSTOMER, "our-own", "q", 4, 1, 7, on("2026-06-01"), Optional.empty());
        assertThat(Given.summary(own).readings(SUBJECT)).isEmpty();
    }
}
