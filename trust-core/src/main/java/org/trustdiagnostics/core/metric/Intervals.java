package org.trustdiagnostics.core.metric;

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
 * <tr><td>share</td><td>Wilson score</td><td>Wilson (1927), doi:10.1080/01621459.1927.10502953</td></tr>
 * <tr><td>net score</td><td>adjusted Wald, 3 answers added</td><td>Rocks (2016), doi:10.1080/00031305.2015.1115368</td></tr>
 * <tr><td>count per exposure</td><td>exact Poisson</td><td>Garwood (1936), doi:10.1093/biomet/28.3-4.437</td></tr>
 * <tr><td>difference of two shares</td><td>Newcombe's hybrid score, method 10</td>
 * <td>Newcombe (1998), doi:10.1002/(SICI)1097-0258(19980430)17:8&lt;873::AID-SIM779&gt;3.0.CO;2-I</td></tr>
 * </table>
 */
public final class Intervals {
    private Intervals() {}

    /**
     * Returns a share with its Wilson score interval. Where none or all count, the bound on that side is 0 or 1 to the last digit:
     * a limit of 100 % must not be crossed by a rounding error.
     *
     * @param hits cases that count, 0 to {@code cases}
     * @param cases all cases, at least 1
     * @param confidence the confidence level, between 0 and 1
     */
    public static Estimate share(long hits, long cases, double confidence) {
        Interval interval = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(
                Math.toIntExact(cases), Math.toIntExact(hits), 1 - confidence);
        return new Estimate(
                (double) hits / cases,
                hits == 0 ? 0 : interval.getLowerBound(),
                hits == cases ? 1 : interval.getUpperBound());
    }

    /**
     * Returns promoters minus detractors per 100 answers with the adjusted Wald interval, cut at -100 and 100. The plain Wald
     * interval has no width where everybody agrees, which is why it is not used.
     *
     * @param promoters answers of 9 and 10
     * @param detractors answers of 0 to 6
     * @param answers all answers, at least 1
     * @param confidence the confidence level, between 0 and 1
     */
    public static Estimate netScore(long promoters, long detractors, long answers, double confidence) {
        double n = answers + 3.0;
        double up = (promoters + 0.75) / n;
        double down = (detractors + 0.75) / n;
        double centre = up - down;
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidence) / 2);
        double half = z * Math.sqrt((up + down - centre * centre) / n);
        return new Estimate(
                100.0 * (promoters - detractors) / answers,
                Math.max(-100, 100 * (centre - half)),
                Math.min(100, 100 * (centre + half)));
    }

    /**
     * Returns events per 100 units of exposure with Garwood's exact interval.
     *
     * @param events number of events, at least 0
     * @param exposure what they are counted against, above 0
     * @param confidence the confidence level, between 0 and 1
     */
    public static Estimate perHundred(long events, double exposure, double confidence) {
        double tail = (1 - confidence) / 2;
        double lower = events == 0 ? 0 : ChiSquaredDistribution.of(2.0 * events).inverseCumulativeProbability(tail) / 2;
        double upper = ChiSquaredDistribution.of(2.0 * events + 2).inverseSurvivalProbability(tail) / 2;
        return new Estimate(100 * events / exposure, 100 * lower / exposure, 100 * upper / exposure);
    }

    /**
     * Returns the difference of two shares, the first minus the second, with Newcombe's hybrid score interval: the distances of
     * the two Wilson bounds from their shares, added as if at right angles.
     *
     * @param hits cases that count in the first group, 0 to {@code cases}
     * @param cases all cases of the first group, at least 1
     * @param otherHits cases that count in the second group
     * @param otherCases all cases of the second group, at least 1
     * @param confidence the confidence level, between 0 and 1
     */
    public static Estimate difference(long hits, long cases, long otherHits, long otherCases, double confidence) {
        Estimate a = share(hits, cases, confidence);
        Estimate b = share(otherHits, otherCases, confidence);
        double value = a.value() - b.value();
        return new Estimate(
                value,
                value - Math.hypot(a.value() - a.lower(), b.upper() - b.value()),
                value + Math.hypot(a.upper() - a.value(), b.value() - b.lower()));
    }
}
