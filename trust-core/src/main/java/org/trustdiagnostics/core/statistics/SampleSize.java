package org.trustdiagnostics.core.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How many cases it takes until the interval of a share likely lies on one side of a threshold.
 *
 * <p>Up to {@value #COUNTED_OUT} cases the chances are counted out: the answer is the smallest number with which the chance is
 * reached, and where a few cases more fall short of it again, they do so by little (the chance goes up and down with the number,
 * since only whole cases count). Beyond, it is the sample size of the test of one proportion, n = ((a √(t (1 − t)) + b √(p (1 − p))) ÷ (p −
 * t))² for a share p and a threshold t, with the normal quantiles a of the confidence and b of the chance, corrected for continuity
 * where the interval is exact: n ÷ 4 × (1 + √(1 + 2 ÷ (n |p − t|)))² (Fleiss, Levin and Paik 2003, Statistical Methods for Rates and
 * Proportions, 2.5.1). From 0 or 1 a share is told by the first case that counts, or does not.
 */
public final class SampleSize {
    private static final int COUNTED_OUT = 2000;

    private SampleSize() {}

    /**
     * Returns the number of cases; infinite where the share is the threshold.
     *
     * @param share the true share, 0 to 1
     * @param threshold what it is to be told from, 0 to 1
     * @param chance how likely the interval is to exclude the threshold, such as 0.8
     * @param intervals how the interval will be made
     */
    public static double ofShare(double share, double threshold, double chance, Intervals intervals) {
        if (share == threshold) {
            return Double.POSITIVE_INFINITY;
        }
        if (threshold == 0 || threshold == 1) {
            return Math.log(1 - chance) / Math.log(Math.abs(1 - threshold - share));
        }
        double approximate = approximate(share, threshold, chance, intervals);
        if (approximate > COUNTED_OUT) {
            return approximate;
        }
        return share < threshold
                ? countedOut(share, threshold, chance, intervals)
                : countedOut(1 - share, 1 - threshold, chance, intervals);
    }

    private static double approximate(double share, double threshold, double chance, Intervals intervals) {
        double distance = Math.abs(share - threshold);
        double toBeLikely = NormalDistribution.of(0, 1).inverseCumulativeProbability(chance);
        double root = intervals.z() * deviation(threshold) + toBeLikely * deviation(share);
        double cases = root * root / (distance * distance);
        if (intervals.shareMethod() == ShareMethod.WILSON) {
            return cases;
        }
        double correction = 1 + Math.sqrt(1 + 2 / (cases * distance));
        return cases / 4 * correction * correction;
    }

    private static double deviation(double share) {
        return Math.sqrt(share * (1 - share));
    }

    /** Adds case after case; the hits are always the fewest that do not put the interval below the threshold. */
    private static double countedOut(double share, double threshold, double chance, Intervals intervals) {
        boolean exact = intervals.shareMethod() == ShareMethod.CLOPPER_PEARSON;
        double reach = intervals.z() * deviation(threshold);
        Tail atThreshold = new Tail(threshold);
        Tail atShare = new Tail(share);
        int cases = 0;
        int hits = 0;
        while (atShare.upTo - atShare.at < chance) {
            cases++;
            atThreshold.oneMoreCase(cases, hits);
            atShare.oneMoreCase(cases, hits);
            while (exact ? atThreshold.upTo <= intervals.tail() : hits < cases * threshold - reach * Math.sqrt(cases)) {
                hits++;
                atThreshold.oneMoreHit(cases, hits);
                atShare.oneMoreHit(cases, hits);
            }
        }
        return cases;
    }

    /** The chances of so many hits, and of at most so many, kept up as cases and hits are added. */
    private static final class Tail {
        private final double share;
        private double at = 1;
        private double upTo = 1;

        Tail(double share) {
            this.share = share;
        }

        void oneMoreCase(int cases, int hits) {
            upTo -= share * at;
            at *= (double) cases / (cases - hits) * (1 - share);
        }

        void oneMoreHit(int cases, int hits) {
            at *= (double) (cases - hits + 1) / hits * (share / (1 - share));
            upTo += at;
        }
    }
}
