package org.trustdiagnostics.core.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trustdiagnostics.core.Given.AS_OF;
import static org.trustdiagnostics.core.Given.on;
import static org.trustdiagnostics.core.fact.GivenFact.fact;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RecordValidationTest {
    /** Hands over one null after the other, for every component that can hold one. */
    @ParameterizedTest
    @MethodSource("org.trustdiagnostics.core.fact.FactKind#all")
    void a_null_is_refused_by_name(FactKind kind) throws ReflectiveOperationException {
        Fact whole = new RandomFacts(1).fact(kind);
        RecordComponent[] components = kind.type().getRecordComponents();
        Constructor<?> constructor = kind.type()
                .getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        SoftAssertions all = new SoftAssertions();
        for (int i = 0; i < components.length; i++) {
            if (!components[i].getType().isPrimitive()) {
                Object[] values = new Object[components.length];
                for (int j = 0; j < values.length; j++) {
                    values[j] = j == i ? null : components[j].getAccessor().invoke(whole);
                }
                all.assertThatThrownBy(() -> constructor.newInstance(values))
                        .as("%s.%s", kind, components[i].getName())
                        .cause()
                        .isInstanceOf(NullPointerException.class)
                        .hasMessage(components[i].getName());
            }
        }
        all.assertAll();
    }

    @Test
    void a_score_outside_its_scale_is_refused() {
        assertThatThrownBy(() -> SurveyAnswer.nps("s", 11, on("2026-06-01")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("score 11 is outside the scale 0 to 10; correct the score or the scale.");
        assertThatThrownBy(() -> SurveyAnswer.csat("s", 0, on("2026-06-01")))
                .hasMessage("score 0 is outside the scale 1 to 5; correct the score or the scale.");
        assertThat(SurveyAnswer.enps("s", 0, on("2026-06-01")).score()).isZero();
        assertThat(SurveyAnswer.enps("s", 10, on("2026-06-01")).score()).isEqualTo(10);
    }

    @Test
    void a_scale_without_length_is_refused() {
        assertThatThrownBy(() ->
                        new SurveyAnswer("s", Audience.CUSTOMER, "x", "y", 5, 5, 5, on("2026-06-01"), Optional.empty()))
                .hasMessage("scaleMin 5 must be below scaleMax 5; give the ends of the scale.");
    }

    @Test
    void a_rating_outside_one_to_five_is_refused() {
        FeedbackBuilder review =
                Feedback.builder("s", "f", Audience.CUSTOMER, Feedback.Kind.REVIEW, "web", on("2026-06-01"));
        assertThatThrownBy(() -> review.rating(0).build()).hasMessage("rating 0 is outside 1 to 5; convert it first.");
        assertThatThrownBy(() -> review.rating(6).build()).hasMessage("rating 6 is outside 1 to 5; convert it first.");
        assertThat(review.rating(5).build().rating()).contains(5);
    }

    @Test
    void an_impossible_reported_metric_is_refused() {
        assertThatThrownBy(() -> ReportedMetric.of("s", "m", AS_OF, AS_OF.minusDays(1), 1))
                .hasMessage("'from' 2026-06-30 is after 'to' 2026-06-29; swap them.");
        assertThatThrownBy(() -> ReportedMetric.of("s", "m", AS_OF, AS_OF, Double.NaN))
                .hasMessage("value NaN is no finite number; leave the line out.");
        assertThatThrownBy(() -> ReportedMetric.of("s", "m", AS_OF, AS_OF, 1).withSample(0))
                .hasMessage("sample 0 is below 1; leave it out where the value is a full count.");
    }

    @ParameterizedTest
    @CsvSource({
        "0.3, 0.4, 0.3, 0.4",
        "0.1, 0.2, 0.1, 0.2",
        "0.1, , 0.1, (missing)",
        ", 0.4, (missing), 0.4",
        "NaN, 0.4, NaN, 0.4",
        "-Infinity, Infinity, -Infinity, Infinity"
    })
    void bounds_that_do_not_lie_around_the_value_are_refused(
            Double lower, Double upper, String saidLower, String saidUpper) {
        assertThatThrownBy(() -> reported(lower, upper))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("value 0.25 must lie between 'lower' " + saidLower + " and 'upper' " + saidUpper
                        + "; give both bounds or neither.");
    }

    @Test
    void a_value_may_lie_on_its_bounds() {
        assertThat(reported(0.25, 0.25).lower()).contains(0.25);
        assertThat(reported(null, null).upper()).isEmpty();
        assertThat(reported(null, null).withSample(1).sample()).contains(1);
        assertThat(reported(0.2, 0.4).withSample(50))
                .extracting(ReportedMetric::sample, ReportedMetric::lower, ReportedMetric::upper)
                .containsExactly(Optional.of(50), Optional.of(0.2), Optional.of(0.4));
    }

    private static ReportedMetric reported(Double lower, Double upper) {
        return new ReportedMetric(
                "s", "m", AS_OF, AS_OF, 0.25, Optional.empty(), Optional.ofNullable(lower), Optional.ofNullable(upper));
    }

    @ParameterizedTest
    @CsvSource({"-0.01, 5", "5, -0.01", "NaN, 5", "5, NaN", "Infinity, 5", "5, Infinity"})
    void an_amount_below_zero_is_refused(double shown, double charged) {
        assertThatThrownBy(() -> new Charge("s", "c", on("2026-06-01"), shown, charged))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("shownAmount " + shown + " and chargedAmount " + charged
                        + " must be numbers from 0 up; leave out refunds.");
        assertThat(new Charge("s", "c", on("2026-06-01"), 0, 0).chargedAmount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void a_goal_without_weight_is_refused(double weight) {
        assertThatThrownBy(() -> fact(Incentive.class, "weight=" + weight))
                .hasMessageEndingWith(
                        "weight " + weight + " must be a number above 0; leave out a goal without weight.");
        assertThat(fact(Incentive.class, "weight=0.001").weight()).isEqualTo(0.001);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "80, 81", "80, -1"})
    void an_impossible_number_of_answers_is_refused(int invited, int answered) {
        assertThatThrownBy(() -> fact(SurveyRound.class, "invited=" + invited, "answered=" + answered))
                .hasMessageEndingWith("answered " + answered + " of invited " + invited
                        + " is impossible; 'invited' must be at least 1 and 'answered' 0 to 'invited'.");
    }

    @Test
    void all_or_none_may_answer_and_a_group_of_nobody_is_refused() {
        assertThat(fact(SurveyRound.class, "invited=80", "answered=80").answered())
                .isEqualTo(80);
        assertThat(fact(SurveyRound.class, "invited=1", "answered=0").answered())
                .isZero();
        assertThat(fact(SurveyRound.class, "smallestGroup=1").smallestGroup()).contains(1);
        assertThatThrownBy(() -> fact(SurveyRound.class, "smallestGroup=0"))
                .hasMessageEndingWith("smallestGroup 0 is below 1; leave it out where only the whole was shown.");
    }

    @Test
    void a_disclosure_has_a_date() {
        assertThatThrownBy(() -> fact(Disclosure.class))
                .hasMessageEndingWith("'plannedFor' and 'publishedAt' are both missing; give one of them.");
        assertThat(fact(Disclosure.class, "plannedFor=2026-06-01").published()).isFalse();
    }
}
