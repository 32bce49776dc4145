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

final class CustomerEffortScoreTest {
    private static final String METRIC = "customer-effort-score";

    private static SurveyAnswer answer(int score) {
        return SurveyAnswer.ces(SUBJECT, score, on("2026-06-01"));
    }

    /** The example of the class comment; bounds by scipy 1.17, binomtest(48, 80).proportion_ci(method="exact"). */
    @Test
    void worked_example() {
        assertMeasured(
                reading(METRIC, all(times(20, answer(7)), times(28, answer(5)), times(32, answer(4)))),
                80,
                0.6,
                0.484,
                0.708);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 0", "3, 0", "4, 0", "5, 1", "6, 1", "7, 1"})
    void five_to_seven_found_it_easy(int score, double value) {
        assertThat(reading(METRIC, times(10, answer(score))).value()).isEqualTo(value);
    }

    @Test
    void one_more_easy_answer_never_lowers_the_share() {
        for (int hard = 0; hard <= 12; hard++) {
            var before = all(times(12 - hard, answer(7)), times(hard, answer(1)));
            assertThat(reading(METRIC, all(before, times(1, answer(5)))).value())
                    .isGreaterThanOrEqualTo(reading(METRIC, before).value());
        }
    }

    @Test
    void small_groups_are_hidden() {
        assertWithout(reading(METRIC, times(4, answer(7))), Status.SUPPRESSED, 0);
        assertWithout(reading(METRIC, times(5, answer(7))), Status.TOO_FEW, 5);
        assertWithout(reading(METRIC, times(9, answer(7))), Status.TOO_FEW, 9);
    }

    @Test
    void another_scale_or_audience_is_refused() {
        assertRefused(
                Audience.CUSTOMER,
                5,
                "instrument 'ces' has the scale 1 to 7, but the answer has 1 to 5; convert the scores or give the "
                        + "instrument another name.");
        assertRefused(
                Audience.EMPLOYEE,
                7,
                "instrument 'ces' asks CUSTOMER, but the answer is of EMPLOYEE; correct the audience or give the "
                        + "instrument another name.");
    }

    private static void assertRefused(Audience audience, int scaleMax, String message) {
        SurveyAnswer answer =
                new SurveyAnswer(SUBJECT, audience, "ces", "easy", 4, 1, scaleMax, on("2026-06-01"), Optional.empty());
        assertThatThrownBy(() -> Given.summary(answer)).hasMessage(message);
    }

    @Test
    void a_score_outside_the_scale_is_refused_as_soon_as_it_is_made() {
        for (int score : new int[] {0, 8}) {
            assertThatThrownBy(() -> answer(score))
                    .hasMessage("score " + score + " is outside the scale 1 to 7; correct the score or the scale.");
        }
    }
}
