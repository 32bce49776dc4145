package org.trustdiagnostics.authoring.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trustdiagnostics.core.fact.Moment;

class DatePatternTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final long SEED = 20150630;

    /** Oracle: java.time's own formatter and zones. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "MM/dd/yyyy hh:mm:ss a",
                "d/M/yyyy H:mm",
                "M/d/yyyy",
                "yyyy-MM-dd",
                "yyyy-MM-dd'T'HH:mm:ss",
                "dd.MM.yyyy HH.mm",
                "h:mm a, d-M-yyyy"
            })
    void the_fast_reader_agrees_with_the_formatter(String pattern) {
        assertThat(DigitPattern.of(pattern)).isPresent();
        DatePattern slow = FormatterPattern.of(pattern);
        DatePattern fast = DatePattern.of(pattern);
        LocalTimes local = new LocalTimes(Optional.of(NEW_YORK));
        Random random = new Random(SEED);
        DateTimeFormatter formatter = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
        for (int i = 0; i < 20_000; i++) {
            LocalDateTime time =
                    LocalDateTime.ofEpochSecond(1_400_000_000L + random.nextInt(60_000_000), 0, ZoneOffset.UTC);
            String text = formatter.format(time);
            if (i % 3 == 0) {
                text = misspelt(text, random);
            }
            assertThat(fast.parse(text, local)).as(text).isEqualTo(slow.parse(text, local));
        }
    }

    /** Changes one character into a digit, a separator or nothing. */
    private static String misspelt(String text, Random random) {
        int at = random.nextInt(text.length());
        String other = new String[] {"", "0", "3", "9", "/", "x", " ", "p"}[random.nextInt(8)];
        return text.substring(0, at) + other + text.substring(at + 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MM/dd/yyyy hh:mm:ss a | 03/03/2015 12:00:00 AM | 2015-03-03T00:00:00-05:00",
                "MM/dd/yyyy hh:mm:ss a | 03/03/2015 12:00:00 pm | 2015-03-03T12:00:00-05:00",
                "MM/dd/yyyy hh:mm:ss a | 07/01/2015 11:59:59 PM | 2015-07-01T23:59:59-04:00",
                "d MMM yyyy            | 3 mar 2015             | 2015-03-03",
                "yyyyMMdd              | 20150303               | 2015-03-03",
                "dd/MM/yy              | 03/04/15               | 2015-04-03",
                "yyyy-MM-dd'T'HH:mmXXX | 2015-03-03T10:00+01:00 | 2015-03-03T10:00:00+01:00"
            })
    void patterns_are_read_as_java_reads_them(String pattern, String text, String expected) {
        LocalTimes local = new LocalTimes(Optional.of(NEW_YORK));

        assertThat(DatePattern.of(pattern).parse(text, local)).contains(Moment.parse(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "d/M/yyyy, 31/02/2015",
        "d/M/yyyy, 29/2/2015",
        "d/M/yyyy, 1/13/2015",
        "d/M/yyyy, 1/1/15",
        "d/M/yyyy, '1/1/2015 '",
        "MM/dd/yyyy, 1/1/2015",
        "MM/dd/yyyy hh:mm:ss a, 03/03/2015 13:00:00 PM",
        "MM/dd/yyyy hh:mm:ss a, 03/03/2015 00:00:00 AM",
        "yyyyMMdd, 20150231"
    })
    void days_and_times_that_do_not_exist_do_not_match(String pattern, String text) {
        LocalTimes local = new LocalTimes(Optional.of(NEW_YORK));

        assertThat(DatePattern.of(pattern).parse(text, local)).isEmpty();
    }

    /** Oracle: java.time's rule for local times, on the two days of 2015 on which New York changed its clocks. */
    @Test
    void a_skipped_time_moves_forward_and_a_repeated_one_counts_as_the_first() {
        LocalTimes local = new LocalTimes(Optional.of(NEW_YORK));
        DatePattern pattern = DatePattern.of("yyyy-MM-dd HH:mm");

        assertThat(pattern.parse("2015-03-08 02:30", local)).contains(Moment.parse("2015-03-08T03:30:00-04:00"));
        assertThat(pattern.parse("2015-11-01 01:30", local)).contains(Moment.parse("2015-11-01T01:30:00-04:00"));
        assertThat(pattern.parse("2015-11-01 02:30", local)).contains(Moment.parse("2015-11-01T02:30:00-05:00"));
        assertThat(pattern.parse("2015-03-07 23:30", local)).contains(Moment.parse("2015-03-07T23:30:00-05:00"));
        assertThat(pattern.parse("2015-03-09 00:30", local)).contains(Moment.parse("2015-03-09T00:30:00-04:00"));
    }

    @Test
    void days_are_added_on_the_calendar_not_in_hours() {
        LocalTimes local = new LocalTimes(Optional.of(NEW_YORK));
        Moment beforeTheChange = Moment.parse("2015-03-07T08:30:00-05:00");

        assertThat(local.plusDays(beforeTheChange, 2)).isEqualTo(Moment.parse("2015-03-09T08:30:00-04:00"));
        assertThat(local.plusDays(Moment.parse("2015-03-07"), -7)).isEqualTo(Moment.parse("2015-02-28"));
    }
}
