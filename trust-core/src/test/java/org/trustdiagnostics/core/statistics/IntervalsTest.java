package org.trustdiagnostics.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class IntervalsTest {
    private static final Intervals WILSON = new Intervals(0.95, ShareMethod.WILSON);

    /** Oracle: Newcombe (1998), Statistics in Medicine 17:857-872, table I, method 3 (score without correction). */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void a_share_has_the_score_interval_of_newcombes_table(long hits, long cases, double lower, double upper) {
        Estimate share = WILSON.share(hits, cases);
        assertThat(share.value()).isEqualTo((double) hits / cases);
        assertThat(share.lower()).isCloseTo(lower, within(0.00005));
        assertThat(share.upper()).isCloseTo(upper, within(0.00005));
    }

    /** Oracle: closed form n ÷ (n + z²) of the lower bound where all count; z² is the chi-squared quantile, one degree. */
    @ParameterizedTest
    @CsvSource({"0.90, 2.705543", "0.95, 3.841459", "0.99, 6.634897"})
    void the_confidence_sets_the_width(double confidence, double zSquared) {
        assertThat(new Intervals(confidence, ShareMethod.WILSON).share(10, 10).lower())
                .isCloseTo(10 / (10 + zSquared), within(1e-6));
        assertThat(new Intervals(confidence, ShareMethod.WILSON).share(10, 10).upper())
                .isEqualTo(1);
    }

    /**
     * Oracle: by hand with z = 1.959964. For 20 promoters, 20 passives, 10 detractors: n = 53, up = 20.75/53 = 0.391509,
     * down = 10.75/53 = 0.202830, centre = 0.188679, variance = (0.594340 − 0.035600)/53 = 0.0105423, half-width =
     * 1.959964 × 0.102676 = 0.201241. For 5, 0, 0: n = 8, centre = 0.625, half-width 0.450085, cut at 100.
     */
    @ParameterizedTest
    @CsvSource({
        "150, 250, 100, 10, 3.82, 16.06",
        "20, 20, 10, 20, -1.26, 38.99",
        "5, 0, 0, 100, 17.49, 100",
        "0, 0, 5, -100, -100, -17.49",
        "3, 1, 1, 40, -29.78, 79.78"
    })
    void a_net_score_has_the_adjusted_wald_interval(
            long promoters, long passives, long detractors, double value, double lower, double upper) {
        Estimate net = WILSON.netScore(promoters, detractors, promoters + passives + detractors);
        assertThat(net.value()).isCloseTo(value, within(1e-9));
        assertThat(net.lower()).isCloseTo(lower, within(0.005));
        assertThat(net.upper()).isCloseTo(upper, within(0.005));
    }

    /** Oracle: Garwood (1936) as tabulated for the Poisson mean, 95 %. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 3.689",
        "1, 0.0253, 5.572",
        "2, 0.242, 7.225",
        "5, 1.623, 11.668",
        "10, 4.795, 18.390",
        "100, 81.36, 121.63"
    })
    void a_count_has_garwoods_exact_interval(long events, double lower, double upper) {
        Estimate rate = WILSON.rate(events, 1);
        assertThat(rate.value()).isEqualTo((double) events);
        assertThat(rate.lower()).isCloseTo(lower, within(0.005));
        assertThat(rate.upper()).isCloseTo(upper, within(0.005));
    }

    /** Oracle: no event has the closed form −ln of the tail. */
    @Test
    void no_event_still_has_an_upper_bound_that_shrinks_with_exposure() {
        assertThat(WILSON.rate(0, 4).upper()).isCloseTo(-Math.log(0.025) / 4, within(1e-9));
        assertThat(new Intervals(0.90, ShareMethod.WILSON).rate(0, 4).upper())
                .isCloseTo(-Math.log(0.05) / 4, within(1e-9));
    }

    /** Oracle: Newcombe (1998), Statistics in Medicine 17:873-890, table II (a) to (h), method 10. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.2000, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.6000, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.5714, 0.0582, 0.8062",
        "5, 56, 0, 29, 0.0893, -0.0381, 0.1926",
        "0, 10, 0, 20, 0.0000, -0.1611, 0.2775",
        "0, 10, 0, 10, 0.0000, -0.2775, 0.2775",
        "10, 10, 0, 20, 1.0000, 0.6791, 1.0000",
        "10, 10, 0, 10, 1.0000, 0.6075, 1.0000"
    })
    void a_difference_has_the_interval_of_newcombes_table(
            long hits, long cases, long otherHits, long otherCases, double value, double lower, double upper) {
        Estimate difference = WILSON.difference(hits, cases, otherHits, otherCases);
        assertThat(difference.value()).isCloseTo(value, within(0.00005));
        assertThat(difference.lower()).isCloseTo(lower, within(0.00005));
        assertThat(difference.upper()).isCloseTo(upper, within(0.00005));
    }

    @Test
    void a_difference_the_other_way_round_is_mirrored_and_stays_in_its_range() {
        for (long hits = 0; hits <= 12; hits++) {
            for (long other = 0; other <= 17; other++) {
                Estimate there = WILSON.difference(hits, 12, other, 17);
                Estimate back = WILSON.difference(other, 17, hits, 12);
                assertThat(there.value()).isEqualTo(-back.value());
                assertThat(there.lower()).isCloseTo(-back.upper(), within(1e-12));
                assertThat(there.value()).isBetween(there.lower() - 1e-12, there.upper() + 1e-12);
                assertThat(there.lower()).isGreaterThanOrEqualTo(-1 - 1e-12);
                assertThat(there.upper()).isLessThanOrEqualTo(1 + 1e-12);
            }
        }
    }

    @Test
    void one_more_hit_never_lowers_a_share_or_its_bounds() {
        for (long cases = 1; cases <= 80; cases++) {
            for (long hits = 0; hits <= cases; hits++) {
                Estimate before = WILSON.share(hits, cases);
                assertNotLower(before, WILSON.share(hits + 1, cases + 1));
                if (hits < cases) {
                    assertNotLower(before, WILSON.share(hits + 1, cases));
                }
            }
        }
    }

    /** Fixed: an upper bound of 0.9999999999999999 crossed a limit of 100 %, although every promise was kept. */
    @Test
    void none_and_all_reach_the_end_of_the_range_exactly() {
        for (long cases = 1; cases <= 500; cases++) {
            assertThat(WILSON.share(0, cases).lower()).isZero();
            assertThat(WILSON.share(cases, cases).upper()).isEqualTo(1);
        }
    }

    @Test
    void the_value_lies_in_its_interval_and_the_interval_in_its_range() {
        for (long cases = 1; cases <= 80; cases++) {
            for (long hits = 0; hits <= cases; hits++) {
                Estimate share = WILSON.share(hits, cases);
                assertThat(share.value()).isBetween(share.lower() - 1e-12, share.upper() + 1e-12);
                assertThat(share.lower()).isBetween(0.0, 1.0);
                assertThat(share.upper()).isBetween(0.0, 1.0);
            }
        }
    }

    private static void assertNotLower(Estimate before, Estimate after) {
        assertThat(after.value()).isGreaterThanOrEqualTo(before.value());
        assertThat(after.lower()).isGreaterThanOrEqualTo(before.lower() - 1e-12);
        assertThat(after.upper()).isGreaterThanOrEqualTo(before.upper() - 1e-12);
    }
}
