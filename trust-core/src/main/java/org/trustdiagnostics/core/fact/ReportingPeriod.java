package org.trustdiagnostics.core.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The days a diagnosis looks at. The last day is also the day as of which everything is seen: nothing dated later is visible.
 *
 * @param from first day, included
 * @param to last day, included
 */
public record ReportingPeriod(LocalDate from, LocalDate to) {
    /** Checks that the period has at least one day. */
    public ReportingPeriod {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        if (from.isAfter(to)) {
            throw new IllegalArgumentException("period from " + from + " to " + to + ": 'from' must not be after 'to'");
        }
    }

    /** Returns the twelve months up to and including the given day. */
    public static ReportingPeriod yearTo(LocalDate asOf) {
        return new ReportingPeriod(asOf.minusYears(1).plusDays(1), asOf);
    }

    /** Returns whether the day lies in the period. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Returns how many days it has, at least 1. */
    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /**
     * Returns the days of the period that lie in some of its calendar months.
     *
     * @param first index of the first month, 0 for the month of {@code from}
     * @param last index of the last month, included
     */
    public ReportingPeriod ofMonths(int first, int last) {
        LocalDate start = from.withDayOfMonth(1);
        LocalDate begin = start.plusMonths(first);
        LocalDate end = start.plusMonths(last + 1L).minusDays(1);
        return new ReportingPeriod(begin.isBefore(from) ? from : begin, end.isAfter(to) ? to : end);
    }

    /** Returns how many calendar months the period touches, at least 1. */
    public int months() {
        return monthOf(to) + 1;
    }

    /** Returns the index of the day's calendar month, 0 for the month of {@code from}. */
    public int monthOf(LocalDate day) {
        return 12 * (day.getYear() - from.getYear()) + day.getMonthValue() - from.getMonthValue();
    }
}
