package org.trustdiagnostics.core.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trustdiagnostics.core.Given.on;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MomentTest {
    @ParameterizedTest
    @ValueSource(strings = {"2015-03-03", "2015-03-03T14:00-05:00", "2015-03-03T14:00:01.500Z"})
    void the_text_is_read_and_written_back(String text) {
        assertThat(on(text)).hasToString(text).isEqualTo(Moment.parse(text)).hasSameHashCodeAs(Moment.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2015-02-30", "2015-3-3", "03/03/2015", "2015-03-03T14:00:00", "2015-03-03 14:00"})
    void anything_else_is_refused(String text) {
        assertThatThrownBy(() -> Moment.parse(text)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void null_is_refused_by_name() {
        assertThatThrownBy(() -> Moment.of((LocalDate) null)).hasMessage("date");
        assertThatThrownBy(() -> Moment.of((OffsetDateTime) null)).hasMessage("timestamp");
    }

    @ParameterizedTest
    @CsvSource({
        "2015-03-04, 2015-03-03, true",
        "2015-03-03, 2015-03-03, false",
        "2015-03-03T23:00:00Z, 2015-03-03, false", // the same day
        "2015-03-03, 2015-03-03T01:00:00Z, false",
        "2015-03-04T00:00:00Z, 2015-03-03, true",
        "2015-03-03T12:00:01Z, 2015-03-03T12:00:00Z, true", // to the second
        "2015-03-03T12:00:00Z, 2015-03-03T12:00:00Z, false",
        "2015-03-03T12:00:00+01:00, 2015-03-03T11:30:00Z, false" // 11:00 in UTC
    })
    void times_compare_to_the_second_and_plain_dates_by_whole_days(String a, String b, boolean after) {
        assertThat(on(a).isAfter(on(b))).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({
        "2015-03-03, 2015-03-05, PT48H",
        "2015-03-03T23:00:00Z, 2015-03-04, PT24H", // one calendar day
        "2015-03-03T23:00:00Z, 2015-03-04T01:30:00Z, PT2H30M",
        "2015-03-03T23:00:00+01:00, 2015-03-03T23:00:00Z, PT1H",
        "2015-03-05, 2015-03-03, PT-48H"
    })
    void the_time_between_is_exact_or_in_whole_days(String a, String b, Duration between) {
        assertThat(on(a).until(on(b))).isEqualTo(between);
    }

    @ParameterizedTest
    @CsvSource({
        "2015-03-03, PT47H, 2015-03-04",
        "2015-03-03, PT0H, 2015-03-03",
        "2015-03-03T23:00Z, PT2H, 2015-03-04T01:00Z"
    })
    void a_plain_date_moves_by_whole_days_and_a_time_exactly(String from, Duration time, String to) {
        assertThat(on(from).plus(time)).isEqualTo(on(to));
    }

    /** Oracle: New York is five hours behind UTC in winter. */
    @Test
    void a_zone_decides_the_day_of_a_time_and_leaves_a_plain_date_alone() {
        ZoneId newYork = ZoneId.of("America/New_York");
        Moment night = on("2015-03-04T03:00:00Z");
        assertThat(night.date()).isEqualTo("2015-03-04");
        assertThat(night.in(newYork).date()).isEqualTo("2015-03-03");
        assertThat(night.in(newYork).timestamp().orElseThrow())
                .isEqualTo(night.timestamp().orElseThrow());
        assertThat(on("2015-03-04").in(newYork)).isEqualTo(on("2015-03-04"));
        assertThat(on("2015-03-04").timestamp()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2015-03-03", "+10000-01-01", "-0044-03-15", "+12026-06-30T10:00Z"})
    void what_a_moment_says_is_read_again(String text) {
        assertThat(Moment.parse(text)).hasToString(text);
        assertThat(Moment.parse(Moment.parse(text).toString())).isEqualTo(Moment.parse(text));
    }
}
