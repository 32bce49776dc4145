package org.trustdiagnostics.core.privacy;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A subject that a ledger has seen in a metric.
 *
 * @param metric what was counted
 * @param subject whose answers
 * @param wholes what it was a part of, the nearest first
 * @param since the first day that may be released of it; empty: any. Earlier days were released as days of a whole of which it was
 *     not yet known to be a part
 */
record Known(String metric, String subject, List<String> wholes, Optional<LocalDate> since) {
    Known {
        requireNonNull(metric, "metric");
        requireNonNull(subject, "subject");
        requireNonNull(since, "since");
        wholes = List.copyOf(wholes);
    }
}
