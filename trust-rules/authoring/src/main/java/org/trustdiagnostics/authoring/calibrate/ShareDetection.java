package org.trustdiagnostics.authoring.calibrate;

import java.util.BitSet;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.trustdiagnostics.core.metric.Counts;
import org.trustdiagnostics.core.metric.Metric;

/**
 * Detection by a share: the hits among {@code cases} are binomial.
 *
 * <p>Worked example: limit at most 1 %, 10 cases. One hit has the exact interval 0.3 % to 44.5 % and leaves it open, two have 2.5 %
 * to 55.6 % and cross it, so where the truth is 1 %, detection has the chance 1 − 0.99^10 − 10 × 0.99^9 × 0.01 = 0.4 %.
 */
record ShareDetection(int cases, BitSet detected) implements Detection {
    static ShareDetection of(Metric metric, int cases, Judging judging) {
        BitSet detected = new BitSet();
        for (int hits = 0; hits <= cases; hits++) {
            Counts counts = new Counts(cases, cases, hits, cases - hits, 0, 0, 0);
            detected.set(hits, judging.crosses(metric.estimate(counts, 0, judging.intervals()), cases));
        }
        return new ShareDetection(cases, detected);
    }

    @Override
    public double most(double truth) {
        BinomialDistribution hits = BinomialDistribution.of(cases, truth);
        return detected.stream().mapToDouble(hits::probability).sum();
    }

    @Override
    public double least(double truth) {
        return most(truth);
    }
}
