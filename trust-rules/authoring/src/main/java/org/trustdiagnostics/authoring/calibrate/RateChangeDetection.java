package org.trustdiagnostics.authoring.calibrate;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.trustdiagnostics.core.catalogue.OverTime;
import org.trustdiagnostics.core.metric.Counts;
import org.trustdiagnostics.core.metric.Metric;
import org.trustdiagnostics.core.metric.Metrics;
import org.trustdiagnostics.core.statistics.Estimate;
import org.trustdiagnostics.core.statistics.Intervals;

/**
 * Detection by how far a rate per 100 rose or fell between two halves of the period: the counts of each are Poisson, half of the
 * exposure each. A change does not say from where, so some rates of the earlier half are tried.
 *
 * @param exposure what the whole period is counted against, such as customers
 * @param judging how a change is judged
 */
record RateChangeDetection(int exposure, Judging judging) implements Detection {
    private static final List<Double> EARLIER = List.of(0.0, 1.0, 2.0, 5.0, 10.0, 20.0);
    private static final double HUNDRED = 100;
    /** What is left out on each side is less likely than this. */
    private static final double NEVER = 1e-12;

    @Override
    public double most(double truth) {
        return everywhere(truth).max().orElseThrow();
    }

    @Override
    public double least(double truth) {
        return everywhere(truth).min().orElseThrow();
    }

    private DoubleStream everywhere(double truth) {
        return EARLIER.stream()
                .filter(earlier -> earlier + truth >= 0)
                .mapToDouble(earlier -> between(earlier, earlier + truth));
    }

    /** Returns the chance of detection where these are the true rates per 100 of the halves. */
    double between(double earlier, double later) {
        double[] before = chances(earlier);
        double[] after = chances(later);
        Metric metric = Metrics.find(OverTime.metric(judging.metric())).orElseThrow();
        double half = exposure / 2.0;
        List<Estimate> rates = IntStream.range(0, Math.max(before.length, after.length))
                .mapToObj(count -> metric.estimate(new Counts(count, count, 0, 0, 0, 0, 0), half, judging.intervals()))
                .toList();
        double sum = 0;
        for (int more = 0; more < after.length; more++) {
            for (int fewer = 0; fewer < before.length; fewer++) {
                if (judging.crosses(Intervals.difference(rates.get(more), rates.get(fewer)), exposure)) {
                    sum += after[more] * before[fewer];
                }
            }
        }
        return sum;
    }

    private double[] chances(double rate) {
        double mean = rate * exposure / 2 / HUNDRED;
        if (mean == 0) {
            return new double[] {1};
        }
        PoissonDistribution counts = PoissonDistribution.of(mean);
        return IntStream.rangeClosed(0, counts.inverseSurvivalProbability(NEVER))
                .mapToDouble(counts::probability)
                .toArray();
    }
}
