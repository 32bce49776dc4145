package org.trustdiagnostics.core.metric;

import java.util.Optional;
import java.util.OptionalDouble;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.catalogue.Unit;
import org.trustdiagnostics.core.fact.ReportedMetric;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.statistics.Estimate;
import org.trustdiagnostics.core.statistics.Intervals;

/**
 * A value that the host reported. The host's own interval stands; a share with a sample gets its interval; anything else is taken as
 * the host's full count.
 *
 * @param reported the value
 * @param share the cases it is a share of, where it is one without an interval of its own
 * @param own the confidence at which a host's interval is taken to hold
 */
record ReportedBasis(ReportedMetric reported, Optional<ShareBasis> share, Intervals own) implements Basis {
    static ReportedBasis of(ReportedMetric reported, Intervals own) {
        int sample = reported.sample().orElse(0);
        boolean share = reported.lower().isEmpty()
                && sample > 0
                && Catalogue.bundled().metric(reported.metric()).unit() == Unit.SHARE;
        return new ReportedBasis(
                reported,
                share ? Optional.of(new ShareBasis(Math.round(reported.value() * sample), sample)) : Optional.empty(),
                own);
    }

    @Override
    public Optional<Estimate> at(Intervals intervals) {
        return Optional.of(estimate(intervals));
    }

    /** Returns value and interval. */
    Estimate estimate(Intervals intervals) {
        double value = reported.value();
        if (reported.lower().isPresent()) {
            return given(value, intervals);
        }
        if (share.isEmpty()) {
            return Estimate.exact(value);
        }
        Estimate ofCases = share.get().estimate(intervals);
        return new Estimate(value, Math.min(ofCases.lower(), value), Math.max(ofCases.upper(), value));
    }

    /** The host's own interval, at another confidence as a normal distribution of its width would have it. */
    private Estimate given(double value, Intervals intervals) {
        double lower = reported.lower().orElseThrow();
        double upper = reported.upper().orElseThrow();
        if (intervals.equals(own)) {
            return new Estimate(value, lower, upper);
        }
        double stretch = intervals.z() / own.z();
        return new Estimate(value, value - stretch * (value - lower), value + stretch * (upper - value));
    }

    @Override
    public OptionalDouble chance(Intervals intervals, Limit limit) {
        return share.isPresent() ? share.get().chance(intervals, limit) : OptionalDouble.empty();
    }
}
