package org.trustdiagnostics.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CronbachAlphaTest {
    /**
     * Oracle: R 4.2.2, psych 2.2.9, data set {@code attitude} (30 people, 7 items): {@code alpha(attitude)$total$raw_alpha} and
     * {@code alpha.ci(raw_alpha, 30, n.var = 7, p.val = .05)}.
     */
    @Test
    void alpha_and_feldts_interval_are_those_of_r() {
        Estimate alpha = CronbachAlpha.of(
                        30,
                        new long[] {1939, 1998, 1594, 1691, 1939, 2243, 1288},
                        new long[] {129621, 138208, 89036, 99311, 128459, 170541, 58368},
                        5466274,
                        0.95)
                .orElseThrow();
        assertThat(alpha.value()).isCloseTo(0.8431427696, within(1e-10));
        assertThat(alpha.lower()).isCloseTo(0.7393756856, within(1e-9));
        assertThat(alpha.upper()).isCloseTo(0.9157730722, within(1e-9));
    }

    @Test
    void where_no_total_varies_there_is_no_alpha() {
        assertThat(alpha(new int[][] {{3, 4}, {3, 4}, {3, 4}}, 0.95)).isEmpty();
        assertThat(alpha(new int[][] {{1, 5}, {5, 1}, {3, 3}}, 0.95)).isEmpty();
    }

    @Test
    void items_that_always_agree_have_an_alpha_of_one() {
        assertThat(alpha(new int[][] {{1, 1}, {5, 5}, {3, 3}}, 0.95)).hasValue(Estimate.exact(1));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void order_and_scale_do_not_matter_and_more_people_narrow(long seed) {
        int[][] answers = answers(new Random(seed), 40);
        int[][] changed = new int[40][];
        int[][] twice = new int[80][];
        for (int i = 0; i < 40; i++) {
            int[] a = answers[i];
            changed[39 - i] = new int[] {2 * a[2] + 1, 2 * a[0] + 1, 2 * a[1] + 1};
            twice[i] = a;
            twice[i + 40] = a;
        }
        Estimate alpha = alpha(answers, 0.95).orElseThrow();
        Estimate same = alpha(changed, 0.95).orElseThrow();
        assertThat(same.value()).isCloseTo(alpha.value(), within(1e-12));
        assertThat(same.lower()).isCloseTo(alpha.lower(), within(1e-12));
        Estimate narrower = alpha(twice, 0.95).orElseThrow();
        assertThat(narrower.value()).isCloseTo(alpha.value(), within(1e-12));
        assertThat(narrower.lower()).isGreaterThan(alpha.lower());
        assertThat(narrower.upper()).isLessThan(alpha.upper());
        Estimate surer = alpha(answers, 0.99).orElseThrow();
        assertThat(surer.lower()).isLessThan(alpha.lower());
        assertThat(surer.upper()).isGreaterThan(alpha.upper());
    }

    @Test
    void what_is_no_scale_is_refused() {
        assertThatThrownBy(() -> CronbachAlpha.of(1, new long[2], new long[3], 0, 0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "alpha needs at least 2 people and 2 items with a sum of squares each, not 1 people, 2 sums and 3 sums of"
                                + " squares");
        assertThatThrownBy(() -> CronbachAlpha.of(3, new long[] {9, 9}, new long[] {27, 26}, 108, 0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no 3 numbers have the sum 9 and the sum of squares 26");
    }

    /** By definition 1, which 7/6 × (1 − 1/7) exceeds by rounding. */
    @Test
    void seven_items_that_are_all_the_same_go_together_fully() {
        int[][] answers = new int[40][7];
        for (int person = 0; person < 40; person++) {
            Arrays.fill(answers[person], person % 7);
        }
        assertThat(alpha(answers, 0.95)).contains(new Estimate(1, 1, 1));
    }

    private static int[][] answers(Random random, int people) {
        int[][] answers = new int[people][];
        for (int i = 0; i < people; i++) {
            int mood = random.nextInt(4);
            answers[i] = new int[] {mood + random.nextInt(4), mood + random.nextInt(4), mood + random.nextInt(4)};
        }
        return answers;
    }

    private static Optional<Estimate> alpha(int[][] answers, double confidence) {
        long[] sums = new long[answers[0].length];
        long[] squares = new long[sums.length];
        long totals = 0;
        for (int[] person : answers) {
            long total = 0;
            for (int i = 0; i < sums.length; i++) {
                sums[i] += person[i];
                squares[i] += (long) person[i] * person[i];
                total += person[i];
            }
            totals += total * total;
        }
        return CronbachAlpha.of(answers.length, sums, squares, totals, confidence);
    }
}
