package org.trustdiagnostics.authoring.calibrate;

import java.util.BitSet;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.trustdiagnostics.core.statistics.Estimate;
import org.trustdiagnostics.core.statistics.Intervals;

/**
 * Detection by the difference between two shares of as many cases each, in points: of two groups, or of the halves of the period. A
 * difference does not say where the shares lie, so the first one is tried in steps of 5 points.
 *
 * @param cases the cases behind each share
 * @param detected by the hits of the second share, the hits of the first one at which the limit is crossed
 */
record DifferenceDetection(int cases, List<BitSet> detected) implements Detection {
    private static final int STEPS = 20;
    private static final double POINTS = 100;
    private static final double DIGITS = 1e9;

    /** Judges how far two groups are apart as {@code survey-group-gap} does with a single pair; a test compares the two. */
    static DifferenceDetection ofGroups(int answers, Judging judging) {
        return of(answers, judging, true);
    }

    /** Judges how far the later half lies from the earlier one as a change is judged; a test compares the two. */
    static DifferenceDetection ofHalves(int cases, Judging judging) {
        return of(cases, judging, false);
    }

    private static DifferenceDetection of(int cases, Judging judging, boolean whicheverIsHigher) {
        List<Estimate> shares = IntStream.rangeClosed(0, cases)
                .mapToObj(hits -> judging.intervals().share(hits, cases))
                .toList();
        List<BitSet> detected =
                IntStream.rangeClosed(0, cases).mapToObj(hits -> new BitSet()).toList();
        for (int second = 0; second <= cases; second++) {
            for (int first = 0; first <= cases; first++) {
                boolean turned = whicheverIsHigher && second < first;
                Estimate share =
                        Intervals.difference(shares.get(turned ? first : second), shares.get(turned ? second : first));
                double lower = whicheverIsHigher ? Math.max(0, share.lower()) : share.lower();
                Estimate points = new Estimate(points(share.value()), points(lower), points(share.upper()));
                detected.get(second).set(first, judging.crosses(points, 2L * cases));
            }
        }
        return new DifferenceDetection(cases, detected);
    }

    private static double points(double share) {
        return Math.round(POINTS * share * DIGITS) / DIGITS;
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
        double difference = truth / POINTS;
        return IntStream.rangeClosed(0, STEPS)
                .mapToDouble(step -> (double) step / STEPS)
                .filter(first -> first + difference > -1 / DIGITS && first + difference < 1 + 1 / DIGITS)
                .map(first -> between(first, Math.max(0, Math.min(1, first + difference))));
    }

    /** Returns the chance of detection where these are the true shares. */
    double between(double first, double second) {
        double[] ofFirst = chances(first);
        double[] ofSecond = chances(second);
        double sum = 0;
        for (int hits = 0; hits <= cases; hits++) {
            sum += ofSecond[hits]
                    * detected.get(hits).stream()
                            .mapToDouble(others -> ofFirst[others])
                            .sum();
        }
        return sum;
    }

    private double[] chances(double truth) {
        BinomialDistribution hits = BinomialDistribution.of(cases, truth);
        return IntStream.rangeClosed(0, cases).mapToDouble(hits::probability).toArray();
    }
}
