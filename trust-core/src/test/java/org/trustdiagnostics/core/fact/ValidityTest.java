package org.trustdiagnostics.core.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trustdiagnostics.core.Given.AS_OF;
import static org.trustdiagnostics.core.Given.on;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arithmetic that predicates of records share, each on both sides of its boundary; the day is 30 June 2026. */
final class ValidityTest {
    private static Optional<Moment> maybe(String moment) {
        return Optional.ofNullable(moment).map(Moment::parse);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-30, true", // twelve months to the day
        "2025-06-29, false",
        "2026-06-30, true",
        "2026-07-01, false", // has not come
        "2025-06-30T00:01:00+02:00, true"
    })
    void within_months(String moment, boolean within) {
        assertThat(Validity.within(on(moment), 12, AS_OF)).isEqualTo(within);
        assertThat(Validity.within(maybe(moment), 12, AS_OF)).isEqualTo(within);
    }

    @Test
    void what_never_came_is_within_no_months() {
        assertThat(Validity.within(Optional.empty(), 1200, AS_OF)).isFalse();
    }

    /** By hand: 31 August plus six months is the last of February. */
    @Test
    void a_month_ends_with_its_last_day() {
        assertThat(Validity.within(on("2025-08-31"), 6, on("2026-02-28").date()))
                .isTrue();
        assertThat(Validity.within(on("2025-08-31"), 6, on("2026-03-01").date()))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01, 2026-06-08, false",
        "2026-06-01, 2026-06-09, true",
        "2026-06-01T08:00:00Z, 2026-06-08T08:00:00Z, false",
        "2026-06-01T08:00:00Z, 2026-06-08T08:01:00Z, true",
        "2026-06-01T08:00:00Z, 2026-06-08, false", // one plain date: whole days
        "2026-06-23, , false", // seven days so far
        "2026-06-22, , true",
        "2026-06-10, 2026-06-01, false" // came before it started
    })
    void later_than_seven_days(String start, String came, boolean later) {
        assertThat(Validity.laterThan(7, on(start), maybe(came), AS_OF)).isEqualTo(later);
        if (came != null) {
            assertThat(Validity.cameWithin(7, on(start), maybe(came))).isEqualTo(!later);
        }
    }

    @Test
    void what_never_came_did_not_come_in_time() {
        assertThat(Validity.cameWithin(7, on("2026-06-30"), Optional.empty())).isFalse();
    }

    @Test
    void parts_of_a_day_count_to_the_minute() {
        assertThat(Validity.days(0.5)).isEqualTo(Duration.ofHours(12));
        assertThat(Validity.days(48.0 / 24)).isEqualTo(Duration.ofDays(2));
        assertThat(Validity.days(1.0 / 24 / 60)).isEqualTo(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-30, , true",
        "2026-07-01, , false",
        ", 2026-06-30, true",
        ", 2026-06-29, false",
        ", , true",
        "2026-06-30, 2026-06-30, true",
        "2026-06-30T23:59:00Z, 2026-06-30T00:01:00Z, true" // days count, not hours
    })
    void both_ends_belong_to_a_stretch(String from, String to, boolean holds) {
        assertThat(Validity.holdsOn(AS_OF, maybe(from), maybe(to))).isEqualTo(holds);
        assertThat(Validity.touches(new ReportingPeriod(AS_OF, AS_OF), maybe(from), maybe(to)))
                .isEqualTo(holds);
    }
}
