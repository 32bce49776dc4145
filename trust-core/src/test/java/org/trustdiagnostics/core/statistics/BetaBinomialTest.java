package org.trustdiagnostics.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BetaBinomialTest {
    /**
     * Oracle: SciPy 1.17.1, {@code stats.betabinom(n, a, b).cdf(x)} and {@code .sf(x - 1)}; the last four, where SciPy's own digits
     * are lost, mpmath 1.3.0 with 40 digits: the chance of x by {@code loggamma}, then summed term by term.
     */
    @ParameterizedTest
    @CsvSource({
        "10, 2, 3, 7, 0.9050949050949051, 0.1748251748251748",
        "10, 2, 3, 0, 0.06593406593406595, 1",
        "100, 0.5, 49.5, 9, 0.9956334607998115, 0.007047950756087773",
        "1000, 30, 70, 450, 0.9984829393542877, 0.0016123004041139755",
        "1000, 30, 70, 200, 0.013745594475183566, 0.9871003782375917",
        "20, 0.2, 0.3, 20, 1, 0.15752219055237016",
        "20, 0.2, 0.3, 7, 0.5590354556656051, 0.4608995930798646",
        "10000000, 30000, 70000, 3050000, 0.999690857613563, 0.00030922001278162",
        "10000000, 30000, 70000, 3100000, 0.999999999995611, 4.391365553194e-12",
        "50, 5e8, 5e8, 40, 0.999997192948539, 1.19306711300758e-5",
        "1000000, 2, 10000, 2000, 0.999999954013923, 4.64247629636224e-8"
    })
    void tails_are_scipys(long cases, double alpha, double beta, long hits, double atMost, double atLeast) {
        BetaBinomial distribution = new BetaBinomial(cases, alpha, beta);
        assertThat(distribution.atMost(hits)).isCloseTo(atMost, Percentage.withPercentage(1e-4));
        assertThat(distribution.atLeast(hits)).isCloseTo(atLeast, Percentage.withPercentage(1e-4));
    }

    @Test
    void both_tails_share_the_point_itself() {
        BetaBinomial distribution = new BetaBinomial(300, 0.4, 1.7);
        for (long x = 0; x < 300; x++) {
            assertThat(distribution.atMost(x) + distribution.atLeast(x + 1)).isCloseTo(1, within(1e-10));
            assertThat(distribution.atLeast(x)).isGreaterThanOrEqualTo(distribution.atLeast(x + 1));
        }
    }
}
