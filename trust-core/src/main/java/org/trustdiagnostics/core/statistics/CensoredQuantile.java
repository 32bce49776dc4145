package org.trustdiagnostics.core.statistics;

import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A quantile of durations, such as the median time to an answer, where some items are still open: an open item counts as having
 * lasted at least until now, not as ended.
 *
 * <p>Formula: the share still open after a time is the product, over all times up to it, of 1 − ended ÷ at risk (Kaplan-Meier). The
 * q-quantile is the first time at which that share is at most 1 − q. Its bounds are the first times at which the lower and the upper
 * bound of that share are (Brookmeyer-Crowley), with Greenwood's variance on the log-minus-log scale, which keeps them between 0
 * and 1 and holds for small samples. Where none is left that variance says nothing; the upper bound is then the exact one for r of r
 * last items ended (Clopper-Pearson). An item still open at a time is at risk at it.
 *
 * <p>Same as {@code survfit(..., conf.type = "log-log")} of R, except that R takes the middle of a level piece that lies at 1 − q
 * exactly, and this its beginning, and that R has no bound where none is left.
 *
 * <p>Source: Kaplan and Meier (1958), doi:10.1080/01621459.1958.10501452; Brookmeyer and Crowley (1982), doi:10.2307/2530286; on the
 * scale: Borgan and Liestøl (1990), Scandinavian Journal of Statistics 17:35-41.
 */
public final class CensoredQuantile {
    /** So that a share of exactly one half is not missed by the rounding of its factors. */
    private static final double ROUNDING = 1e-12;

    private CensoredQuantile() {}

    /**
     * Returns the quantile with its interval, in the unit of the times; empty where too many are open, or too few have ended, for the
     * quantile or its upper bound to be reached.
     *
     * @param times the durations that occur, rising strictly; may be the upper ends of bins
     * @param ended items that ended at each time
     * @param open items still open that have lasted until each time
     * @param quantile which quantile, between 0 and 1: 0.5 is the median
     * @param confidence the confidence level, between 0 and 1
     * @throws IllegalArgumentException if the lists differ in length, the times do not rise, a number is negative, or the quantile
     *     is not between 0 and 1
     */
    public static Optional<Estimate> of(double[] times, long[] ended, long[] open, double quantile, double confidence) {
        long atRisk = checkedSum(times, ended, open, quantile);
        double tail = (1 - confidence) / 2;
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability(tail);
        double level = 1 - quantile + ROUNDING;
        double value = Double.NaN;
        double lower = Double.NaN;
        double share = 1;
        double greenwood = 0;
        for (int i = 0; i < times.length; i++) {
            if (ended[i] > 0) {
                share *= 1 - (double) ended[i] / atRisk;
                greenwood += (double) ended[i] / ((double) atRisk * (atRisk - ended[i]));
                double stretch = share == 0 ? 1 : Math.exp(z * Math.sqrt(greenwood) / -Math.log(share));
                double mostOpen = share == 0 ? 1 - Math.pow(tail, 1.0 / atRisk) : Math.pow(share, 1 / stretch);
                value = Double.isNaN(value) && share <= level ? times[i] : value;
                lower = Double.isNaN(lower) && Math.pow(share, stretch) <= level ? times[i] : lower;
                if (mostOpen <= level) {
                    return Optional.of(new Estimate(value, lower, times[i]));
                }
            }
            atRisk -= ended[i] + open[i];
        }
        return Optional.empty();
    }

    private static long checkedSum(double[] times, long[] ended, long[] open, double quantile) {
        if (times.length != ended.length || times.length != open.length || !(quantile > 0 && quantile < 1)) {
            throw new IllegalArgumentException(
                    "a quantile between 0 and 1 of as many times as numbers ended and open is needed, not " + quantile
                            + " of " + times.length + " times, " + ended.length + " ended and " + open.length
                            + " open");
        }
        long sum = 0;
        for (int i = 0; i < times.length; i++) {
            if (ended[i] < 0 || open[i] < 0 || !Double.isFinite(times[i]) || (i > 0 && times[i] <= times[i - 1])) {
                throw new IllegalArgumentException("times must rise and numbers not be negative: " + ended[i]
                        + " ended and " + open[i] + " open at " + times[i]);
            }
            sum = Math.addExact(sum, Math.addExact(ended[i], open[i]));
        }
        return sum;
    }
}
