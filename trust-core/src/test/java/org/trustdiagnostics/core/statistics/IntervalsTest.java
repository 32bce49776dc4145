package org.trustdiagnostics.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class IntervalsTest {
    private static final Intervals EXACT = new Intervals(0.95, ShareMethod.CLOPPER_PEARSON);
    private static final Intervals WILSON = new Intervals(0.95, ShareMethod.WILSON);
    private static final double TO_THE_LAST_DIGITS = 1e-12;

    /** Oracle: Newcombe (1998), Statistics in Medicine 17:857-872, table I, method 3 (score without correction). */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void a_share_has_the_score_interval_of_newcombes_table(long hits, long cases, double lower, double upper) {
        Estimate share = WILSON.share(hits, cases);
        assertThat(share.value()).isEqualTo((double) hits / cases);
        assertThat(share.lower()).isCloseTo(lower, within(0.00005));
        assertThat(share.upper()).isCloseTo(upper, within(0.00005));
    }

    /** Oracle: Newcombe (1998), table I, method 5 (Clopper and Pearson). */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2527, 0.3676", "15, 148, 0.0578, 0.1617", "0, 20, 0.0000, 0.1684", "1, 29, 0.0009, 0.1776"})
    void a_share_has_the_exact_interval_of_newcombes_table(long hits, long cases, double lower, double upper) {
        Estimate share = EXACT.share(hits, cases);
        assertThat(share.value()).isEqualTo((double) hits / cases);
        assertThat(share.lower()).isCloseTo(lower, within(0.00005));
        assertThat(share.upper()).isCloseTo(upper, within(0.00005));
    }

    /** Oracle: Apache Commons Statistics, which makes both bounds at once. */
    @ParameterizedTest
    @EnumSource(ShareMethod.class)
    void each_bound_of_a_share_is_that_of_the_library(ShareMethod shareMethod) {
        BinomialConfidenceInterval oracle = shareMethod == ShareMethod.WILSON
                ? BinomialConfidenceInterval.WILSON_SCORE
                : BinomialConfidenceInterval.CLOPPER_PEARSON;
        Random random = new Random(11);
        for (int round = 0; round < 3000; round++) {
            int cases = 1 + random.nextInt(round % 2 == 0 ? 20 : 20_000);
            int hits = random.nextInt(cases + 1);
            Intervals intervals = new Intervals(1 - Math.pow(10, -0.31 - 8 * random.nextDouble()), shareMethod);
            Interval both = oracle.fromErrorRate(cases, hits, 1 - intervals.confidence());
            assertThat(intervals.lowerOfShare(hits, cases))
                    .isCloseTo(hits == 0 ? 0 : both.getLowerBound(), within(TO_THE_LAST_DIGITS));
            assertThat(intervals.upperOfShare(hits, cases))
                    .isCloseTo(hits == cases ? 1 : both.getUpperBound(), within(TO_THE_LAST_DIGITS));
        }
    }

    /** Oracle: the bounds themselves; the tail at which one of them is reached is the chance. */
    @ParameterizedTest
    @EnumSource(ShareMethod.class)
    void the_chance_of_a_share_is_the_tail_of_the_interval_that_ends_at_the_threshold(ShareMethod shareMethod) {
        Random random = new Random(12);
        for (int round = 0; round < 1000; round++) {
            int cases = 2 + random.nextInt(round % 2 == 0 ? 20 : 20_000);
            int hits = 1 + random.nextInt(cases - 1);
            Intervals intervals = new Intervals(1 - Math.pow(10, -0.31 - 8 * random.nextDouble()), shareMethod);
            double above = intervals.chanceOfAtLeast(hits, cases, intervals.lowerOfShare(hits, cases));
            double below = intervals.chanceOfAtMost(hits, cases, intervals.upperOfShare(hits, cases));
            assertThat(above / intervals.tail()).isCloseTo(1, within(1e-6));
            assertThat(below / intervals.tail()).isCloseTo(1, within(1e-6));
        }
    }

    /** Oracle: R 4.2.2, binom.test(hits, cases, conf.level = confidence). */
    @ParameterizedTest
    @CsvSource({
        "0.95, 30, 1000000, 0.0000202410, 0.0000428266",
        "0.99, 999000, 1000000, 0.9989156729, 0.9990795398",
        "0.90, 7, 50, 0.0675966990, 0.2469352017"
    })
    void the_exact_interval_is_that_of_r(double confidence, long hits, long cases, double lower, double upper) {
        Estimate share = EXACT.at(confidence).share(hits, cases);
        assertThat(share.lower()).isCloseTo(lower, within(1e-9));
        assertThat(share.upper()).isCloseTo(upper, within(1e-9));
    }

    /**
     * Oracle: scipy 1.17, binomtest(hits, cases, threshold, alternative="less" or "greater"): the most hits that put the share
     * below the threshold with a p-value of at most 2.5 %, and the fewest that put it above; -1 or one more than all: no number does.
     */
    @ParameterizedTest
    @CsvSource({
        "10, 0.95, 7, 11",
        "20, 0.95, 16, 21",
        "100, 0.95, 89, 100",
        "17, 0.01, -1, 2",
        "200, 0.01, -1, 6",
        "30, 0.8, 18, 29",
        "50, 0.5, 17, 33",
        "250, 0.15, 26, 50",
        "40, 0.6, 17, 31",
        "1000, 0.1, 81, 120"
    })
    void the_exact_interval_excludes_what_the_exact_test_rejects(
            int cases, double threshold, int mostBelow, int fewestAbove) {
        for (int hits = 0; hits <= cases; hits++) {
            Estimate share = EXACT.share(hits, cases);
            assertThat(share.upper() < threshold)
                    .as("%d of %d below", hits, cases)
                    .isEqualTo(hits <= mostBelow);
            assertThat(share.lower() > threshold)
                    .as("%d of %d above", hits, cases)
                    .isEqualTo(hits >= fewestAbove);
        }
    }

    /** Oracle: the chance of so few hits at the threshold, added up one by one. */
    @Test
    void the_exact_interval_is_never_wrong_more_often_than_it_says() {
        for (int cases = 1; cases <= 60; cases++) {
            for (double threshold : new double[] {0.01, 0.05, 0.2, 0.5, 0.85, 0.95, 0.99}) {
                double wrong = 0;
                double chance = Math.pow(1 - threshold, cases);
                for (int hits = 0; EXACT.share(hits, cases).upper() < threshold; hits++) {
                    wrong += chance;
                    chance *= (cases - hits) / (hits + 1.0) * threshold / (1 - threshold);
                }
                assertThat(wrong).as("%d cases, %s", cases, threshold).isLessThanOrEqualTo(0.025);
            }
        }
    }

    @Test
    void the_default_is_exact_at_ninety_five_percent() {
        assertThat(Intervals.DEFAULT).isEqualTo(EXACT);
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

    /** Oracle: the confidence promised, both sides together; and the worst side that the class tells of. */
    @ParameterizedTest
    @CsvSource({"10, 0.913, 0.0703", "20, 0.926, 0.0706", "50, 0.939, 0.0483"})
    void a_net_score_lies_in_its_interval_about_as_often_as_said(int answers, double least, double worstSide) {
        double[] shares = {0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9};
        double leastSeen = 1;
        double worstSeen = 0;
        for (double up : shares) {
            for (double down : shares) {
                if (up >= 0.05 && up + down < 1) {
                    double[] failures = failuresOfNetScore(answers, up, down);
                    leastSeen = Math.min(leastSeen, 1 - failures[0] - failures[1]);
                    worstSeen = Math.max(worstSeen, Math.max(failures[0], failures[1]));
                }
            }
        }
        assertThat(leastSeen).isGreaterThan(least);
        assertThat(worstSeen).isLessThan(worstSide);
    }

    /** Returns the chances of a true net score below and above the interval, every sample counted out. */
    private static double[] failuresOfNetScore(int answers, double up, double down) {
        double[] failures = new double[2];
        double truth = 100 * (up - down);
        for (int promoters = 0; promoters <= answers; promoters++) {
            double chanceUp = BinomialDistribution.of(answers, up).probability(promoters);
            BinomialDistribution rest = BinomialDistribution.of(answers - promoters, down / (1 - up));
            for (int detractors = 0; detractors <= answers - promoters; detractors++) {
                double chance = chanceUp * rest.probability(detractors);
                Estimate net = WILSON.netScore(promoters, detractors, answers);
                failures[0] += truth < net.lower() - 1e-9 ? chance : 0;
                failures[1] += truth > net.upper() + 1e-9 ? chance : 0;
            }
        }
        return failures;
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

    @ParameterizedTest
    @EnumSource
    void one_more_hit_never_lowers_a_share_or_its_bounds(ShareMethod method) {
        Intervals intervals = new Intervals(0.95, method);
        for (long cases = 1; cases <= 80; cases++) {
            for (long hits = 0; hits <= cases; hits++) {
                Estimate before = intervals.share(hits, cases);
                assertNotLower(before, intervals.share(hits + 1, cases + 1));
                if (hits < cases) {
                    assertNotLower(before, intervals.share(hits + 1, cases));
                }
            }
        }
    }

    /** Fixed: an upper bound of 0.9999999999999999 crossed a limit of 100 %, although every promise was kept. */
    @ParameterizedTest
    @EnumSource
    void none_and_all_reach_the_end_of_the_range_exactly(ShareMethod method) {
        Intervals intervals = new Intervals(0.95, method);
        for (long cases = 1; cases <= 500; cases++) {
            assertThat(intervals.share(0, cases).lower()).isZero();
            assertThat(intervals.share(cases, cases).upper()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_value_lies_in_its_interval_and_the_interval_in_its_range(ShareMethod method) {
        Intervals intervals = new Intervals(0.95, method);
        for (long cases = 1; cases <= 80; cases++) {
            for (long hits = 0; hits <= cases; hits++) {
                Estimate share = intervals.share(hits, cases);
                assertThat(share.value()).isBetween(share.lower() - 1e-12, share.upper() + 1e-12);
                assertThat(share.lower()).isBetween(0.0, 1.0);
                assertThat(share.upper()).isBetween(0.0, 1.0);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void more_of_the_same_never_widens_the_interval_of_a_share(ShareMethod method) {
        Intervals intervals = new Intervals(0.95, method);
        for (long cases = 1; cases <= 40; cases++) {
            for (long hits = 0; hits <= cases; hits++) {
                Estimate before = intervals.share(hits, cases);
                for (long times = 2; times <= 50; times++) {
                    Estimate after = intervals.share(times * hits, times * cases);
                    assertWithin(before, after);
                    before = after;
                }
            }
        }
    }

    @Test
    void more_of_the_same_never_widens_a_count_or_a_difference() {
        for (long times = 1; times <= 50; times++) {
            long more = times + 1;
            assertWithin(EXACT.rate(3 * times, 40.0 * times), EXACT.rate(3 * more, 40.0 * more));
            assertWithin(
                    EXACT.difference(7 * times, 10 * times, 2 * times, 9 * times),
                    EXACT.difference(7 * more, 10 * more, 2 * more, 9 * more));
        }
    }

    @Test
    void more_of_the_same_never_widens_the_interval_of_a_net_score() {
        for (long detractors = 0; detractors <= 10; detractors++) {
            for (long promoters = 0; promoters + detractors <= 10; promoters++) {
                double width = 200;
                for (long times = 1; times <= 50; times++) {
                    Estimate net = EXACT.netScore(times * promoters, times * detractors, 10 * times);
                    assertThat(net.upper() - net.lower()).isLessThanOrEqualTo(width + 1e-9);
                    width = net.upper() - net.lower();
                }
            }
        }
    }

    private static void assertWithin(Estimate before, Estimate after) {
        assertThat(after.lower()).isGreaterThanOrEqualTo(before.lower() - 1e-12);
        assertThat(after.upper()).isLessThanOrEqualTo(before.upper() + 1e-12);
    }

    private static void assertNotLower(Estimate before, Estimate after) {
        assertThat(after.value()).isGreaterThanOrEqualTo(before.value());
        assertThat(after.lower()).isGreaterThanOrEqualTo(before.lower() - 1e-12);
        assertThat(after.upper()).isGreaterThanOrEqualTo(before.upper() - 1e-12);
    }
}
