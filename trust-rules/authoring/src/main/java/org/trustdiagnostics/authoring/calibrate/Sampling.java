package org.trustdiagnostics.authoring.calibrate;

import java.util.Optional;
import java.util.stream.IntStream;
import org.trustdiagnostics.core.catalogue.MetricDefinition;
import org.trustdiagnostics.core.catalogue.Unit;
import org.trustdiagnostics.core.metric.Metrics;

/** How chance enters a metric. */
enum Sampling {
    /** Cases that count or not. */
    SHARE,
    /** Two groups of answers. */
    GAP;

    /** The metric that compares two groups. */
    static final String GROUPS = "survey-group-gap";

    private static final int LARGEST = 500;
    private static final int LARGEST_PAIR = 100;

    /**
     * Returns how chance enters a metric; empty where a complete list gives it exactly.
     *
     * @throws IllegalStateException where nobody has said how, so that no limit goes uncalibrated unnoticed
     */
    static Optional<Sampling> of(MetricDefinition metric) {
        if (metric.id().equals(GROUPS)) {
            return Optional.of(GAP);
        }
        // Exact metrics ask for no cases; all others for one at least.
        if (Metrics.minimumSample(metric.id()) == 0) {
            return Optional.empty();
        }
        if (metric.unit() == Unit.SHARE && Metrics.find(metric.id()).isPresent()) {
            return Optional.of(SHARE);
        }
        throw new IllegalStateException("a rule compares '" + metric.id()
                + "' with a limit, and nobody has said how chance enters it; add that to " + Sampling.class.getName());
    }

    /** Returns the sizes, beside those of the tables, at which the worst false alarm is looked for. */
    IntStream scanned(String metric) {
        return IntStream.rangeClosed(Metrics.minimumSample(metric), this == SHARE ? LARGEST : LARGEST_PAIR);
    }

    Detection detection(int size, Judging judging) {
        return this == SHARE
                ? ShareDetection.of(Metrics.find(judging.metric()).orElseThrow(), size, judging)
                : GapDetection.of(size, judging);
    }
}
