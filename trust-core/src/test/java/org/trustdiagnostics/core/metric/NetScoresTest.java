package org.trustdiagnostics.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trustdiagnostics.core.Given.SUBJECT;
import static org.trustdiagnostics.core.Given.on;
import static org.trustdiagnostics.core.metric.Cases.all;
import static org.trustdiagnostics.core.metric.Cases.assertWithout;
import static org.trustdiagnostics.core.metric.Cases.reading;
import static org.trustdiagnostics.core.metric.Cases.times;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trustdiagnostics.core.Given;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.SurveyAnswer;
import org.trustdiagnostics.core.metric.Reading.Status;
import org.trustdiagnostics.core.statistics.Intervals;

final class NetScoresTest {
    private static SurveyAnswer answer(String metric, int score) {
        return metric.equals("net-promoter-score")
                ? SurveyAnswer.nps(SUBJECT, score, on("2026-06-01"))
                : SurveyAnswer.enps(SUBJECT, score, on("2026-06-01"));
    }

    /** The example of the class comment. Oracle: by hand as in IntervalsTest. */
    @ParameterizedTest
    @ValueSource(strings = {"net-promoter-score", "employee-net-promoter-score"})
    void worked_example(String metric) {
        List<Fact> facts =
                all(times(150, answer(metric, 9)), times(250, answer(metric, 7)), times(100, answer(metric, 6)));
        Reading net = reading(metric, facts);
        assertThat(net.sample()).isEqualTo(500);
        assertThat(net.value()).isEqualTo(10);
        assertThat(net.lower()).isCloseTo(3.82, Offset.offset(0.005));
        assertThat(net.upper()).isCloseTo(16.06, Offset.offset(0.005));
    }

    @Test
    void one_instrument_says_nothing_about_the_other() {
        List<SurveyAnswer> fromStaff = times(20, answer("employee-net-promoter-score", 9));
        assertThat(Cases.find("net-promoter-score", fromStaff)).isEmpty();
        assertThat(Cases.find("customer-satisfaction-csat", fromStaff)).isEmpty();
    }

    /** Oracle: Reichheld's groups; 9 and 10 promote, 7 and 8 are passive, 0 to 6 detract. */
    @ParameterizedTest
    @CsvSource({"0, -100", "1, -100", "5, -100", "6, -100", "7, 0", "8, 0", "9, 100", "10, 100"})
    void the_groups(int score, double value) {
        assertThat(reading("net-promoter-score", times(10, answer("net-promoter-score", score)))
                        .value())
                .isEqualTo(value);
    }

    @Test
    void promoters_passives_and_detractors_are_all_answers() {
        SubjectSummary counted = new SubjectSummary(1);
        NetPromoterScore metric = new NetPromoterScore("net-promoter-score", "nps");
        IntStream.rangeClosed(0, 10)
                .forEach(score -> Counting.count(
                        counted, 0, 0, metric.countAny(answer("net-promoter-score", score), Given.observation())));
        Counts counts = counted.counts(0);
        assertThat(counts).isEqualTo(new Counts(11, 11, 2, 7, 11, 2, 7));
        assertThat(counts.cases() - counts.hits() - counts.misses())
                .as("passives")
                .isEqualTo(2);
    }

    @Test
    void four_answers_are_hidden_with_their_number_and_five_to_nine_are_too_few() {
        assertWithout(net(4), Status.SUPPRESSED, 0);
        assertWithout(net(5), Status.TOO_FEW, 5);
        assertWithout(net(9), Status.TOO_FEW, 9);
        assertThat(net(10).status()).isEqualTo(Status.MEASURED);
    }

    @Test
    void a_host_may_want_larger_groups() {
        Observation twelve = new Observation(
                Given.YEAR, Optional.empty(), Given.observation().limits(), Intervals.DEFAULT, 12);
        assertThat(Cases.find("net-promoter-score", twelve, times(11, answer("net-promoter-score", 9))))
                .hasValueSatisfying(reading -> assertWithout(reading, Status.SUPPRESSED, 0));
    }

    @Test
    void one_more_promoter_never_lowers_the_score() {
        for (int detractors = 0; detractors <= 12; detractors++) {
            List<Fact> before = all(
                    times(12 - detractors, answer("net-promoter-score", 10)),
                    times(detractors, answer("net-promoter-score", 0)));
            List<Fact> after = all(before, times(1, answer("net-promoter-score", 9)));
            assertThat(reading("net-promoter-score", after).value())
                    .isGreaterThanOrEqualTo(
                            reading("net-promoter-score", before).value());
        }
    }

    @Test
    void another_scale_is_refused_and_changes_nothing() {
        SurveyAnswer oneToTen = new SurveyAnswer(
                SUBJECT, Audience.CUSTOMER, "nps", "recommend", 9, 1, 10, on("2026-06-01"), Optional.empty());
        Summary summary = Given.summary();
        assertThatThrownBy(() -> summary.add(oneToTen))
                .hasMessage("instrument 'nps' has the scale 0 to 10, but the answer has 1 to 10; convert the scores or "
                        + "give the instrument another name.");
        assertThat(summary.subjects()).isEmpty();
    }

    private static Reading net(int answers) {
        return reading("net-promoter-score", times(answers, answer("net-promoter-score", 9)));
    }
}
