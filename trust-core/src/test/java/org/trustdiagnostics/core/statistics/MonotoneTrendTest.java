package org.trustdiagnostics.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MonotoneTrendTest {
    private static final String FIVE = "1.26 1.27 1.12 1.16 1.03";
    private static final String TWELVE = "3.1 2.9 3.4 3.3 3.8 3.2 4.1 4.0 3.7 4.4 4.2 4.6";
    private static final String TWENTY =
            "5.2 4.8 5.9 5.1 6.3 5.5 4.9 6.1 5.8 5.0 6.4 5.7 5.3 6.6 4.7 6.0 5.6 6.2 5.4 6.5";

    /**
     * Oracle: SciPy 1.17.1. tau and chances: {@code stats.kendalltau(t, y, method='exact', alternative='greater'/'less')}; slope:
     * {@code stats.theilslopes(y, t).slope}; interval: the outermost slopes b at which neither of the two kendalltau of
     * {@code y - b*t} is at most (1 − confidence) ÷ 2, tried between all neighbouring pairwise slopes.
     */
    @ParameterizedTest
    @CsvSource({
        FIVE + ", 1 2 3 4 5, 0.95, -6, -0.6, 0.9583333333, 0.1166666667, -0.05625, -0.15, 0.04",
        FIVE + ", 1 2 3 4 5, 0.90, -6, -0.6, 0.9583333333, 0.1166666667, -0.05625, -0.13, 0.01",
        "10 15 14 20 18 27 25 31, 1 2 4 5 7 8 9 12, 0.95, 22, 0.7857142857, 0.0027529762, 0.9991319444, 1.8920454545, 1.25, 2.6",
        "10 15 14 20 18 27 25 31, 1 2 4 5 7 8 9 12, 0.99, 22, 0.7857142857, 0.0027529762, 0.9991319444, 1.8920454545, 0.6, 3.5",
        TWELVE
                + ", 1 2 3 4 5 6 7 8 9 10 11 12, 0.95, 46, 0.6969696970, 0.0004872405, 0.9997505583, 0.1396103896, 0.075, 0.1833333333",
        TWENTY
                + ", 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19, 0.95, 42, 0.2210526316, 0.0929415214, 0.9175117968,"
                + " 0.0352941176, -0.0222222222, 0.0857142857"
    })
    void trends_are_scipys(
            String values,
            String times,
            double confidence,
            long s,
            double tau,
            double rising,
            double falling,
            double slope,
            double lower,
            double upper) {
        int[] at = Arrays.stream(times.split(" ")).mapToInt(Integer::parseInt).toArray();
        MonotoneTrend trend = MonotoneTrend.of(at, numbers(values), confidence);
        assertThat(trend.s()).isEqualTo(s);
        assertThat(trend.tau()).isCloseTo(tau, within(1e-9));
        assertThat(trend.risingChance()).isCloseTo(rising, within(1e-9));
        assertThat(trend.fallingChance()).isCloseTo(falling, within(1e-9));
        assertThat(trend.slope().value()).isCloseTo(slope, within(1e-9));
        assertThat(trend.slope().lower()).isCloseTo(lower, within(1e-9));
        assertThat(trend.slope().upper()).isCloseTo(upper, within(1e-9));
    }

    /**
     * Oracle: Python 3.11, share of all {@code itertools.permutations(values)} with an S as high or higher, as low or lower; tau-b:
     * SciPy 1.17.1, {@code stats.kendalltau(range(n), values)}.
     */
    @ParameterizedTest
    @CsvSource({
        "1 1 2 3 3, 8, 0.8944271910, 0.0333333333, 1",
        "1 2 2 2 4 3, 10, 0.7453559925, 0.0333333333, 0.9916666667",
        "0 0 0 1 1 1, 9, 0.7745966692, 0.05, 1",
        "1 2 3 3 3 4 4, 17, 0.8997354108, 0.0023809524, 1",
        "2 1 1 1 0 0 2, -6, -0.3273268354, 0.8619047619, 0.2190476190",
        "0 1 0 1 2 2 1 2, 15, 0.6185895741, 0.0303571429, 0.9857142857"
    })
    void chances_are_exact_with_equal_values_too(String values, long s, double tau, double rising, double falling) {
        MonotoneTrend trend = trend(numbers(values), 0.95);
        assertThat(trend.s()).isEqualTo(s);
        assertThat(trend.tau()).isCloseTo(tau, within(1e-9));
        assertThat(trend.risingChance()).isCloseTo(rising, within(1e-9));
        assertThat(trend.fallingChance()).isCloseTo(falling, within(1e-9));
    }

    /**
     * Oracle: Kendall's variance with ties by NumPy, 24448, then SciPy 1.17.1 {@code stats.norm.sf((±818 - 1) / 24448**.5)},
     * {@code stats.kendalltau(t, y)} and {@code stats.theilslopes(y, t).slope}.
     */
    @Test
    void many_points_use_the_normal_approximation_with_both_corrections() {
        double[] values =
                IntStream.range(0, 60).mapToDouble(i -> i * 7 % 11 + i / 6).toArray();
        MonotoneTrend trend = trend(values, 0.95);
        assertThat(trend.s()).isEqualTo(818);
        assertThat(trend.risingChance()).isCloseTo(8.699779499322523e-08, within(1e-17));
        assertThat(trend.fallingChance()).isCloseTo(0.9999999188196759, within(1e-12));
        assertThat(trend.tau()).isCloseTo(0.4738006224, within(1e-9));
        assertThat(trend.slope().value()).isCloseTo(0.1818181818, within(1e-9));
    }

    /** Oracle: 1 ÷ n! against half the error rate, by hand. */
    @ParameterizedTest
    @CsvSource({"0.90, 4", "0.95, 5", "0.99, 6", "0.999, 7"})
    void the_fewest_points_are_those_with_which_steady_rise_is_certain(double confidence, int fewest) {
        assertThat(MonotoneTrend.fewestPoints(confidence)).isEqualTo(fewest);
        double[] rising = IntStream.range(0, fewest).mapToDouble(i -> i * i).toArray();
        assertThat(trend(rising, confidence).slope().lower()).isPositive();
        assertThatThrownBy(() -> trend(Arrays.copyOf(rising, fewest - 1), confidence))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a trend at the confidence level " + confidence + " needs " + fewest + " points, not "
                        + (fewest - 1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.9, 0.95, 0.99, 0.999})
    void the_interval_leaves_zero_only_where_the_test_finds_a_trend(double confidence) {
        Random random = new Random(5);
        double tail = (1 - confidence) / 2;
        for (int round = 0; round < 600; round++) {
            int points = 7 + random.nextInt(40);
            int kinds = 1 + random.nextInt(3 * points);
            double rise = random.nextDouble() / 5;
            double[] values = IntStream.range(0, points)
                    .mapToDouble(i -> Math.floor(rise * i * kinds / 4) + random.nextInt(kinds))
                    .toArray();
            MonotoneTrend trend = trend(values, confidence);
            boolean distinct = Arrays.stream(values).distinct().count() == points;
            boolean above = trend.slope().lower() > 0;
            boolean below = trend.slope().upper() < 0;
            assertThat(above && trend.risingChance() > tail).isFalse();
            assertThat(below && trend.fallingChance() > tail).isFalse();
            assertThat(distinct && !above && trend.risingChance() <= tail).isFalse();
            assertThat(distinct && !below && trend.fallingChance() <= tail).isFalse();
        }
    }

    @Test
    void equal_values_show_no_trend() {
        MonotoneTrend trend = trend(new double[12], 0.95);
        assertThat(trend).isEqualTo(new MonotoneTrend(0, 0, Estimate.exact(0), 1, 1));
        assertThat(trend(new double[50], 0.95)).isEqualTo(trend);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void scaling_and_mirroring_carry_through(long seed) {
        double[] values = new Random(seed).doubles(14).toArray();
        MonotoneTrend trend = trend(values, 0.95);
        MonotoneTrend mirrored = trend(Arrays.stream(values).map(v -> 7 - 4 * v).toArray(), 0.95);
        assertThat(mirrored.s()).isEqualTo(-trend.s());
        assertThat(mirrored.risingChance()).isCloseTo(trend.fallingChance(), within(1e-12));
        assertThat(mirrored.slope().value()).isCloseTo(-4 * trend.slope().value(), within(1e-12));
        assertThat(mirrored.slope().lower()).isCloseTo(-4 * trend.slope().upper(), within(1e-12));
        assertThat(mirrored.slope().upper()).isCloseTo(-4 * trend.slope().lower(), within(1e-12));
    }

    @Test
    void a_longer_series_of_the_same_noise_narrows_the_interval() {
        double[] noise = new Random(9).doubles(80).toArray();
        double width = Double.POSITIVE_INFINITY;
        for (int points : new int[] {6, 10, 20, 40, 80}) {
            Estimate slope = trend(Arrays.copyOf(noise, points), 0.95).slope();
            assertThat(slope.upper() - slope.lower()).isLessThan(width);
            width = slope.upper() - slope.lower();
        }
    }

    /** Oracle: the error rate asked for; three Monte-Carlo standard errors. */
    @ParameterizedTest
    @ValueSource(ints = {5, 8, 12, 24, 45})
    void without_trend_a_rise_is_found_no_more_often_than_promised(int points) {
        Random random = new Random(points);
        int found = 0;
        for (int round = 0; round < 2000; round++) {
            double[] values =
                    random.doubles(points).map(u -> Math.floor(20 * u)).toArray();
            found += trend(values, 0.95).slope().lower() > 0 ? 1 : 0;
        }
        assertThat(found / 2000.0).isLessThanOrEqualTo(0.025 + 3 * Math.sqrt(0.025 * 0.975 / 2000));
    }

    @Test
    void what_is_no_series_is_refused() {
        int[] times = {1, 2, 3, 4, 4};
        assertThatThrownBy(() -> MonotoneTrend.of(times, new double[5], 0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("times must rise: 4 after 4");
        assertThatThrownBy(() -> MonotoneTrend.of(times, new double[6], 0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("5 times do not fit 6 values");
        assertThatThrownBy(() -> trend(new double[] {1, 2, Double.NaN, 3, 4}, 0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a value must be finite, not NaN");
        assertThatThrownBy(() -> MonotoneTrend.fewestPoints(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a confidence level lies between 0 and 1, not at 1.0");
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void the_slope_alone_is_that_of_the_trend(long seed) {
        double[] values = new Random(seed).ints(12, 0, 9).asDoubleStream().toArray();
        int[] times = IntStream.range(0, values.length).toArray();
        SenSlope slope = SenSlope.of(times, values);
        for (double confidence : new double[] {0.5, 0.95, 0.999}) {
            assertThat(slope.at(confidence)).contains(trend(values, confidence).slope());
        }
        assertThat(slope.at(1 - 1e-9)).isEmpty();
    }

    private static MonotoneTrend trend(double[] values, double confidence) {
        return MonotoneTrend.of(IntStream.range(0, values.length).toArray(), values, confidence);
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }
}
