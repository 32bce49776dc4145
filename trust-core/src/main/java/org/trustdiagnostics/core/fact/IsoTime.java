package org.trustdiagnostics.core.fact;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Reads the usual ways to write a moment digit by digit: {@code 2015-03-03}, {@code 2015-03-03T14:00Z},
 * {@code 2015-03-03T14:00:00-05:00}. What is written otherwise, right or wrong, is left to the formatters of the JDK, which take several times as long.
 */
final class IsoTime {
    private static final int DATE = 10;
    private static final int MINUTES = 16;
    private static final int SECONDS = 19;

    private IsoTime() {}

    /** Returns the moment that stands there, or null where it is not written in one of the usual ways. */
    static @Nullable Moment moment(char[] text, int from, int to) {
        if (to - from > MINUTES) {
            return time(text, from, to);
        }
        LocalDate day = day(text, from, to);
        return day == null ? null : Moment.of(day);
    }

    /** Returns the day that stands there, or null where it is not written in the usual way. */
    static @Nullable LocalDate day(char[] text, int from, int to) {
        boolean day = to - from == DATE
                && text[from + 4] == '-'
                && text[from + 7] == '-'
                && digits(text, from, from + 2, from + 5, from + 8);
        try {
            return day
                    ? LocalDate.of(
                            100 * two(text, from) + two(text, from + 2), two(text, from + 5), two(text, from + 8))
                    : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static @Nullable Moment time(char[] text, int from, int to) {
        LocalDate day = day(text, from, from + DATE);
        if (day == null || text[from + DATE] != 'T' || text[from + 13] != ':' || !digits(text, from + 11, from + 14)) {
            return null;
        }
        boolean seconds = text[from + MINUTES] == ':';
        int zone = from + (seconds ? SECONDS : MINUTES);
        if (seconds && (zone >= to || !digits(text, from + 17))) {
            return null;
        }
        try {
            ZoneOffset offset = offset(text, zone, to);
            LocalTime time =
                    LocalTime.of(two(text, from + 11), two(text, from + 14), seconds ? two(text, from + 17) : 0);
            return offset == null ? null : Moment.of(OffsetDateTime.of(day, time, offset));
        } catch (DateTimeException noSuchTime) {
            return null;
        }
    }

    private static @Nullable ZoneOffset offset(char[] text, int at, int to) {
        if (text[at] == 'Z') {
            return at + 1 == to ? ZoneOffset.UTC : null;
        }
        boolean sign = text[at] == '+' || text[at] == '-';
        if (!sign || at + 6 != to || text[at + 3] != ':' || !digits(text, at + 1, at + 4)) {
            return null;
        }
        int way = text[at] == '+' ? 1 : -1;
        return ZoneOffset.ofHoursMinutes(way * two(text, at + 1), way * two(text, at + 4));
    }

    private static boolean digits(char[] text, int... pairs) {
        for (int at : pairs) {
            if (!digit(text[at]) || !digit(text[at + 1])) {
                return false;
            }
        }
        return true;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int two(char[] text, int at) {
        return 10 * (text[at] - '0') + text[at + 1] - '0';
    }
}
