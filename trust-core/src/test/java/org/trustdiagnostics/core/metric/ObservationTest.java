package org.trustdiagnostics.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trustdiagnostics.core.Given.AS_OF;
import static org.trustdiagnostics.core.Given.YEAR;
import static org.trustdiagnostics.core.Given.on;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trustdiagnostics.core.Given;
import org.trustdiagnostics.core.fact.Moment;
import org.trustdiagnostics.core.fact.ReportingPeriod;
import org.trustdiagnostics.core.limit.Limits;
import org.trustdiagnostics.core.statistics.Intervals;

final class ObservationTest {
    @ParameterizedTest
    @ValueSource(ints = {2, 0, -1})
    void a_group_below_three_is_refused(int group) {
        assertThatThrownBy(() -> observation(0.95, group))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("minimum group " + group + " must be at least 3: smaller groups give people away");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.49, 1, 95, Double.NaN})
    void an_impossible_confidence_is_refused(double confidence) {
        assertThatThrownBy(() -> observation(confidence, 5))
                .hasMessage("confidence " + confidence + " must be at least 0.5 and below 1");
    }

    @Test
    void three_people_and_a_half_are_the_ends_of_the_range() {
        assertThat(observation(0.5, 3).asOf()).isEqualTo(AS_OF);
        assertThat(observation(0.95, 5)).isEqualTo(Given.observation()).hasSameHashCodeAs(Given.observation());
    }

    /** In time, late, still open but over, and what may still come; judged on 30 June. */
    @ParameterizedTest
    @CsvSource({
        "2026-06-01, 2026-06-08, true",
        "2026-06-01, 2026-06-09, false",
        "2026-06-22, , false", // over since 29 June
        "2026-06-23, , ", // over at the end of this very day
        "2026-06-23, 2026-07-01, ", // came too late to be seen
        "2026-06-22, 2026-07-01, false"
    })
    void in_time_is_true_false_or_open(String start, String done, Boolean inTime) {
        assertThat(Given.observation()
                        .inTime(on(start), Optional.ofNullable(done).map(Moment::parse), Duration.ofDays(7)))
                .isEqualTo(Optional.ofNullable(inTime));
    }

    private static Observation observation(double confidence, int group) {
        return new Observation(YEAR, Optional.empty(), Limits.counting(), Intervals.DEFAULT.at(confidence), group);
    }

    @Test
    void equal_observations_have_the_same_fingerprint_and_others_have_not() {
        Observation observation = Given.observation();
        assertThat(observation.fingerprint())
                .isEqualTo(Given.observation().fingerprint())
                .hasSize(64);
        assertThat(Stream.of(
                        observation(0.9, 5),
                        observation(0.95, 6),
                        Given.observation(Limits.counting().with(Limits.PROMISE_GRACE, 1)),
                        new Observation(YEAR, Optional.of(ZoneOffset.UTC), Limits.counting(), Intervals.DEFAULT, 5),
                        new Observation(
                                ReportingPeriod.yearTo(AS_OF.plusDays(1)),
                                Optional.empty(),
                                Limits.counting(),
                                Intervals.DEFAULT,
                                5)))
                .allSatisfy(other -> assertThat(other).isNotEqualTo(observation))
                .extracting(Observation::fingerprint)
                .doesNotContain(observation.fingerprint())
                .doesNotHaveDuplicates();
    }
}
