package org.trustdiagnostics.authoring.calibrate;

import java.util.BitSet;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.trustdiagnostics.core.statistics.Estimate;
import org.trustdiagnostics.core.statistics.Intervals;

/**
 * Detection by how far a share rose or fell between two halves of the period with the same number of cases, in points. A change does
 * not say from where, so the share of the earlier half is tried in steps of 5 points.
 *
 * @param cases the cases of each half
 * @param detected by the hits of the later half, the hits of the earlier one at which the limit is crossed
 */
record ChangeDetection(int cases, List<BitSet> detected) implements Detection {
    private static final int STEPS = 20;
    private static final double POINTS = 100;
    private static final double ROUNDING = 1e-9;

    /** Judges a change as the library does; a test compares the two. */
    static ChangeDetection of(int cases, Judging judging) {
        List<Estimate> shares = IntStream.rangeClosed(0, cases)
                .mapToObj(hits -> judging.intervals().share(hits, cases))
                .toList();
        List<BitSet> detected =
                IntStream.rangeClosed(0, cases).mapToObj(hits -> new BitSet()).toList();
        for (int later = 0; later <= cases; later++) {
            for (int earlier = 0; earlier <= cases; earlier++) {
                Estimate share = Intervals.difference(shares.get(later), shares.get(earlier));
                Estimate points = new Estimate(clean(share.value()), clean(share.lower()), clean(share.upper()));
                detected.get(later).set(earlier, judging.crosses(points, 2L * cases));
            }
        }
        return new ChangeDetection(cases, detected);
    }

    private static double clean(double share) {
        return Math.round(POINTS * share / ROUNDING) * ROUNDING;
    }

    @Override
    public double most(double truth) {
        return everywhere(truth).max().orElseThrow();
    }

    @Override
    public double least(double truth) {
        return everywhere(truth).min().orElseThrow();
    }

    private DoubleStream everywhere(double truth) {
        double change = truth / POINTS;
        return IntStream.rangeClosed(0, STEPS)
                .mapToDouble(step -> (double) step / STEPS)
                .filter(earlier -> earlier + change > -ROUNDING && earlier + change < 1 + ROUNDING)
                .map(earlier -> between(earlier, Math.max(0, Math.min(1, earlier + change))));
    }

    /** Returns the chance of detection where these are the true shares of the halves. */
    double between(double earlier, double later) {
        double[] before = chances(earlier);
        double[] after = chances(later);
        double sum = 0;
        for (int hits = 0; hits <= cases; hits++) {
            sum += after[hits]
                    * detected.get(hits).stream()
                            .mapToDouble(others -> before[others])
                            .sum();
        }
        return sum;
    }

    private double[] chances(double truth) {
        BinomialDistribution hits = BinomialDistribution.of(cases, truth);
        return IntStream.rangeClosed(0, cases).mapToDouble(hits::probability).toArray();
    }
}
