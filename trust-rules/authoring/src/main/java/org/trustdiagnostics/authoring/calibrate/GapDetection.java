package org.trustdiagnostics.authoring.calibrate;

import java.util.BitSet;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.trustdiagnostics.core.statistics.Estimate;
import org.trustdiagnostics.core.statistics.Intervals;

/**
 * Detection by the difference between two groups of the same size, in points. A difference does not say where the two shares
 * lie, so the lower one is tried in steps of 5 points.
 */
record GapDetection(int answers, List<BitSet> detected) implements Detection {
    private static final int STEPS = 20;
    private static final double POINTS = 100;
    private static final double DIGITS = 1e9;

    /** Judges a pair as {@code survey-group-gap} does with a single one; a test compares the two. */
    static GapDetection of(int answers, Judging judging) {
        List<Estimate> shares = IntStream.rangeClosed(0, answers)
                .mapToObj(hits -> judging.intervals().share(hits, answers))
                .toList();
        List<BitSet> detected =
                IntStream.rangeClosed(0, answers).mapToObj(hits -> new BitSet()).toList();
        for (int more = 0; more <= answers; more++) {
            for (int less = 0; less <= more; less++) {
                Estimate share = Intervals.difference(shares.get(more), shares.get(less));
                Estimate points = new Estimate(
                        Math.round(POINTS * share.value() * DIGITS) / DIGITS,
                        Math.max(0, POINTS * share.lower()),
                        POINTS * share.upper());
                boolean crosses = judging.crosses(points, 2L * answers);
                detected.get(more).set(less, crosses);
                detected.get(less).set(more, crosses);
            }
        }
        return new GapDetection(answers, detected);
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
        double gap = truth / POINTS;
        return IntStream.rangeClosed(0, (int) Math.round(Math.floor(STEPS * (1 - gap) + 1 / DIGITS)))
                .mapToDouble(step -> (double) step / STEPS)
                .map(low -> between(low, Math.min(1, low + gap)));
    }

    /** Returns the chance of detection between two groups of these true shares. */
    double between(double low, double high) {
        double[] one = chances(low);
        double[] other = chances(high);
        double sum = 0;
        for (int hits = 0; hits <= answers; hits++) {
            sum += one[hits]
                    * detected.get(hits).stream()
                            .mapToDouble(others -> other[others])
                            .sum();
        }
        return sum;
    }

    private double[] chances(double truth) {
        BinomialDistribution hits = BinomialDistribution.of(answers, truth);
        return IntStream.rangeClosed(0, answers).mapToDouble(hits::probability).toArray();
    }
}
