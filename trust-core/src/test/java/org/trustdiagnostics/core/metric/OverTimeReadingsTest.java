package org.trustdiagnostics.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.trustdiagnostics.core.Given.SUBJECT;
import static org.trustdiagnostics.core.Given.on;
import static org.trustdiagnostics.core.metric.Cases.all;
import static org.trustdiagnostics.core.metric.Cases.assertWithout;
import static org.trustdiagnostics.core.metric.Cases.customers;
import static org.trustdiagnostics.core.metric.Cases.each;
import static org.trustdiagnostics.core.metric.Cases.find;
import static org.trustdiagnostics.core.metric.Cases.reading;
import static org.trustdiagnostics.core.metric.Cases.times;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trustdiagnostics.core.Given;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.Feedback;
import org.trustdiagnostics.core.fact.Promise;
import org.trustdiagnostics.core.fact.ReportedMetric;
import org.trustdiagnostics.core.fact.SurveyAnswer;
import org.trustdiagnostics.core.fact.SurveyRound;
import org.trustdiagnostics.core.input.InvalidInputException;
import org.trustdiagnostics.core.metric.Reading.Status;

final class OverTimeReadingsTest {
    private static final String KEPT = "promise-keeping-rate";
    private static final LocalDate OCTOBER = LocalDate.of(2025, 10, 15);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 15);

    /** Oracle: the decimals that a number is shown with, rounded. */
    @Test
    void a_change_is_cleaned_as_its_decimals_are() {
        Random random = new Random(8);
        for (int i = 0; i < 20_000; i++) {
            double change = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(16) - 11);
            assertCleaned(change);
            assertCleaned(Math.rint(change * 1e9) / 1e9 + 5e-10);
            assertCleaned(Math.rint(change * 1e9) / 1e9);
        }
        assertCleaned(-1e-12);
        assertCleaned(-0.0);
        assertCleaned(1e300);
    }

    private static void assertCleaned(double change) {
        assertThat(Double.doubleToLongBits(OverTimeReadings.clean(change)))
                .as("%s", change)
                .isEqualTo(Double.doubleToLongBits(OverTimeReadings.cleanByDecimals(change)));
    }

    /** Oracle: SciPy 1.17, hypot of the distances of both halves' binomtest(k, n).proportion_ci(method="exact") from k ÷ n. */
    @Test
    void a_share_changes_by_points() {
        Reading change = reading(KEPT + ".change", all(promises(OCTOBER, 56, 70), promises(MARCH, 48, 80)));
        assertThat(change.value()).isCloseTo(-20, within(1e-9));
        assertThat(change.lower()).isCloseTo(-34.417, within(0.0005));
        assertThat(change.upper()).isCloseTo(-4.389, within(0.0005));
        assertThat(change.sample()).isEqualTo(150);
        assertThat(change.period()).isEqualTo(Given.YEAR);
    }

    @Test
    void the_halves_are_six_months_each_and_each_needs_the_minimum_sample() {
        LocalDate lastOfFirstHalf = LocalDate.of(2025, 12, 31);
        LocalDate firstOfSecondHalf = LocalDate.of(2026, 1, 1);
        assertThat(reading(KEPT + ".change", all(promises(lastOfFirstHalf, 10, 10), promises(firstOfSecondHalf, 0, 10)))
                        .value())
                .isEqualTo(-100);
        assertWithout(
                reading(KEPT + ".change", all(promises(lastOfFirstHalf, 9, 9), promises(firstOfSecondHalf, 40, 40))),
                Status.TOO_FEW,
                9);
        assertWithout(reading(KEPT + ".change", promises(MARCH, 40, 40)), Status.TOO_FEW, 0);
    }

    @Test
    void a_metric_without_a_value_has_no_change_either() {
        assertThat(find(KEPT + ".change", promises(MARCH, 4, 4))).isEmpty();
        assertThat(find(KEPT + ".trend", promises(MARCH, 4, 4))).isEmpty();
    }

    /** Oracle: 12 points of 100 answers each, 5 fewer a month: every pair of months has that slope. */
    @Test
    void a_trend_is_in_points_a_month() {
        List<Fact> facts = new ArrayList<>();
        for (int month = 0; month < 12; month++) {
            facts.addAll(promises(Given.YEAR.from().plusMonths(month), 20 - month, 20));
        }
        Reading trend = reading(KEPT + ".trend", facts);
        assertThat(trend.value()).isCloseTo(-5, within(1e-9));
        assertThat(trend.upper()).isNegative();
        assertThat(trend.sample()).isEqualTo(12);
    }

    /** Oracle: SciPy 1.17, theilslopes([0.9, 0.8, 0.95, 0.7, 0.75, 0.6], [0, 2, 4, 6, 8, 10]).slope = -0.025. */
    @Test
    void months_of_few_cases_are_gaps() {
        int[] kept = {18, 16, 19, 14, 15, 12};
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < kept.length; i++) {
            facts.addAll(promises(Given.YEAR.from().plusMonths(2L * i), kept[i], 20));
            facts.addAll(promises(Given.YEAR.from().plusMonths(2L * i + 1), 0, 4));
        }
        Reading trend = reading(KEPT + ".trend", facts);
        assertThat(trend.value()).isCloseTo(-2.5, within(1e-9));
        assertThat(trend.sample()).isEqualTo(6);
    }

    @Test
    void five_months_are_too_few_for_a_trend() {
        List<Fact> facts = new ArrayList<>();
        for (int month = 0; month < 5; month++) {
            facts.addAll(promises(Given.YEAR.from().plusMonths(month), 10 + month, 20));
        }
        assertWithout(reading(KEPT + ".trend", facts), Status.TOO_FEW, 5);
    }

    /** Oracle: half-widths of the two halves' own intervals, added as if at right angles (Zou and Donner 2008). */
    @Test
    void a_net_score_changes_with_the_bounds_of_both_halves() {
        List<Fact> earlier = all(nps(OCTOBER, 10, 20), nps(OCTOBER, 8, 20), nps(OCTOBER, 0, 10));
        List<Fact> later = all(nps(MARCH, 10, 150), nps(MARCH, 8, 250), nps(MARCH, 0, 100));
        Reading change = reading("net-promoter-score.change", all(earlier, later));
        assertThat(change.value()).isEqualTo(10 - 20);
        assertThat(change.lower()).isCloseTo(-10 - Math.hypot(10 - 3.82, 38.99 - 20), within(0.01));
        assertThat(change.upper()).isCloseTo(-10 + Math.hypot(16.06 - 10, 20 + 1.26), within(0.01));
    }

    /** 12 complaints of 400 customers in six months are as many as 24 in a year. */
    @Test
    void a_rate_is_as_if_each_half_were_as_long_as_the_period() {
        List<Fact> facts = all(
                times(1, customers(400)),
                times(12, Cases.complaint("2025-10-15").build()),
                times(24, Cases.complaint("2026-03-15").build()));
        assertThat(reading("complaint-rate", facts).value()).isEqualTo(9);
        Reading change = reading("complaint-rate.change", facts);
        assertThat(change.value()).isCloseTo(100 * (24 * 365 / 181.0 - 12 * 365 / 184.0) / 400, within(1e-9));
        assertThat(change.lower()).isLessThan(change.value());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void a_half_with_few_people_is_hidden_and_so_is_the_change(int people) {
        List<Fact> facts = all(enps(OCTOBER, people), enps(MARCH, 20));
        assertThat(reading("employee-net-promoter-score", facts).status()).isEqualTo(Status.MEASURED);
        assertWithout(reading("employee-net-promoter-score.change", facts), Status.SUPPRESSED, 0);
    }

    @Test
    void a_month_with_few_people_is_hidden_and_so_is_the_trend() {
        List<Fact> facts = new ArrayList<>();
        for (int month = 0; month < 8; month++) {
            facts.addAll(enps(Given.YEAR.from().plusMonths(month), 10));
        }
        assertThat(reading("employee-net-promoter-score.trend", facts).sample()).isEqualTo(8);
        facts.addAll(enps(Given.YEAR.from().plusMonths(9), 4));
        assertWithout(reading("employee-net-promoter-score.trend", facts), Status.SUPPRESSED, 0);
    }

    /**
     * Six months of five promoters and one of two detractors. A trend of 0 to 0 over six months would say that these are alike, and
     * 30 promoters of 32 answers then that they are all promoters: the two of the month left out would be the detractors.
     */
    @Test
    void the_whole_and_a_level_trend_do_not_tell_of_the_few_of_one_month() {
        List<Fact> facts = new ArrayList<>();
        for (int month = 0; month < 7; month++) {
            LocalDate day = Given.YEAR.from().plusMonths(month);
            facts.addAll(times(
                    month == 6 ? 2 : 5,
                    SurveyAnswer.enps(Given.SUBJECT, month == 6 ? 0 : 10, Given.on(day.toString()))));
        }
        assertThat(reading("employee-net-promoter-score", facts).sample()).isEqualTo(32);
        assertWithout(reading("employee-net-promoter-score.trend", facts), Status.SUPPRESSED, 0);
    }

    /** Few answers of staff are left out of the whole, so they are left out of its halves, too. */
    @Test
    void people_left_out_of_the_whole_are_left_out_of_its_halves() {
        List<Fact> customers = all(replied(OCTOBER, Audience.CUSTOMER, 20), replied(MARCH, Audience.CUSTOMER, 20));
        List<Fact> withStaff = all(customers, unanswered(OCTOBER, 4));
        for (String metric : List.of("feedback-reply-rate", "feedback-reply-rate.change")) {
            assertThat(reading(metric, withStaff)).isEqualTo(reading(metric, customers));
        }
        assertThat(reading("feedback-reply-rate.change", all(customers, unanswered(OCTOBER, 4), unanswered(MARCH, 4)))
                        .status())
                .as("eight in the year are shown, four in each half are not")
                .isEqualTo(Status.SUPPRESSED);
    }

    @Test
    void reported_values_change_from_the_one_before() {
        assertThat(reading("customer-churn.change", List.of(churn(1, 3, 0.15), churn(4, 6, 0.1)))
                        .estimate())
                .hasValueSatisfying(change -> {
                    assertThat(change.value()).isCloseTo(-5, within(1e-9));
                    assertThat(change.lower()).isEqualTo(change.value());
                    assertThat(change.upper()).isEqualTo(change.value());
                });
        assertWithout(reading("customer-churn.change", List.of(churn(4, 6, 0.1))), Status.TOO_FEW, 1);
    }

    /** Fixed: 0.07 - 0.05 is 0.020000000000000004 in binary, so that a change of 2 points crossed a limit of 2. */
    @Test
    void a_change_of_two_points_is_no_more_than_two() {
        Reading change = reading("customer-churn.change", List.of(churn(1, 3, 0.05), churn(4, 6, 0.07)));
        assertThat(change.lower()).isEqualTo(2);
        assertThat(change.upper()).isEqualTo(2);
    }

    @Test
    void what_overlaps_with_the_latest_is_not_the_one_before() {
        List<Fact> facts = List.of(churn(1, 6, 0.12), churn(4, 6, 0.1), churn(1, 3, 0.15));
        assertThat(reading("customer-churn.change", facts).value()).isCloseTo(-5, within(1e-9));
    }

    @Test
    void values_reported_with_a_sample_change_within_an_interval() {
        List<Fact> facts =
                List.of(churn(1, 3, 0.15).withSample(100), churn(4, 6, 0.1).withSample(100));
        Reading change = reading("customer-churn.change", facts);
        assertThat(change.lower()).isLessThan(-5);
        assertThat(change.upper()).isPositive();
    }

    @Test
    void six_reported_months_make_a_trend() {
        List<Fact> facts = each(6, i -> churn(i + 1, i + 1, 0.1 + 0.01 * i));
        assertThat(reading("customer-churn.trend", facts).value()).isCloseTo(1, within(1e-9));
        assertWithout(reading("customer-churn.trend", facts.subList(0, 5)), Status.TOO_FEW, 5);
    }

    @Test
    void rounds_of_surveys_change_by_the_day_they_closed() {
        Reading change = reading(
                "feedback-response-rate.change", List.of(round("a", OCTOBER, 56, 70), round("b", MARCH, 48, 80)));
        assertThat(change.value()).isCloseTo(-20, within(1e-9));
        assertThat(change.upper()).isCloseTo(-4.389, within(0.0005));
    }

    @Test
    void a_host_cannot_report_what_is_computed_from_its_values() {
        assertThatThrownBy(() -> Given.summary(
                        ReportedMetric.of(SUBJECT, "customer-churn.change", Given.YEAR.from(), Given.AS_OF, 5)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(
                        "metric 'customer-churn.change' is computed from the values of 'customer-churn'; report those.");
    }

    private static List<Promise> promises(LocalDate due, int kept, int all) {
        return each(all, i -> {
            Promise promise = Promise.due(SUBJECT, due + "-" + i, due);
            return i < kept ? promise.keptOn(due) : promise;
        });
    }

    private static List<SurveyAnswer> nps(LocalDate day, int score, int answers) {
        return answers(Audience.CUSTOMER, "nps", day, score, answers);
    }

    private static List<SurveyAnswer> enps(LocalDate day, int answers) {
        return answers(Audience.EMPLOYEE, "enps", day, 9, answers);
    }

    private static List<SurveyAnswer> answers(Audience who, String instrument, LocalDate day, int score, int answers) {
        return times(
                answers,
                new SurveyAnswer(
                        SUBJECT, who, instrument, "recommend", score, 0, 10, on(day.toString()), Optional.empty()));
    }

    private static List<Feedback> replied(LocalDate day, Audience who, int items) {
        return times(
                items,
                Cases.feedback(who, Feedback.Kind.COMPLAINT, "e-mail", day.toString())
                        .firstReplyAt(on(day.toString()))
                        .build());
    }

    private static List<Feedback> unanswered(LocalDate day, int items) {
        return times(
                items,
                Cases.feedback(Audience.EMPLOYEE, Feedback.Kind.COMPLAINT, "e-mail", day.toString())
                        .build());
    }

    private static ReportedMetric churn(int firstMonth, int lastMonth, double value) {
        return ReportedMetric.of(
                SUBJECT,
                "customer-churn",
                LocalDate.of(2026, firstMonth, 1),
                LocalDate.of(2026, lastMonth, 1).plusMonths(1).minusDays(1),
                value);
    }

    private static SurveyRound round(String id, LocalDate closed, int answered, int invited) {
        return new SurveyRound(
                SUBJECT,
                id,
                Audience.EMPLOYEE,
                SurveyRound.Construct.TRUST,
                on(closed.toString()),
                invited,
                answered,
                Optional.of("to find out"),
                false,
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty());
    }
}
