package org.trustdiagnostics.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CensoredQuantileTest {
    /** Remission in weeks, 6-MP arm of Freireich et al. (1963); a plus is a patient still in remission. */
    private static final String TREATED = "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+";
    /** The other arm of the same trial. */
    private static final String PLACEBO = "1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23";

    /** Oracle: R 4.2.2, survival 3.5-3: {@code quantile(survfit(Surv(t, e) ~ 1, conf.type = "log-log"), p)}. */
    @ParameterizedTest
    @CsvSource({
        TREATED + ", 0.10, 6, 6, 10",
        TREATED + ", 0.25, 13, 6, 22",
        PLACEBO + ", 0.10, 2, 1, 3",
        PLACEBO + ", 0.25, 4, 1, 5",
        PLACEBO + ", 0.50, 8, 4, 11",
        PLACEBO + ", 0.75, 12, 8, 22"
    })
    void quantiles_are_those_of_r(String items, double quantile, double value, double lower, double upper) {
        assertThat(quantile(items, quantile)).hasValue(new Estimate(value, lower, upper));
    }

    /** Oracle: as above; R says NA for the upper bound. */
    @ParameterizedTest
    @CsvSource({TREATED + ", 0.5", PLACEBO + ", 0.9", "3+ 4+ 5+, 0.5"})
    void a_bound_that_is_not_reached_leaves_it_empty(String items, double quantile) {
        assertThat(quantile(items, quantile)).isEmpty();
    }

    /** Oracle: R as above on 52 items in 6 bins; the 90 % with {@code conf.int = .9}. */
    @ParameterizedTest
    @CsvSource({
        "0.25, 0.95, 2, 1, 3",
        "0.50, 0.95, 4, 2, 5",
        "0.60, 0.95, 4, 3, 6",
        "0.25, 0.90, 2, 1, 2",
        "0.50, 0.90, 4, 3, 4",
        "0.60, 0.90, 4, 3, 5"
    })
    void bins_of_many_items_do_as_well(double quantile, double confidence, double value, double lower, double upper) {
        double[] times = {1, 2, 3, 4, 5, 6};
        long[] ended = {8, 10, 6, 5, 3, 1};
        long[] open = {2, 4, 3, 3, 3, 4};
        assertThat(CensoredQuantile.of(times, ended, open, quantile, confidence))
                .hasValue(new Estimate(value, lower, upper));
    }

    /** Oracle: Clopper and Pearson (1934): 6 of 6 leave at most 1 − 0.025^(1/6) = 0.459 open, 5 of 5 at most 0.522. */
    @Test
    void where_all_end_at_once_six_are_enough_for_a_median() {
        assertThat(quantile("2 2 2 2 2 2", 0.5)).hasValue(Estimate.exact(2));
        assertThat(quantile("2 2 2 2 2", 0.5)).isEmpty();
    }

    /** One half that comes out as 0.5000000000000001 would give the next time. */
    @Test
    void a_share_of_exactly_one_half_counts() {
        for (int items = 14; items <= 200; items += 2) {
            double[] times = new double[items];
            long[] ended = new long[items];
            for (int i = 0; i < items; i++) {
                times[i] = i + 1;
                ended[i] = 1;
            }
            assertThat(CensoredQuantile.of(times, ended, new long[items], 0.5, 0.95)
                            .orElseThrow()
                            .value())
                    .isEqualTo(items / 2.0);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void more_of_the_same_narrows_and_a_longer_unit_scales(long seed) {
        Random random = new Random(seed);
        double[] times = new double[30];
        long[] ended = new long[30];
        long[] open = new long[30];
        double[] hours = new double[30];
        long[] tenEnded = new long[30];
        long[] tenOpen = new long[30];
        for (int i = 0; i < 30; i++) {
            times[i] = i + 1;
            hours[i] = 24 * times[i];
            ended[i] = 1L + random.nextInt(3);
            open[i] = random.nextInt(2);
            tenEnded[i] = 10 * ended[i];
            tenOpen[i] = 10 * open[i];
        }
        Estimate median = CensoredQuantile.of(times, ended, open, 0.5, 0.95).orElseThrow();
        Estimate ten = CensoredQuantile.of(times, tenEnded, tenOpen, 0.5, 0.95).orElseThrow();
        assertThat(ten.value()).isEqualTo(median.value());
        assertThat(ten.upper() - ten.lower()).isLessThan(median.upper() - median.lower());
        assertThat(CensoredQuantile.of(hours, ended, open, 0.5, 0.95))
                .hasValue(new Estimate(24 * median.value(), 24 * median.lower(), 24 * median.upper()));
    }

    /** Oracle: the median of an exponential time is ln 2; three Monte-Carlo standard errors, half a point for the approximation. */
    @ParameterizedTest
    @ValueSource(ints = {20, 60})
    void the_true_median_is_missed_no_more_often_than_promised(int items) {
        Random random = new Random(items);
        int missed = 0;
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < items; i++) {
                double end = -Math.log(1 - random.nextDouble());
                double seen = 2 * random.nextDouble() + 0.5;
                text.append(Math.min(end, seen)).append(end > seen ? "+ " : " ");
            }
            Optional<Estimate> median = quantile(text.toString().trim(), 0.5);
            missed += median.filter(m -> m.lower() > Math.log(2) || m.upper() < Math.log(2))
                            .isPresent()
                    ? 1
                    : 0;
        }
        assertThat(missed / 2000.0).isLessThanOrEqualTo(0.055 + 3 * Math.sqrt(0.05 * 0.95 / 2000));
    }

    @Test
    void what_is_no_list_of_durations_is_refused() {
        assertThatThrownBy(() -> CensoredQuantile.of(new double[2], new long[2], new long[1], 1, 0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "a quantile between 0 and 1 of as many times as numbers ended and open is needed, not 1.0 of 2 times, 2"
                                + " ended and 1 open");
        assertThatThrownBy(() -> CensoredQuantile.of(new double[] {2, 2}, new long[] {1, 1}, new long[2], 0.5, 0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("times must rise and numbers not be negative: 1 ended and 0 open at 2.0");
        assertThatThrownBy(() -> CensoredQuantile.of(new double[] {2}, new long[] {-1}, new long[1], 0.5, 0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("times must rise and numbers not be negative: -1 ended and 0 open at 2.0");
    }

    private static Optional<Estimate> quantile(String items, double quantile) {
        Map<Double, long[]> counts = new TreeMap<>();
        for (String item : List.of(items.split(" ", -1))) {
            boolean open = item.endsWith("+");
            double time = Double.parseDouble(open ? item.substring(0, item.length() - 1) : item);
            counts.computeIfAbsent(time, t -> new long[2])[open ? 1 : 0]++;
        }
        return CensoredQuantile.of(
                counts.keySet().stream().mapToDouble(t -> t).toArray(),
                counts.values().stream().mapToLong(c -> c[0]).toArray(),
                counts.values().stream().mapToLong(c -> c[1]).toArray(),
                quantile,
                0.95);
    }
}
