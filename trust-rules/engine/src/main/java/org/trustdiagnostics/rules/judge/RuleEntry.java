package org.trustdiagnostics.rules.judge;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.verdict.Detection;
import org.trustdiagnostics.rules.session.RuleShape;

/** A rule with all it looks at by number in its {@link RuleBook}. Immutable to see, and thread-safe. */
final class RuleEntry {
    private final RuleShape shape;
    private final RuleBook book;
    private final int[] metrics;
    private final int[] kinds;
    private final int[] limits;
    private final List<Comparing> comparisons;

    /** Taken apart when it is first allowed: of many rules no subject knows anything. */
    private volatile @Nullable PlainEntry plain;

    /**
     * A reading compared with a limit.
     *
     * @param number its own number
     * @param metric the number of the reading's metric
     * @param limit the number of the limit
     * @param threshold the limit itself
     */
    record Comparing(int number, int metric, int limit, Limit threshold) {}

    RuleEntry(RuleShape shape, RuleBook book) {
        this.shape = shape;
        this.book = book;
        this.metrics = book.metrics().of(shape.metrics());
        this.kinds = book.kinds().of(shape.records());
        this.limits = book.limits().of(shape.limits());
        this.comparisons = shape.comparisons().stream()
                .map(one -> new Comparing(
                        book.comparisons().of(one),
                        book.metrics().of(one.metric()),
                        book.limits().of(one.limit()),
                        book.limit(book.limits().of(one.limit()))))
                .toList();
    }

    /** Returns what the rule, which must be allowed, detects; empty where only the engine can tell. */
    Optional<List<Detection>> detections(Known data) {
        PlainEntry known = plain;
        if (known == null) {
            known = new PlainEntry(book.compiled().plain(shape), book);
            plain = known;
        }
        return known.detections(data);
    }

    RuleShape shape() {
        return shape;
    }

    String name() {
        return shape.name();
    }

    int[] metrics() {
        return metrics;
    }

    int[] kinds() {
        return kinds;
    }

    int[] limits() {
        return limits;
    }

    List<Comparing> comparisons() {
        return comparisons;
    }

    boolean looksAt(int limit) {
        for (int own : limits) {
            if (own == limit) {
                return true;
            }
        }
        return false;
    }

    /** Returns the last of its comparisons with a limit. */
    @Nullable
    Comparing comparing(int limit) {
        for (int i = comparisons.size() - 1; i >= 0; i--) {
            if (comparisons.get(i).limit() == limit) {
                return comparisons.get(i);
            }
        }
        return null;
    }

    /** A rule may fire only where everything it looks at is known: absence of knowledge must not look like absence. */
    boolean allowed(Known known) {
        for (int metric : metrics) {
            if (known.measured(metric) == null) {
                return false;
            }
        }
        for (int kind : kinds) {
            if (!known.covers(kind)) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether nothing is known of anything it looks at. */
    boolean inTheDark(Known known) {
        for (int metric : metrics) {
            if (known.status(metric) != Reading.Status.MISSING) {
                return false;
            }
        }
        for (int kind : kinds) {
            if (known.covers(kind)) {
                return false;
            }
        }
        return metrics.length + kinds.length > 0;
    }
}
