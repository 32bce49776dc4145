package org.trustdiagnostics.core.statistics;

import java.util.Optional;

/**
 * Sen's slope of values over time, the one of {@link MonotoneTrend}: the slopes of all pairs are sorted once, and the interval is read
 * off them at any confidence. Immutable and thread-safe.
 */
public final class SenSlope {
    private final double[] slopes;
    private final int points;

    private SenSlope(double[] slopes, int points) {
        this.slopes = slopes;
        this.points = points;
    }

    /**
     * Takes up values over time.
     *
     * @param times when each value was read, strictly rising
     * @param values one value per time
     * @throws IllegalArgumentException if there are not as many values as times, the times do not rise, or a value is not finite
     */
    public static SenSlope of(int[] times, double[] values) {
        MonotoneTrend.checkPoints(times, values);
        return new SenSlope(MonotoneTrend.slopes(times, values), times.length);
    }

    /**
     * Returns the median slope with its interval; empty where there are fewer points than {@link MonotoneTrend#fewestPoints}.
     *
     * @param confidence the confidence level, between 0 and 1
     */
    public Optional<Estimate> at(double confidence) {
        return points < MonotoneTrend.fewestPoints(confidence)
                ? Optional.empty()
                : Optional.of(MonotoneTrend.slope(slopes, points, confidence));
    }
}
