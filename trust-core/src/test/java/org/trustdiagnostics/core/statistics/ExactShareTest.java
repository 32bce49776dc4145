package org.trustdiagnostics.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tails of the binomial distribution against those of Apache Commons. */
final class ExactShareTest {
    @ParameterizedTest
    @ValueSource(doubles = {0.25, 0.05, 0.025, 0.005, 1e-5, 1e-9, 1e-15})
    void so_many_hits_have_the_chance_of_the_tail_at_the_lower_bound_of_every_small_sample(double tail) {
        for (int cases = 2; cases <= 80; cases++) {
            for (int hits = 1; hits < cases; hits++) {
                assertReached(hits, cases, tail);
            }
        }
    }

    @Test
    void so_many_hits_have_the_chance_of_the_tail_at_the_lower_bound_of_large_samples() {
        Random random = new Random(5);
        for (int round = 0; round < 2000; round++) {
            int cases = 100 + random.nextInt(round % 2 == 0 ? 10_000 : 10_000_000);
            assertReached(1 + random.nextInt(cases - 1), cases, 0.25 * Math.pow(10, -9 * random.nextDouble()));
        }
        assertReached(1, Integer.MAX_VALUE, 0.025);
        assertReached(Integer.MAX_VALUE, 2L * Integer.MAX_VALUE, 0.025);
        assertReached(2L * Integer.MAX_VALUE - 1, 2L * Integer.MAX_VALUE, 0.025);
    }

    private static void assertReached(long hits, long cases, double tail) {
        double lower = ExactShare.lower(hits, cases, tail);
        assertThat(RegularizedBeta.value(lower, (double) hits, cases - hits + 1.0) / tail)
                .as("%s of %s, %s", hits, cases, tail)
                .isCloseTo(1, within(1e-14 * cases + 1e-11));
    }

    @Test
    void a_chance_is_that_of_the_binomial_distribution() {
        for (int cases : new int[] {1, 2, 10, 57, 1000}) {
            for (double share : new double[] {0.01, 0.2, 0.5, 0.95, 1 - 1e-6}) {
                BinomialDistribution oracle = BinomialDistribution.of(cases, share);
                for (int hits = (int) Math.floor(cases * share) + 1; hits <= cases; hits += 1 + cases / 20) {
                    double chance = oracle.survivalProbability(hits - 1);
                    assertThat(ExactShare.chanceOfAtLeast(hits, cases, share))
                            .as("%s of %s at %s", hits, cases, share)
                            .isCloseTo(chance, within(1e-10 * chance + Double.MIN_NORMAL));
                }
            }
        }
    }

    @Test
    void no_hit_has_a_chance_where_none_is_possible() {
        assertThat(ExactShare.chanceOfAtLeast(1, 10, 0)).isZero();
        assertThat(ExactShare.chanceOfAtLeast(10, 10, 0)).isZero();
    }

    @Test
    void what_is_no_tail_has_no_share() {
        assertThatThrownBy(() -> ExactShare.lower(3, 10, Double.NaN))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("a = 3.0 and b = 8.0 has no tail of NaN");
    }
}
