package org.trustdiagnostics.core.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trustdiagnostics.core.Given;
import org.trustdiagnostics.core.limit.Limit.Direction;
import org.trustdiagnostics.core.limit.Limit.Origin;

final class LimitTest {
    private final Limit atLeast = Given.keptShare();
    private final Limit atMost = limit(Direction.AT_MOST, 5, Map.of(Severity.MEDIUM, 10.0, Severity.HIGH, 20.0));

    @ParameterizedTest
    @CsvSource({
        "0.55, 0.67, true, false",
        "0.90, 0.949, true, false",
        "0.90, 0.95, false, false", // the bound on the threshold: may still be good
        "0.94, 0.96, false, false",
        "0.95, 0.99, false, true",
        "0.96, 0.99, false, true"
    })
    void a_limit_to_be_reached_is_crossed_from_below(double lower, double upper, boolean crossed, boolean kept) {
        assertThat(atLeast.crossedBy(lower, upper)).isEqualTo(crossed);
        assertThat(atLeast.keptBy(lower, upper)).isEqualTo(kept);
        assertThat(atLeast.decidingBound(lower, upper)).isEqualTo(upper);
    }

    @ParameterizedTest
    @CsvSource({
        "5.1, 9, true, false",
        "5, 9, false, false",
        "4, 6, false, false",
        "1, 5, false, true",
        "1, 4.9, false, true"
    })
    void a_limit_not_to_be_exceeded_is_crossed_from_above(double lower, double upper, boolean crossed, boolean kept) {
        assertThat(atMost.crossedBy(lower, upper)).isEqualTo(crossed);
        assertThat(atMost.keptBy(lower, upper)).isEqualTo(kept);
        assertThat(atMost.decidingBound(lower, upper)).isEqualTo(lower);
    }

    @ParameterizedTest
    @CsvSource({
        "0.90, 0.94, LOW",
        "0.80, 0.90, LOW",
        "0.80, 0.899, MEDIUM",
        "0.70, 0.80, MEDIUM",
        "0.70, 0.799, HIGH",
        "0.10, 0.20, HIGH"
    })
    void severity_is_the_worst_grade_certainly_reached(double lower, double upper, Severity severity) {
        assertThat(atLeast.severityOf(lower, upper)).isEqualTo(severity);
    }

    @ParameterizedTest
    @CsvSource({"6, 30, LOW", "10, 30, LOW", "10.1, 30, MEDIUM", "20, 30, MEDIUM", "20.1, 30, HIGH"})
    void severity_goes_up_where_less_is_better(double lower, double upper, Severity severity) {
        assertThat(atMost.severityOf(lower, upper)).isEqualTo(severity);
    }

    @Test
    void without_grades_every_crossing_is_mild() {
        assertThat(limit(Direction.AT_LEAST, 0.9, Map.of()).severityOf(0, 0.1)).isEqualTo(Severity.LOW);
    }

    @Test
    void grades_must_get_stricter() {
        assertThatThrownBy(() -> limit(Direction.AT_LEAST, 1, Map.of(Severity.MEDIUM, 0.8, Severity.HIGH, 0.8)))
                .hasMessage("limit x: grades {MEDIUM=0.8, HIGH=0.8} must get lower from mild to severe");
        assertThatThrownBy(() -> limit(Direction.AT_MOST, 1, Map.of(Severity.MEDIUM, 3.0, Severity.HIGH, 2.0)))
                .hasMessage("limit x: grades {MEDIUM=3.0, HIGH=2.0} must get higher from mild to severe");
    }

    @Test
    void a_threshold_must_be_a_number() {
        assertThatThrownBy(() -> limit(Direction.AT_MOST, Double.NaN, Map.of()))
                .hasMessage("limit x: threshold NaN must be a finite number");
    }

    @Test
    void a_host_sets_the_threshold_and_nothing_else() {
        Limit set = atLeast.withThreshold(0.9);
        assertThat(set)
                .isEqualTo(new Limit(
                        atLeast.id(),
                        atLeast.metric(),
                        atLeast.direction(),
                        0.9,
                        atLeast.grades(),
                        "share",
                        Origin.HOST));
    }

    private static Limit limit(Direction direction, double threshold, Map<Severity, Double> grades) {
        return new Limit("x", Optional.empty(), direction, threshold, grades, "count", Origin.OURS);
    }
}
