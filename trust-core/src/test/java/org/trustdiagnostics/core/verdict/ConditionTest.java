package org.trustdiagnostics.core.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trustdiagnostics.core.Given;
import org.trustdiagnostics.core.GivenOutcome;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.metric.Reading;

final class ConditionTest {
    private static final Limit COMPLAINTS = Given.atMost("x", "complaint-rate", 5, "per-hundred");

    /** Oracle: design.md, 0.67 − 0.95. */
    @Test
    void the_margin_of_the_designs_example() {
        assertThat(GivenOutcome.brokenPromises().margin().orElseThrow()).isCloseTo(-0.28, within(1e-12));
    }

    @Test
    void the_margin_is_the_distance_of_the_deciding_bound() {
        assertThat(about(Given.keptShare(), 0.94, 0.97).margin().orElseThrow()).isCloseTo(0.02, within(1e-12));
        assertThat(about(COMPLAINTS, 6, 9).margin()).hasValue(1);
        assertThat(about(COMPLAINTS, 4, 9).margin()).hasValue(-1);
    }

    @Test
    void without_a_value_there_is_no_margin() {
        assertThat(GivenOutcome.too(Reading.Status.TOO_FEW, 7).margin()).isEmpty();
        assertThat(new Condition(COMPLAINTS, Optional.empty(), true, OptionalLong.empty()).margin())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0.90, 0.96, true", "0.90, 0.95, true", "0.90, 0.949, false", "0.95, 0.99, false", "0.949, 0.99, true"})
    void an_interval_across_the_threshold_is_undecided(double lower, double upper, boolean undecided) {
        assertThat(about(Given.keptShare(), lower, upper).undecided()).isEqualTo(undecided);
    }

    @Test
    void too_few_cases_are_undecided_and_hidden_or_missing_ones_are_not() {
        assertThat(GivenOutcome.too(Reading.Status.TOO_FEW, 7).undecided()).isTrue();
        assertThat(GivenOutcome.too(Reading.Status.SUPPRESSED, 0).undecided()).isFalse();
        assertThat(GivenOutcome.too(Reading.Status.MISSING, 0).undecided()).isFalse();
        assertThat(new Condition(COMPLAINTS, Optional.empty(), false, OptionalLong.empty()).undecided())
                .isFalse();
    }

    private static Condition about(Limit limit, double lower, double upper) {
        Reading reading = Given.reading(limit.metric().orElseThrow(), 100, lower, lower, upper);
        return new Condition(limit, Optional.of(reading), false, OptionalLong.empty());
    }
}
