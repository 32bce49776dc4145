package org.trustdiagnostics.authoring.calibrate;

import java.util.Optional;
import java.util.stream.IntStream;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.catalogue.MetricDefinition;
import org.trustdiagnostics.core.catalogue.OverTime;
import org.trustdiagnostics.core.catalogue.Unit;
import org.trustdiagnostics.core.metric.Metric;
import org.trustdiagnostics.core.metric.Metrics;

/** How chance enters a metric. */
enum Sampling {
    /** Cases that count or not. */
    SHARE,
    /** Two groups of answers. */
    GAP,
    /** Cases that count or not, in two halves of the period. */
    CHANGE,
    /** Numbers of events in two halves of the period. */
    RATE_CHANGE;

    /** The metric that compares two groups. */
    static final String GROUPS = "survey-group-gap";

    private static final int LARGEST = 500;
    private static final int LARGEST_PAIR = 100;

    /**
     * Returns how chance enters a metric; empty where a complete list gives it exactly, or the host reports it.
     *
     * @throws IllegalStateException where nobody has said how, so that no limit goes uncalibrated unnoticed
     */
    static Optional<Sampling> of(MetricDefinition metric) {
        if (metric.id().equals(GROUPS)) {
            return Optional.of(GAP);
        }
        if (OverTime.named(metric.id()).equals(Optional.of(OverTime.CHANGE))) {
            return Metrics.find(OverTime.metric(metric.id())).map(counted -> ofChange(metric, counted));
        }
        // Exact metrics ask for no cases; all others for one at least.
        if (Metrics.minimumSample(metric.id()) == 0) {
            return Optional.empty();
        }
        if (metric.unit() == Unit.SHARE && Metrics.find(metric.id()).isPresent()) {
            return Optional.of(SHARE);
        }
        throw unknown(metric);
    }

    private static Sampling ofChange(MetricDefinition change, Metric counted) {
        if (counted.exposure().isPresent()) {
            return RATE_CHANGE;
        }
        if (Catalogue.bundled().metric(counted.id()).unit() == Unit.SHARE) {
            return CHANGE;
        }
        throw unknown(change);
    }

    private static IllegalStateException unknown(MetricDefinition metric) {
        return new IllegalStateException("a rule compares '" + metric.id()
                + "' with a limit, and nobody has said how chance enters it; add that to " + Sampling.class.getName());
    }

    /** Returns the sizes, beside those of the tables, at which the worst false alarm is looked for. */
    IntStream scanned(String metric) {
        return IntStream.rangeClosed(Metrics.minimumSample(metric), this == SHARE ? LARGEST : LARGEST_PAIR);
    }

    Detection detection(int size, Judging judging) {
        return switch (this) {
            case SHARE -> ShareDetection.of(Metrics.find(judging.metric()).orElseThrow(), size, judging);
            case GAP -> DifferenceDetection.ofGroups(size, judging);
            case CHANGE -> DifferenceDetection.ofHalves(size, judging);
            case RATE_CHANGE -> new RateChangeDetection(size, judging);
        };
    }
}
