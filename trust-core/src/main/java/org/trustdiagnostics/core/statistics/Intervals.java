package org.trustdiagnostics.core.statistics;

import static java.util.Objects.requireNonNull;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;

/**
 * Confidence intervals that hold for small samples.
 *
 * <table>
 * <caption>Methods and where they come from</caption>
 * <tr><th>what</th><th>method</th><th>source</th></tr>
 * <tr><td>share</td><td>exact, or Wilson score</td><td>{@link ShareMethod}</td></tr>
 * <tr><td>net score</td><td>adjusted Wald, 3 answers added</td><td>Rocks (2016), doi:10.1080/00031305.2015.1115368</td></tr>
 * <tr><td>count per exposure</td><td>exact Poisson</td><td>Garwood (1936), doi:10.1093/biomet/28.3-4.437</td></tr>
 * <tr><td>difference of two values</td><td>variances recovered from the bounds</td>
 * <td>Zou and Donner (2008), doi:10.1002/sim.3095; of two shares with Wilson's bounds it is Newcombe's method 10 (1998),
 * doi:10.1002/(SICI)1097-0258(19980430)17:8&lt;873::AID-SIM779&gt;3.0.CO;2-I</td></tr>
 * </table>
 *
 * @param confidence the confidence level of both bounds together, at least 0.5 and below 1
 * @param shareMethod how the interval of a share is made
 */
public record Intervals(double confidence, ShareMethod shareMethod) {
    /** What is used unless a host chooses: 95 %, exact for shares. */
    public static final Intervals DEFAULT = new Intervals(0.95, ShareMethod.CLOPPER_PEARSON);

    /** Checks the range. */
    public Intervals {
        requireNonNull(shareMethod, "shareMethod");
        if (!(confidence >= 0.5 && confidence < 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " must be at least 0.5 and below 1");
        }
    }

    /** Returns intervals made in the same way at another confidence level. */
    public Intervals at(double level) {
        return new Intervals(level, shareMethod);
    }

    /** Returns the chance that the truth lies beyond one given side of an interval. */
    public double tail() {
        return (1 - confidence) / 2;
    }

    /** Returns how many standard deviations a normal value is from its mean where it leaves the interval. */
    public double z() {
        return NormalDistribution.of(0, 1).inverseSurvivalProbability(tail());
    }

    /**
     * Returns a share with its interval. Where none or all count, the bound on that side is 0 or 1 to the last digit: a limit of
     * 100 % must not be crossed by a rounding error.
     *
     * @param hits cases that count, 0 to {@code cases}
     * @param cases all cases, at least 1
     */
    public Estimate share(long hits, long cases) {
        return new Estimate((double) hits / cases, lowerOfShare(hits, cases), upperOfShare(hits, cases));
    }

    /** Returns the lower bound of {@link #share}, at less cost. */
    public double lowerOfShare(long hits, long cases) {
        if (hits == 0) {
            return 0;
        }
        if (shareMethod == ShareMethod.WILSON) {
            return wilson(hits, cases).getLowerBound();
        }
        return hits == cases ? Math.pow(tail(), 1.0 / cases) : ExactShare.lower(hits, cases, tail());
    }

    /** Returns the upper bound of {@link #share}, at less cost. */
    public double upperOfShare(long hits, long cases) {
        if (hits == cases) {
            return 1;
        }
        if (shareMethod == ShareMethod.WILSON) {
            return wilson(hits, cases).getUpperBound();
        }
        return 1 - (hits == 0 ? Math.pow(tail(), 1.0 / cases) : ExactShare.lower(cases - hits, cases, tail()));
    }

    private Interval wilson(long hits, long cases) {
        return BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(
                Math.toIntExact(cases), Math.toIntExact(hits), 1 - confidence);
    }

    /**
     * Returns the chance of at least so many hits where the truth is a threshold below them: the tail of the widest interval whose
     * lower bound is not below the threshold.
     *
     * @param hits cases that count, so many that the share of them lies above the threshold
     * @param cases all cases
     * @param threshold 0 to 1
     */
    public double chanceOfAtLeast(long hits, long cases, double threshold) {
        return shareMethod == ShareMethod.WILSON
                ? chanceByScore((double) hits / cases - threshold, cases, threshold)
                : ExactShare.chanceOfAtLeast(hits, cases, threshold);
    }

    /**
     * Returns the chance of at most so many hits where the truth is a threshold above them.
     *
     * @see #chanceOfAtLeast
     */
    public double chanceOfAtMost(long hits, long cases, double threshold) {
        return shareMethod == ShareMethod.WILSON
                ? chanceByScore(threshold - (double) hits / cases, cases, threshold)
                : ExactShare.chanceOfAtLeast(cases - hits, cases, 1 - threshold);
    }

    private static double chanceByScore(double distance, long cases, double threshold) {
        return NormalDistribution.of(0, 1)
                .survivalProbability(distance / Math.sqrt(threshold * (1 - threshold) / cases));
    }

    /**
     * Returns promoters minus detractors per 100 answers with the adjusted Wald interval, cut at -100 and 100. The plain Wald
     * interval has no width where everybody agrees, which is why it is not used. At 95 % the adjusted one is right in 91 % and more
     * (10 answers; 93 % from 20 on), but where hardly anybody is a detractor the upper bound alone fails in up to 7 % (20), 5 % (50).
     *
     * @param promoters answers of 9 and 10
     * @param detractors answers of 0 to 6
     * @param answers all answers, at least 1
     */
    public Estimate netScore(long promoters, long detractors, long answers) {
        double n = answers + 3.0;
        double up = (promoters + 0.75) / n;
        double down = (detractors + 0.75) / n;
        double centre = up - down;
        double half = z() * Math.sqrt((up + down - centre * centre) / n);
        return new Estimate(
                100.0 * (promoters - detractors) / answers,
                Math.max(-100, 100 * (centre - half)),
                Math.min(100, 100 * (centre + half)));
    }

    /**
     * Returns events per unit of exposure with Garwood's exact interval.
     *
     * @param events number of events, at least 0
     * @param exposure what they are counted against, above 0
     */
    public Estimate rate(long events, double exposure) {
        double lower =
                events == 0 ? 0 : ChiSquaredDistribution.of(2.0 * events).inverseCumulativeProbability(tail()) / 2;
        double upper = ChiSquaredDistribution.of(2.0 * events + 2).inverseSurvivalProbability(tail()) / 2;
        return new Estimate(events / exposure, lower / exposure, upper / exposure);
    }

    /**
     * Returns the difference of two shares, the first minus the second. Made of Wilson's bounds, its interval is Newcombe's; made
     * of exact ones it is somewhat wider, and keeps to what the confidence leaves where Newcombe's does not.
     *
     * @param hits cases that count in the first group, 0 to {@code cases}
     * @param cases all cases of the first group, at least 1
     * @param otherHits cases that count in the second group
     * @param otherCases all cases of the second group, at least 1
     */
    public Estimate difference(long hits, long cases, long otherHits, long otherCases) {
        return difference(share(hits, cases), share(otherHits, otherCases));
    }

    /**
     * Returns the difference of two values that come about independently, the first minus the second: the distances of their
     * bounds from them, added as if at right angles.
     *
     * @param a the first, its interval at this confidence
     * @param b the second, likewise
     */
    public static Estimate difference(Estimate a, Estimate b) {
        double value = a.value() - b.value();
        return new Estimate(
                value,
                value - Math.hypot(a.value() - a.lower(), b.upper() - b.value()),
                value + Math.hypot(a.upper() - a.value(), b.value() - b.lower()));
    }
}
