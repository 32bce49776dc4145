package org.trustdiagnostics.core.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The formatters of the JDK are the oracle. */
final class IsoTimeTest {
    private static final List<String> WRITTEN = List.of(
            "2015-03-03",
            "2024-02-29",
            "0000-12-31",
            "2015-03-03T14:00Z",
            "2015-03-03T14:00:59Z",
            "2015-03-03T14:00+01:00",
            "2015-03-03T14:00:00-05:30",
            "2015-03-03T23:59:59-00:00",
            "2015-03-03T23:59:59+18:00");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void what_is_read_is_what_the_formatters_read(long seed) {
        Random random = new Random(seed);
        for (String written : WRITTEN) {
            assertThat(read(written)).isEqualTo(expected(written)).isPresent();
            for (int i = 0; i < 2_000; i++) {
                StringBuilder changed = new StringBuilder(written);
                int at = random.nextInt(written.length());
                changed.replace(
                        at,
                        at + random.nextInt(2),
                        "0123456789-:TZ+. ".substring(random.nextInt(17)).substring(0, 1));
                read(changed.toString()).ifPresent(moment -> assertThat(expected(changed.toString()))
                        .as(changed.toString())
                        .contains(moment));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2015-02-29",
                "2015-3-03",
                "2015-03-03T14",
                "2015-03-03T24:00Z",
                "2015-03-03T14:00:60Z",
                "2015-03-03T14:00:00.5Z",
                "2015-03-03T14:00",
                "2015-03-03T14:00:00",
                "2015-03-03T14:00+19:00",
                "2015-03-03T14:00:00+0100",
                "2015-03-03t14:00Z",
                "٢٠١٥-03-03"
            })
    void any_other_form_is_left_to_the_formatters(String written) {
        assertThat(read(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void being_within_a_time_is_what_the_time_between_says(long seed) {
        Random random = new Random(seed);
        List<Moment> moments = List.of(
                Moment.parse("2026-03-01"),
                Moment.parse("2026-03-02"),
                Moment.parse("2026-03-01T10:00:00Z"),
                Moment.parse("2026-03-01T10:00:00.000000001Z"),
                Moment.parse("2026-03-01T10:59:59.999999999+01:00"),
                Moment.parse("2026-03-02T10:00:00Z"));
        for (Moment start : moments) {
            for (Moment end : moments) {
                for (Duration time : List.of(
                        start.until(end),
                        start.until(end).plusNanos(1),
                        start.until(end).minusNanos(1),
                        Duration.ofSeconds(random.nextInt(200_000) - 100_000))) {
                    assertThat(end.isWithin(time, start))
                            .as("%s within %s of %s", end, time, start)
                            .isEqualTo(start.until(end).compareTo(time) <= 0);
                }
            }
        }
    }

    private static Optional<Moment> read(String text) {
        return Optional.ofNullable(IsoTime.moment((text + "0").toCharArray(), 0, text.length()));
    }

    private static Optional<Moment> expected(String text) {
        try {
            return Optional.of(
                    text.length() == 10 ? Moment.of(LocalDate.parse(text)) : Moment.of(OffsetDateTime.parse(text)));
        } catch (DateTimeException wrong) {
            return Optional.empty();
        }
    }
}
