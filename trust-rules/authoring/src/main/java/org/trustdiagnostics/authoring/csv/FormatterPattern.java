package org.trustdiagnostics.authoring.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Optional;
import org.trustdiagnostics.core.fact.Moment;

/** Any pattern that a {@link DateTimeFormatter} knows. */
final class FormatterPattern implements DatePattern {
    private static final OffsetDateTime SAMPLE = OffsetDateTime.of(2015, 3, 17, 14, 5, 9, 0, ZoneOffset.ofHours(-5));

    private final String text;
    private final DateTimeFormatter formatter;
    private final boolean timed;
    private final boolean zoned;

    private FormatterPattern(String text, DateTimeFormatter formatter, TemporalAccessor sample) {
        this.text = text;
        this.formatter = formatter;
        this.timed = sample.query(TemporalQueries.localTime()) != null;
        this.zoned = sample.query(TemporalQueries.zone()) != null;
    }

    static FormatterPattern of(String text) {
        DateTimeFormatter formatter = new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(properYear(text))
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
        TemporalAccessor sample = sample(formatter);
        if (sample.query(TemporalQueries.localDate()) == null) {
            throw new IllegalArgumentException(
                    "does not say which day it is; it needs year (yyyy), month (MM, not mm) and day (dd).");
        }
        boolean someTime = sample.isSupported(ChronoField.HOUR_OF_AMPM)
                || sample.isSupported(ChronoField.MINUTE_OF_HOUR)
                || sample.isSupported(ChronoField.AMPM_OF_DAY);
        if (someTime && sample.query(TemporalQueries.localTime()) == null) {
            throw new IllegalArgumentException(
                    "does not say which time it is; give HH (0 to 23), or hh (1 to 12) together with a (AM or PM).");
        }
        return new FormatterPattern(text, formatter, sample);
    }

    private static TemporalAccessor sample(DateTimeFormatter formatter) {
        try {
            return formatter.parse(formatter.format(SAMPLE));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("cannot be read back: " + e.getMessage() + ".", e);
        }
    }

    /** People write y for the year; strict formatters know it as the year of an era and want the era too. */
    private static String properYear(String text) {
        StringBuilder pattern = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            quoted ^= letter == '\'';
            pattern.append(letter == 'y' && !quoted ? 'u' : letter);
        }
        return pattern.toString();
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public boolean needsZone() {
        return timed && !zoned;
    }

    @Override
    public Optional<Moment> parse(String cell, LocalTimes local) {
        try {
            TemporalAccessor parsed = formatter.parse(cell);
            LocalDate date = LocalDate.from(parsed);
            if (!zoned || !timed) {
                Optional<LocalTime> time = timed ? Optional.of(LocalTime.from(parsed)) : Optional.empty();
                return Optional.of(DatePattern.moment(date, time, local));
            }
            LocalDateTime time = LocalDateTime.of(date, LocalTime.from(parsed));
            return Optional.of(Moment.of(time.atZone(ZoneId.from(parsed)).toOffsetDateTime()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
