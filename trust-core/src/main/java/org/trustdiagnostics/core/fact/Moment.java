package org.trustdiagnostics.core.fact;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A point in time as precise as the host knows it: a plain date, or a date and time with offset. Immutable.
 *
 * <p>Two moments compare to the second where both have a time, and by whole days where one of them is a plain date: something
 * due on 3 March and done on 3 March at 23:00 was done in time.
 */
public final class Moment {
    private static final long MINUTES_A_DAY = 24 * 60;
    private static final long SECONDS_A_MINUTE = 60;
    private static final long SECONDS_A_DAY = SECONDS_A_MINUTE * MINUTES_A_DAY;
    private static final long NANOS_A_SECOND = 1_000_000_000;

    private final LocalDate date;
    private final @Nullable OffsetDateTime timestamp;
    /** The date and the time as numbers, since moments are compared several times an event. */
    private final long day;

    private final long second;
    private final int nano;

    private Moment(LocalDate date, @Nullable OffsetDateTime timestamp) {
        this.date = date;
        this.timestamp = timestamp;
        this.day = date.toEpochDay();
        this.second = timestamp == null ? 0 : timestamp.toEpochSecond();
        this.nano = timestamp == null ? 0 : timestamp.getNano();
    }

    /** Returns a plain date. */
    public static Moment of(LocalDate date) {
        return new Moment(Objects.requireNonNull(date, "date"), null);
    }

    /** Returns a date and time with offset; its date is the one at that offset. */
    public static Moment of(OffsetDateTime timestamp) {
        return new Moment(Objects.requireNonNull(timestamp, "timestamp").toLocalDate(), timestamp);
    }

    /**
     * Reads {@code 2015-03-03} or {@code 2015-03-03T14:00:00-05:00}.
     *
     * @throws DateTimeException where the text is neither
     */
    public static Moment parse(String text) {
        Moment usual = IsoTime.moment(text.toCharArray(), 0, text.length());
        if (usual != null) {
            return usual;
        }
        return text.indexOf('T') < 0 ? of(LocalDate.parse(text)) : of(OffsetDateTime.parse(text));
    }

    /** Returns the date at the moment's own offset. */
    public LocalDate date() {
        return date;
    }

    /** Returns the time with offset, unless this is a plain date. */
    public Optional<OffsetDateTime> timestamp() {
        return Optional.ofNullable(timestamp);
    }

    /** Returns the same moment with its date taken in the given zone; a plain date stays as it is. */
    public Moment in(ZoneId zone) {
        if (timestamp == null) {
            return this;
        }
        ZoneOffset offset = zone.getRules().getOffset(timestamp.toInstant());
        return offset.equals(timestamp.getOffset()) ? this : of(timestamp.withOffsetSameInstant(offset));
    }

    /** Returns whether this moment comes after the other one, by the rule of the class. */
    public boolean isAfter(Moment other) {
        if (timestamp != null && other.timestamp != null) {
            return second > other.second || (second == other.second && nano > other.nano);
        }
        return day > other.day;
    }

    /** Returns whether this moment comes no longer after another one than a time, counted as by {@link #until}. */
    public boolean isWithin(Duration time, Moment start) {
        long limit = time.toSeconds();
        long seconds = timestamp == null || start.timestamp == null
                ? SECONDS_A_DAY * (day - start.day)
                : second - start.second;
        boolean close = Math.abs(seconds - limit) <= 1;
        return close ? start.until(this).compareTo(time) <= 0 : seconds < limit;
    }

    /** Returns the time from this moment to a later one: exact where both have a time, otherwise whole days. */
    public Duration until(Moment later) {
        if (timestamp != null && later.timestamp != null) {
            return Duration.ofSeconds(later.second - second, (long) later.nano - nano);
        }
        return Duration.ofDays(later.day - day);
    }

    /** Returns the whole minutes in the time {@link #until} a later moment; 0 where it does not come later. */
    public long minutesUntil(Moment later) {
        if (timestamp == null || later.timestamp == null) {
            return Math.max(0, MINUTES_A_DAY * (later.day - day));
        }
        long seconds = later.second - second - (later.nano < nano ? 1 : 0);
        return Math.max(0, seconds / SECONDS_A_MINUTE);
    }

    /** Returns whether this moment, moved by a time as by {@link #plus}, falls on a date before a day. */
    public boolean isOver(Duration time, LocalDate by) {
        if (timestamp == null) {
            return day + time.toDays() < by.toEpochDay();
        }
        long whole = second + timestamp.getOffset().getTotalSeconds() + time.getSeconds();
        long carried = (nano + time.getNano()) / NANOS_A_SECOND;
        return Math.floorDiv(whole + carried, SECONDS_A_DAY) < by.toEpochDay();
    }

    /** Returns this moment moved by the given time; a plain date moves by the whole days in it. */
    public Moment plus(Duration time) {
        return timestamp == null ? of(date.plusDays(time.toDays())) : of(timestamp.plus(time));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Moment m && date.equals(m.date) && Objects.equals(timestamp, m.timestamp);
    }

    @Override
    public int hashCode() {
        return Objects.hash(date, timestamp);
    }

    /** Returns the ISO-8601 text that {@link #parse} reads. */
    @Override
    public String toString() {
        return timestamp == null ? date.toString() : timestamp.toString();
    }
}
