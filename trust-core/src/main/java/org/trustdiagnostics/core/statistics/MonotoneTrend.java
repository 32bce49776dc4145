package org.trustdiagnostics.core.statistics;

import java.util.Arrays;

/**
 * Whether values rise or fall over time, and how fast: the Mann-Kendall test and Sen's slope. Neither needs a straight line or a
 * normal distribution, and a few wild values do not decide.
 *
 * <p>Formula: S = pairs of readings in which the later is higher, minus those in which it is lower. Slope: the median of the slopes
 * of all pairs. Its interval inverts the test: it holds every slope that, taken out of the values, leaves no certain trend. So it lies
 * wholly above 0 only where the test finds a rise at half the error rate; with equal values it may reach 0 where the test alone
 * would not. Chances are exact up to 40 points, normal with continuity and tie correction above.
 *
 * <p>Where all values are equal, S is 0, both chances are 1, and slope and interval are 0: these readings show no trend. An interval of
 * width 0 (it also occurs where nearly all are equal) says that the readings agree, not how exactly each of them was measured.
 *
 * <p>Readings must not depend on each other otherwise: seasons or a slow drift around a trend make the test find too much.
 *
 * <p>Worked example: 5 months of 1.26, 1.27, 1.12, 1.16, 1.03: S = 2 − 8 = −6, chance of falling so far 0.117, slope −0.0563 a
 * month (95 % interval −0.15 to 0.04).
 *
 * <p>Cost: n² ÷ 2 slopes are sorted. Source: Mann (1945), doi:10.2307/1907187; Kendall (1975), Rank Correlation Methods; Sen (1968),
 * doi:10.1080/01621459.1968.10480934; interval as in Hollander and Wolfe (1999), Nonparametric Statistical Methods, section 9.3.
 *
 * @param s rising minus falling pairs
 * @param tau Kendall's tau-b, -1 to 1; 0 where all values are equal
 * @param slope Sen's slope in units of the values per unit of time, with its interval
 * @param risingChance chance of an S at least as high where there is no trend, one-sided p-value
 * @param fallingChance chance of an S at least as low where there is no trend, one-sided p-value
 */
public record MonotoneTrend(long s, double tau, Estimate slope, double risingChance, double fallingChance) {
    /**
     * Returns the trend of values over time.
     *
     * @param times when each value was read, such as months counted from any start; strictly rising, gaps allowed
     * @param values one value per time
     * @param confidence the confidence level of the interval, between 0 and 1
     * @throws IllegalArgumentException if there are fewer points than {@link #fewestPoints} or not as many values as times, if the
     *     times do not rise, or a value is not finite
     */
    public static MonotoneTrend of(int[] times, double[] values, double confidence) {
        check(times, values, confidence);
        double[] slopes = slopes(times, values);
        long rising = Arrays.stream(slopes).filter(slope -> slope > 0).count();
        long falling = Arrays.stream(slopes).filter(slope -> slope < 0).count();
        long s = rising - falling;
        ConcordanceChances chances = ConcordanceChances.of(values);
        return new MonotoneTrend(
                s,
                s == 0 ? 0 : s / Math.sqrt((double) slopes.length * (rising + falling)),
                slope(slopes, values.length, confidence),
                chances.atLeast(s),
                chances.atLeast(-s));
    }

    /**
     * Returns the least number of points with which a trend can be certain: with fewer, even values that rise at every step do so too
     * often by chance. 5 at the 95 % level, 4 at 90 %, 6 at 99 %.
     *
     * @param confidence the confidence level, between 0 and 1
     * @throws IllegalArgumentException if the confidence is not between 0 and 1
     */
    public static int fewestPoints(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("a confidence level lies between 0 and 1, not at " + confidence);
        }
        int points = 2;
        double allRising = 0.5;
        while (allRising > (1 - confidence) / 2) {
            points++;
            allRising /= points;
        }
        return points;
    }

    private static void check(int[] times, double[] values, double confidence) {
        checkPoints(times, values);
        if (times.length < fewestPoints(confidence)) {
            throw new IllegalArgumentException("a trend at the confidence level " + confidence + " needs "
                    + fewestPoints(confidence) + " points, not " + times.length);
        }
    }

    static void checkPoints(int[] times, double[] values) {
        if (times.length != values.length) {
            throw new IllegalArgumentException(times.length + " times do not fit " + values.length + " values");
        }
        for (int i = 0; i < times.length; i++) {
            if (i > 0 && times[i] <= times[i - 1]) {
                throw new IllegalArgumentException("times must rise: " + times[i] + " after " + times[i - 1]);
            }
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException("a value must be finite, not " + values[i]);
            }
        }
    }

    /** Returns the slopes of all pairs, rising. */
    static double[] slopes(int[] times, double[] values) {
        double[] slopes = new double[Math.toIntExact(ConcordanceChances.pairs(times.length))];
        int next = 0;
        for (int later = 1; later < times.length; later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                slopes[next++] = (values[later] - values[earlier]) / ((double) times[later] - times[earlier]);
            }
        }
        Arrays.sort(slopes);
        return slopes;
    }

    /** Returns the median of the slopes of all pairs with its interval. */
    static Estimate slope(double[] slopes, int points, double confidence) {
        int pairs = slopes.length;
        long least = ConcordanceChances.distinct(points).leastWithin((1 - confidence) / 2);
        int outside = Math.toIntExact((pairs - least) / 2);
        double median = (slopes[(pairs - 1) / 2] + slopes[pairs / 2]) / 2;
        return new Estimate(median, slopes[outside], slopes[pairs - 1 - outside]);
    }
}
