package org.trustdiagnostics.core.privacy;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.trustdiagnostics.core.fact.ReportingPeriod;

/**
 * Answers that are only ever counted together, at least those of the minimum group. No answer is in two blocks.
 *
 * @param metric what they were counted for
 * @param subject the smallest subject that they are all of; they count for it and for the wholes above it
 * @param segments the answers
 */
record Block(String metric, String subject, List<Segment> segments) {
    Block {
        requireNonNull(metric, "metric");
        requireNonNull(subject, "subject");
        segments = segments.stream()
                .sorted(Comparator.comparing(Segment::subject)
                        .thenComparing(Segment::from)
                        .thenComparing(Segment::to))
                .toList();
        if (segments.isEmpty()) {
            throw new IllegalArgumentException("a block has at least one segment.");
        }
    }

    Block(String metric, Segment only) {
        this(metric, only.subject(), List.of(only));
    }

    Tally tally() {
        return segments.stream().map(Segment::tally).reduce(Tally.NONE, Tally::plus);
    }

    boolean within(ReportingPeriod period) {
        return segments.stream().allMatch(segment -> segment.within(period));
    }

    LocalDate lastDay() {
        return segments.stream().map(Segment::to).max(Comparator.naturalOrder()).orElseThrow();
    }
}
