package org.trustdiagnostics.core.metric;

import java.util.Optional;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.ReportingPeriod;
import org.trustdiagnostics.core.statistics.Estimate;
import org.trustdiagnostics.core.statistics.Intervals;

/** A metric that the library computes from facts. Stateless and thread-safe. */
public sealed interface Metric
        permits EventMetric, DistributedMetric, RecordMetric, ExactMetric, SurveyGroupGap, SurveyConsistency {
    /** Returns the id in the catalogue. */
    String id();

    /** Returns the kind of facts it is computed from. */
    Class<? extends Fact> source();

    /** Returns what a dataset must hold for it, as a report names it where it is missing. */
    String needs();

    /** Returns the number of cases below which no value is given; the library's own choice unless said otherwise. */
    default int minimumSample() {
        return 10;
    }

    /** Returns the reported metric that the cases are counted against, if the metric is a rate per exposure. */
    default Optional<String> exposure() {
        return Optional.empty();
    }

    /** Returns what the cases of some days are counted against where it is these days themselves; 0 unless it is. */
    default double exposure(ReportingPeriod days) {
        return 0;
    }

    /** Returns whether parts of the period have values of their own, so that there is a change and a trend. */
    default boolean byMonth() {
        return false;
    }

    /** Returns the survey instrument whose answers are counted, if they are. */
    default Optional<String> instrument() {
        return Optional.empty();
    }

    /** Returns the audience whose answers alone are counted, if there is one. */
    default Optional<Audience> audience() {
        return Optional.empty();
    }

    /**
     * Returns the metric whose guarded cases are the unguarded ones of this metric, if there is one: they are left out of this
     * one as well where they are hidden there.
     */
    default Optional<String> unguardedIn() {
        return Optional.empty();
    }

    /**
     * Returns whether cases of which none is a hit or a miss may only mean that the host does not record what makes one; the
     * metric then has no value unless the dataset covers its facts.
     */
    default boolean needsOneRecorded() {
        return false;
    }

    /**
     * Returns the value alone; here a share of hits.
     *
     * @param counts what was counted, at least one case
     * @param exposure what the cases are counted against, 0 unless it is a rate per exposure
     */
    default double value(Counts counts, double exposure) {
        return (double) counts.hits() / counts.cases();
    }

    /**
     * Returns value and interval; here a share of hits with its interval.
     *
     * @param counts what was counted, at least the minimum sample
     * @param exposure what the cases are counted against, 0 unless it is a rate per exposure
     * @param intervals how intervals are made
     */
    default Estimate estimate(Counts counts, double exposure, Intervals intervals) {
        return intervals.share(counts.hits(), counts.cases());
    }
}
