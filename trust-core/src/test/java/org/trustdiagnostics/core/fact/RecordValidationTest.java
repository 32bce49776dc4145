package org.trustdiagnostics.core.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trustdiagnostics.core.Given.AS_OF;
import static org.trustdiagnostics.core.Given.on;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
        assertThatThrownBy(() -> new ReportedMetric("s", "m", AS_OF, AS_OF.minusDays(1), 1, Optional.empty()))
                .hasMessage("'from' 2026-06-30 is after 'to' 2026-06-29; swap them.");
        assertThatThrownBy(() -> new ReportedMetric("s", "m", AS_OF, AS_OF, Double.NaN, Optional.empty()))
                .hasMessage("value NaN is no finite number; leave the line out.");
        assertThatThrownBy(() -> new ReportedMetric("s", "m", AS_OF, AS_OF, 1, Optional.of(0)))
                .hasMessage("sample 0 is below 1; leave it out where the value is a full count.");
    }
}
