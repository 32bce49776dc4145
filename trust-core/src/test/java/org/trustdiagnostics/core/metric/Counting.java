package org.trustdiagnostics.core.metric;

import java.util.Objects;

/** Counts for one metric what events count for all of their kind. */
final class Counting {
    private Counting() {}

    /** Adds to a subject's counts of a metric in a month what one event adds. */
    static void count(SubjectSummary subject, int metric, int month, int fact) {
        Metrics.Place place = Objects.requireNonNull(Metrics.placeOf(metric));
        int[] adds = new int[place.kind().counted().size()];
        adds[place.at() / Counts.WIDTH] = fact;
        subject.count(place.kind(), month, adds);
    }
}
