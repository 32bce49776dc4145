package org.trustdiagnostics.core.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.trustdiagnostics.core.Given;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.statistics.Estimate;
import org.trustdiagnostics.core.statistics.Intervals;
import org.trustdiagnostics.core.statistics.ShareMethod;

final class FurtherCasesTest {
    private static final Intervals EXACT = Intervals.DEFAULT;
    private static final Intervals WILSON = new Intervals(0.95, ShareMethod.WILSON);
    private static final int DRAWS = 2000;

    /** Oracle: R 4.2.2, see SampleSizeTest: 72 and 73 of 72 and 73 kept, 424 at 11 of 12, less those there are. */
    @Test
    void for_a_share_it_is_the_size_of_the_sample_less_the_cases_there_are() {
        assertThat(FurtherCases.of(reading(EXACT, 20, 20), Given.keptShare(), EXACT))
                .hasValue(72 - 20);
        assertThat(FurtherCases.of(reading(WILSON, 20, 20), Given.keptShare(), WILSON))
                .hasValue(73 - 20);
        assertThat(FurtherCases.of(reading(EXACT, 11, 12), Given.keptShare(), EXACT))
                .hasValue(424 - 12);
    }

    /**
     * What the number promises: subjects with so many cases in all, drawn at the rate seen, are decided in about 80 of 100. The
     * first number that reaches 80 % may exceed it by a step of the chance, which is large where cases are few.
     */
    @ParameterizedTest
    @MethodSource("undecided")
    void a_sample_of_so_many_cases_is_decided_about_as_often_as_likely_says(
            Intervals intervals, Limit limit, long hits, long cases) {
        Reading reading = reading(intervals, hits, cases);
        long all = cases + FurtherCases.of(reading, limit, intervals).orElseThrow();
        SplittableRandom random = new SplittableRandom(20_260_630);
        long decided = LongStream.range(0, DRAWS)
                .filter(draw -> decided(intervals, limit, drawn(random, all, reading.value()), all))
                .count();
        assertThat((double) decided / DRAWS).isBetween(0.77, 0.90);
    }

    /** The cases there are stay, and only the further ones are left to chance: the promise is kept the more. */
    @ParameterizedTest
    @MethodSource("undecided")
    void so_many_cases_more_decide_at_least_as_often_as_likely_says(
            Intervals intervals, Limit limit, long hits, long cases) {
        Reading reading = reading(intervals, hits, cases);
        long further = FurtherCases.of(reading, limit, intervals).orElseThrow();
        SplittableRandom random = new SplittableRandom(20_260_630);
        long decided = LongStream.range(0, DRAWS)
                .filter(draw ->
                        decided(intervals, limit, hits + drawn(random, further, reading.value()), cases + further))
                .count();
        assertThat((double) decided / DRAWS).isGreaterThan(0.77);
    }

    static Stream<Arguments> undecided() {
        return Stream.of(EXACT, WILSON)
                .flatMap(intervals -> Stream.of(
                        arguments(intervals, atLeast(0.95), 18, 20),
                        arguments(intervals, atLeast(0.95), 11, 12),
                        arguments(intervals, atLeast(0.95), 98, 100), // the other side: kept
                        arguments(intervals, atLeast(0.90), 8, 10),
                        arguments(intervals, atLeast(0.80), 9, 12),
                        arguments(intervals, atLeast(0.80), 17, 20),
                        arguments(intervals, atLeast(0.50), 20, 50),
                        arguments(intervals, atMost(0.10), 3, 20),
                        arguments(intervals, atMost(0.10), 2, 25),
                        arguments(intervals, atMost(0.01), 1, 20),
                        arguments(intervals, atMost(0.01), 5, 200),
                        arguments(intervals, atMost(0.30), 46, 150)));
    }

    /** Oracle: the constant of sample size tables, (1.959964 + 0.841621)² = 7.8489, for a deviation of 10 × 20 ÷ 1.959964. */
    @Test
    void other_values_need_the_sample_size_of_the_test_of_a_mean() {
        Limit points = Given.atLeast("x", "net-promoter-score", 0, "points");
        long all = (long) Math.ceil(7.848879 * Math.pow(200 / 1.959964 / 5, 2));
        assertThat(all).isEqualTo(3270);
        assertThat(FurtherCases.of(Given.reading("net-promoter-score", 100, 5, -15, 25), points, EXACT))
                .hasValue(all - 100);
        assertThat(FurtherCases.of(Given.reading("net-promoter-score", 100, -5, -25, 15), points, EXACT))
                .hasValue(all - 100);
    }

    /** Oracle: as above with a bound 10 away, half of before: 818 in all. */
    @Test
    void the_bound_towards_the_limit_counts() {
        Limit points = Given.atLeast("x", "net-promoter-score", 30, "points");
        assertThat(FurtherCases.of(Given.reading("net-promoter-score", 100, 25, -10, 35), points, EXACT))
                .hasValue(718);
        assertThat(FurtherCases.of(Given.reading("net-promoter-score", 100, 35, 25, 90), points, EXACT))
                .hasValue(718);
    }

    @Test
    void on_the_limit_and_very_near_it_no_number_is_given() {
        assertThat(FurtherCases.of(reading(EXACT, 19, 20), Given.keptShare(), EXACT))
                .isEmpty();
        assertThat(FurtherCases.of(
                        Given.reading("promise-keeping-rate", 20, 0.9499, 0.7, 0.99), Given.keptShare(), EXACT))
                .isEmpty();
        Limit points = Given.atLeast("x", "net-promoter-score", 30, "points");
        assertThat(FurtherCases.of(Given.reading("net-promoter-score", 100, 30, 20, 40), points, EXACT))
                .isEmpty();
    }

    @Test
    void below_the_minimum_sample_the_cases_up_to_it_are_counted() {
        Reading almostEnough = Given.without("promise-keeping-rate", Reading.Status.TOO_FEW, 7);
        assertThat(FurtherCases.of(almostEnough, Given.keptShare(), EXACT)).hasValue(3);
    }

    /** Fixed: without a sample "1 more case" was asked for, whatever the interval. */
    @Test
    void where_the_host_did_not_say_on_how_many_cases_a_value_rests_no_number_is_given() {
        Limit points = Given.atLeast("x", "net-promoter-score", 0, "points");
        assertThat(FurtherCases.of(Given.reading("net-promoter-score", 0, 5, -15, 25), points, EXACT))
                .isEmpty();
    }

    private static Limit atLeast(double threshold) {
        return Given.atLeast("x", "promise-keeping-rate", threshold, "share");
    }

    private static Limit atMost(double threshold) {
        return Given.atMost("x", "promise-keeping-rate", threshold, "share");
    }

    private static Reading reading(Intervals intervals, long hits, long cases) {
        Estimate share = intervals.share(hits, cases);
        return Given.reading("promise-keeping-rate", cases, share.value(), share.lower(), share.upper());
    }

    private static long drawn(SplittableRandom random, long cases, double rate) {
        return LongStream.range(0, cases)
                .filter(number -> random.nextDouble() < rate)
                .count();
    }

    private static boolean decided(Intervals intervals, Limit limit, long hits, long cases) {
        Estimate share = intervals.share(hits, cases);
        return limit.keptBy(share.lower(), share.upper()) || limit.crossedBy(share.lower(), share.upper());
    }
}
