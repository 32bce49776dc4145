package org.trustdiagnostics.authoring.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trustdiagnostics.core.fact.Moment;

/**
 * Places local dates and times in a zone. Remembers days, because most rows of a file share a few hundred of them. A time that
 * the clock passed over in spring moves forward by the gap; one that it showed twice in autumn counts as the first. Not
 * thread-safe.
 */
final class LocalTimes {
    private static final int REMEMBERED = 1 << 10;

    private final Optional<ZoneId> zone;
    private final @Nullable Day[] days = new @Nullable Day[REMEMBERED];

    LocalTimes(Optional<ZoneId> zone) {
        this.zone = zone;
    }

    /** A day, and its offset where that is the same from its beginning to its end. */
    private record Day(int key, LocalDate date, Optional<ZoneOffset> offset) {}

    /** Returns a day, or empty where the calendar has no such day. */
    Optional<LocalDate> day(int year, int month, int day) {
        int key = key(year, month, day);
        Day known = days[key % REMEMBERED];
        if (known != null && known.key == key) {
            return Optional.of(known.date);
        }
        try {
            return Optional.of(remember(key, LocalDate.of(year, month, day)).date);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Returns the moment at which clocks in the zone show a date and time.
     *
     * @throws java.util.NoSuchElementException where there is no zone, which the mapping must not allow
     */
    Moment at(LocalDate date, LocalTime time) {
        int key = key(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
        Day known = days[key % REMEMBERED];
        Day day = known != null && known.key == key ? known : remember(key, date);
        LocalDateTime local = LocalDateTime.of(date, time);
        return Moment.of(
                day.offset.isPresent()
                        ? OffsetDateTime.of(local, day.offset.get())
                        : local.atZone(zone.orElseThrow()).toOffsetDateTime());
    }

    /** Returns the moment so many calendar days later, at the same time on the clocks of the zone. */
    Moment plusDays(Moment moment, int more) {
        Optional<OffsetDateTime> time = moment.timestamp();
        if (time.isEmpty()) {
            return Moment.of(moment.date().plusDays(more));
        }
        return Moment.of(
                zone.isPresent()
                        ? time.get()
                                .atZoneSameInstant(zone.get())
                                .plusDays(more)
                                .toOffsetDateTime()
                        : time.get().plusDays(more));
    }

    private Day remember(int key, LocalDate date) {
        Day day = new Day(key, date, zone.flatMap(z -> wholeDay(z.getRules(), date)));
        days[key % REMEMBERED] = day;
        return day;
    }

    private static Optional<ZoneOffset> wholeDay(ZoneRules rules, LocalDate date) {
        LocalDateTime midnight = date.atStartOfDay();
        ZoneOffset offset = rules.getOffset(midnight);
        ZoneOffsetTransition next = rules.nextTransition(midnight.minusDays(1).toInstant(offset));
        boolean far = next == null || next.getDateTimeBefore().isAfter(midnight.plusDays(2));
        return far ? Optional.of(offset) : Optional.empty();
    }

    /** Cells may hold two digits of anything as month and day. */
    private static int key(int year, int month, int day) {
        return (year * 100 + month) * 100 + day & Integer.MAX_VALUE;
    }
}
