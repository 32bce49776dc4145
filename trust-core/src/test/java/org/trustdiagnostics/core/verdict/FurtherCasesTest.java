package org.trustdiagnostics.core.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trustdiagnostics.core.Given;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.statistics.Estimate;
import org.trustdiagnostics.core.statistics.Intervals;
import org.trustdiagnostics.core.statistics.ShareMethod;

final class FurtherCasesTest {
    private static final Intervals WILSON = new Intervals(0.95, ShareMethod.WILSON);
    private static final double Z = 1.959963984540054;

    /** Wilson's bounds for a rate that need not be a whole number of hits; checked against the product below. */
    private static double[] wilson(double p, long cases) {
        double n = (double) cases;
        double centre = (p + Z * Z / (2 * n)) / (1 + Z * Z / n);
        double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / (1 + Z * Z / n);
        return new double[] {centre - half, centre + half};
    }

    @Test
    void the_bounds_used_here_are_those_of_the_product() {
        Estimate share = WILSON.share(81, 263);
        assertThat(wilson(81 / 263.0, 263)).containsExactly(new double[] {share.lower(), share.upper()}, within(1e-12));
    }

    /** With so many more cases the interval leaves the threshold, with one fewer it does not. */
    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 0.95, 0.90, 20",
        "AT_LEAST, 0.95, 0.94, 50",
        "AT_LEAST, 0.95, 0.97, 100", // the other side: kept
        "AT_LEAST, 0.80, 0.75, 12",
        "AT_LEAST, 0.80, 0.85, 20",
        "AT_LEAST, 0.50, 0.49, 100",
        "AT_MOST, 0.10, 0.15, 20",
        "AT_MOST, 0.10, 0.08, 25",
        "AT_MOST, 0.30, 0.305, 40"
    })
    void so_many_cases_decide_and_one_fewer_does_not(
            Limit.Direction direction, double threshold, double rate, long sample) {
        Limit limit = direction == Limit.Direction.AT_LEAST
                ? Given.atLeast("x", "promise-keeping-rate", threshold, "share")
                : Given.atMost("x", "promise-keeping-rate", threshold, "share");
        assertThat(decided(limit, rate, sample)).as("undecided to begin with").isFalse();
        long further = FurtherCases.of(reading(rate, sample), limit, WILSON).orElseThrow();
        assertThat(decided(limit, rate, sample + further)).isTrue();
        assertThat(decided(limit, rate, sample + further - 1)).isFalse();
    }

    /** Oracle: all kept decides 0.95 from n ÷ (n + z²) ≥ 0.95 on, that is from n = 19 z² = 72.99 on; the product agrees. */
    @Test
    void where_all_are_kept_seventy_three_cases_decide_ninety_five_percent() {
        Limit limit = Given.keptShare();
        assertThat(FurtherCases.of(reading(1, 20), limit, WILSON)).hasValue(53);
        assertThat(limit.keptBy(WILSON.share(73, 73).lower(), 1)).isTrue();
        assertThat(limit.keptBy(WILSON.share(72, 72).lower(), 1)).isFalse();
    }

    @Test
    void a_higher_confidence_needs_more() {
        assertThat(FurtherCases.of(reading(1, 20), Given.keptShare(), WILSON.at(0.99))
                        .orElseThrow())
                .isEqualTo(107); // 19 × 6.634897 = 126.06: from 127 on
    }

    /** Oracle: half-width 20 of 100 answers must shrink to the distance 5, so 16 times as many are needed. */
    @Test
    void other_values_shrink_with_the_square_root() {
        Limit points = Given.atLeast("x", "net-promoter-score", 0, "points");
        assertThat(FurtherCases.of(Given.reading("net-promoter-score", 100, 5, -15, 25), points, WILSON))
                .hasValue(1501);
        assertThat(FurtherCases.of(Given.reading("net-promoter-score", 100, -5, -25, 15), points, WILSON))
                .hasValue(1501);
    }

    /** Oracle: the bound towards the limit counts; it is 10 away here, and must be 5 away: 4 times as many. */
    @Test
    void the_bound_towards_the_limit_counts() {
        Limit points = Given.atLeast("x", "net-promoter-score", 30, "points");
        assertThat(FurtherCases.of(Given.reading("net-promoter-score", 100, 25, -10, 35), points, WILSON))
                .hasValue(301);
        assertThat(FurtherCases.of(Given.reading("net-promoter-score", 100, 35, 25, 90), points, WILSON))
                .hasValue(301);
    }

    @Test
    void on_the_limit_and_very_near_it_no_number_is_given() {
        assertThat(FurtherCases.of(reading(0.95, 20), Given.keptShare(), WILSON))
                .isEmpty();
        assertThat(FurtherCases.of(reading(0.9499, 20), Given.keptShare(), WILSON))
                .isEmpty();
    }

    @Test
    void below_the_minimum_sample_the_cases_up_to_it_are_counted() {
        Reading almostEnough = Given.without("promise-keeping-rate", Reading.Status.TOO_FEW, 7);
        assertThat(FurtherCases.of(almostEnough, Given.keptShare(), WILSON)).hasValue(3);
    }

    private static Reading reading(double rate, long sample) {
        double[] bounds = wilson(rate, sample);
        return Given.reading(
                "promise-keeping-rate", sample, rate, Math.min(bounds[0], rate), Math.max(bounds[1], rate));
    }

    private static boolean decided(Limit limit, double rate, long cases) {
        double[] bounds = wilson(rate, cases);
        return limit.keptBy(bounds[0], bounds[1]) || limit.crossedBy(bounds[0], bounds[1]);
    }
}
