package org.trustdiagnostics.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class SampleSizeTest {
    private static final Intervals EXACT = Intervals.DEFAULT;
    private static final Intervals WILSON = new Intervals(0.95, ShareMethod.WILSON);

    /**
     * Oracle: R 4.2.2, size by size: the largest count whose bound, qbeta(0.975, x + 1, n - x) or that of prop.test(x, n, correct =
     * FALSE), is below the threshold, and pbinom of it at the share; the first n with at least 0.8. A share above is mirrored.
     */
    @ParameterizedTest
    @CsvSource({
        "0.95, 1, 72, 73",
        "0.95, 0.98, 312, 311",
        "0.95, 0.90, 213, 180",
        "0.95, 0.85, 67, 52",
        "0.90, 0.75, 49, 35",
        "0.90, 0.95, 231, 217",
        "0.80, 0.85, 466, 454",
        "0.50, 0.40, 199, 187",
        "0.10, 0.15, 341, 306",
        "0.10, 0, 36, 35",
        "0.01, 0.05, 134, 85",
        "0.01, 0.10, 42, 16",
        "0.15, 0.20, 449, 423"
    })
    void up_to_two_thousand_it_is_the_smallest_number_that_is_enough(
            double threshold, double share, double exact, double wilson) {
        assertThat(SampleSize.ofShare(share, threshold, 0.8, EXACT)).isEqualTo(exact);
        assertThat(SampleSize.ofShare(share, threshold, 0.8, WILSON)).isEqualTo(wilson);
    }

    /** Oracle: as above. The formula for large numbers is no exact count; it comes within 6 % of it. */
    @ParameterizedTest
    @CsvSource({"0.95, 0.94, 4038", "0.95, 0.96, 3421", "0.01, 0.012, 21071", "0.50, 0.52, 4927"})
    void beyond_it_is_near_the_smallest_number(double threshold, double share, double exact) {
        assertThat(SampleSize.ofShare(share, threshold, 0.8, EXACT)).isCloseTo(exact, within(0.06 * exact));
    }

    /** Oracle: as above. */
    @Test
    void a_higher_confidence_or_chance_needs_more() {
        assertThat(SampleSize.ofShare(1, 0.95, 0.8, EXACT.at(0.99))).isEqualTo(104);
        assertThat(SampleSize.ofShare(0.75, 0.9, 0.9, EXACT)).isEqualTo(64);
    }

    @ParameterizedTest
    @EnumSource
    void a_share_and_its_complement_need_the_same(ShareMethod method) {
        Intervals intervals = new Intervals(0.95, method);
        assertThat(SampleSize.ofShare(0.75, 0.5, 0.8, intervals))
                .isEqualTo(SampleSize.ofShare(0.25, 0.5, 0.8, intervals));
        assertThat(SampleSize.ofShare(0, 0.125, 0.8, intervals))
                .isEqualTo(SampleSize.ofShare(1, 0.875, 0.8, intervals));
    }

    /** Oracle: the first miss shows that not all count, and comes within n cases with a chance of 1 - p^n; ln 0.2 ÷ ln 0.9. */
    @Test
    void from_none_or_all_a_share_is_told_by_the_first_case() {
        assertThat(SampleSize.ofShare(0.9, 1, 0.8, EXACT)).isCloseTo(15.2755, within(1e-4));
        assertThat(SampleSize.ofShare(0.1, 0, 0.8, EXACT)).isCloseTo(15.2755, within(1e-4));
        assertThat(SampleSize.ofShare(0, 1, 0.8, EXACT)).isZero();
    }

    @Test
    void no_number_tells_a_share_from_itself() {
        assertThat(SampleSize.ofShare(0.95, 0.95, 0.8, EXACT)).isInfinite();
        assertThat(SampleSize.ofShare(1, 1, 0.8, EXACT)).isInfinite();
    }
}
