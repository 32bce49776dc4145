package org.trustdiagnostics.core.privacy;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.trustdiagnostics.core.fact.ReportingPeriod;

/**
 * Answers of consecutive days to one subject that stand in none of its parts, as they were when released.
 *
 * @param subject whose answers
 * @param from the first day
 * @param to the last day
 * @param tally what was counted
 */
record Segment(String subject, LocalDate from, LocalDate to, Tally tally) {
    Segment {
        requireNonNull(subject, "subject");
        requireNonNull(tally, "tally");
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("'from' " + from + " must not be after 'to' " + to + ".");
        }
        if (!tally.possible() || tally.answers() < 1) {
            throw new IllegalArgumentException("a segment has at least one answer, and no more hits and misses than "
                    + "answers; keep the ledger as the library wrote it.");
        }
    }

    boolean within(ReportingPeriod period) {
        return period.contains(from) && period.contains(to);
    }
}
