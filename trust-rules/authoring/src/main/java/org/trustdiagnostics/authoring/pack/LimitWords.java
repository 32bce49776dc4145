package org.trustdiagnostics.authoring.pack;

import java.util.Locale;
import java.util.stream.Collectors;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.text.Language;
import org.trustdiagnostics.core.text.Numbers;

/** Writes limits in English. */
public final class LimitWords {
    private LimitWords() {}

    /** Returns {@code at least 0.95 share}. */
    public static String bound(Limit limit) {
        return limit.direction().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + number(limit.threshold())
                + " " + limit.measuredIn();
    }

    /** Returns {@code medium from 0.85, high from 0.7}; nothing where the limit grades nothing. */
    public static String grades(Limit limit) {
        return limit.grades().entrySet().stream()
                .map(grade -> grade.getKey().name().toLowerCase(Locale.ROOT) + " from " + number(grade.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** Returns a number in full, whole ones without decimals. */
    public static String number(double value) {
        return value == Math.rint(value) ? Numbers.decimal(value, Language.EN) : String.valueOf(value);
    }
}
