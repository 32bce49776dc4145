package org.trustdiagnostics.core.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trustdiagnostics.core.Given.on;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is worked out without an object equals what the objects say. */
final class MomentNumbersTest {
    private static final List<Moment> MOMENTS = List.of(
            on("2026-03-01"),
            on("2026-03-04"),
            on("1969-12-30"),
            on("2026-03-01T00:00:00Z"),
            on("2026-03-01T23:59:59.999999999Z"),
            on("2026-03-02T00:00:59.5+14:00"),
            on("2026-03-02T00:01:00.25-11:30"),
            on("1969-12-31T23:59:30.5+02:00"));

    @Test
    void minutes_until_are_those_of_the_time_until_and_none_before() {
        for (Moment a : MOMENTS) {
            for (Moment b : MOMENTS) {
                assertThat(a.minutesUntil(b))
                        .as("from %s to %s", a, b)
                        .isEqualTo(Math.max(0, a.until(b).toMinutes()));
            }
        }
    }

    @Test
    void a_time_is_over_where_the_moved_date_comes_before_the_day() {
        for (Moment moment : MOMENTS) {
            for (Duration time :
                    List.of(Duration.ZERO, Duration.ofHours(47), Duration.ofDays(3), Duration.ofNanos(500_000_001))) {
                LocalDate moved = moment.plus(time).date();
                for (int days = -1; days <= 1; days++) {
                    assertThat(moment.isOver(time, moved.plusDays(days)))
                            .as("%s and %s, by %s", moment, time, moved.plusDays(days))
                            .isEqualTo(days > 0);
                }
            }
        }
    }
}
