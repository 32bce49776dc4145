package org.trustdiagnostics.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BoundedMeanTest {
    /** Shares of a point of the scale, rare ones included. */
    private static final double[] SHARES = {0, .005, .01, .02, .03, .05, .08, .12, .2, .3, .45, .6, .8, .9};

    /**
     * Oracle: NumPy and SciPy 1.17.1: with k = -.4*log((1-c)/2) the weighted mean m and variance s2 (divisor N - 1, N = n + k) of
     * the answers and one pseudo-answer of weight k at the end, then {@code stats.t.interval(c, N-1, loc=m, scale=sqrt(s2/N))}.
     */
    @ParameterizedTest
    @CsvSource({
        "10, 50, 250, 1, 5, 0.95, 5, 3.5695526592, 5",
        "20, 20, 20, 1, 5, 0.95, 1, 1, 1.7405813237",
        "100, 415, 1915, 1, 5, 0.95, 4.15, 3.8214011616, 4.4358721345",
        "12, 92, 820, 0, 10, 0.95, 7.6666666667, 4.5091388188, 9.7690665552",
        "11, 36, 134, 1, 5, 0.99, 3.2727272727, 1.6878567643, 4.6725438376",
        "10, 30, 90, 1, 5, 0.90, 3, 2.4357926677, 3.5642073323"
    })
    void the_interval_is_students_with_pseudo_answers_at_the_end(
            long answers,
            long sum,
            long squares,
            int min,
            int max,
            double confidence,
            double value,
            double lower,
            double upper) {
        Estimate mean = BoundedMean.of(answers, sum, squares, min, max, confidence);
        assertThat(mean.value()).isCloseTo(value, within(1e-9));
        assertThat(mean.lower()).isCloseTo(lower, within(1e-9));
        assertThat(mean.upper()).isCloseTo(upper, within(1e-9));
    }

    /**
     * How often each bound fails, counted out exactly over all samples of answers on three points of a scale of 0 to 10 (2, 5 and 8
     * are also the inner points of 1 to 5, within a tenth). Oracle: the error rate promised.
     */
    @ParameterizedTest
    @CsvSource({
        "10, 0.95, 0.025",
        "20, 0.95, 0.025",
        "50, 0.95, 0.0255",
        "100, 0.95, 0.0255",
        "10, 0.90, 0.05",
        "20, 0.90, 0.05",
        "50, 0.90, 0.052",
        "10, 0.99, 0.005",
        "20, 0.99, 0.005",
        "50, 0.99, 0.0055"
    })
    void no_bound_fails_more_often_than_promised(int answers, double confidence, double most) {
        double worst = 0;
        for (int middle : answers > 50 ? new int[] {1, 5} : new int[] {1, 2, 5, 8, 9}) {
            worst = Math.max(worst, worstFailure(answers, confidence, middle));
        }
        assertThat(worst).isLessThanOrEqualTo(most);
    }

    private static double worstFailure(int answers, double confidence, int middle) {
        Estimate[][] bounds = new Estimate[answers + 1][answers + 1];
        for (int top = 0; top <= answers; top++) {
            for (int mid = 0; mid + top <= answers; mid++) {
                long sum = 10L * top + (long) middle * mid;
                long squares = 100L * top + (long) middle * middle * mid;
                bounds[top][mid] = BoundedMean.of(answers, sum, squares, 0, 10, confidence);
            }
        }
        double worst = 0;
        for (double top : SHARES) {
            for (double mid : SHARES) {
                if (top + mid <= 1) {
                    worst = Math.max(worst, failure(bounds, answers, top, mid, 10 * top + middle * mid));
                }
            }
        }
        return worst;
    }

    private static double failure(Estimate[][] bounds, int n, double top, double mid, double mean) {
        double above = 0;
        double below = 0;
        for (int a = 0; a <= n; a++) {
            for (int b = 0; a + b <= n; b++) {
                double chance = chance(n, a, b, top, mid);
                above += bounds[a][b].lower() > mean + 1e-9 ? chance : 0;
                below += bounds[a][b].upper() < mean - 1e-9 ? chance : 0;
            }
        }
        return Math.max(above, below);
    }

    private static double chance(int n, int a, int b, double top, double mid) {
        double rest = Math.max(0, 1 - top - mid);
        double log = logFactorial(n) - logFactorial(a) - logFactorial(b) - logFactorial(n - a - b);
        return Math.exp(log) * Math.pow(top, a) * Math.pow(mid, b) * Math.pow(rest, n - a - b);
    }

    private static double logFactorial(int n) {
        double log = 0;
        for (int i = 2; i <= n; i++) {
            log += Math.log(i);
        }
        return log;
    }

    @Test
    void the_interval_has_width_where_everybody_agrees_and_more_of_them_narrow_it() {
        for (int answer = 1; answer <= 5; answer++) {
            double width = 4;
            for (long n = 10; n <= 1_000_000; n *= 10) {
                Estimate mean = BoundedMean.of(n, n * answer, n * answer * answer, 1, 5, 0.95);
                assertThat(mean.value()).isEqualTo(answer);
                assertThat(mean.upper() - mean.lower()).isPositive().isLessThan(width);
                width = mean.upper() - mean.lower();
            }
        }
    }

    @Test
    void a_scale_read_backwards_or_stretched_gives_the_same_picture() {
        Estimate mean = BoundedMean.of(12, 92, 820, 0, 10, 0.95);
        Estimate back = BoundedMean.of(12, 120 - 92, 1200 - 20 * 92 + 820, 0, 10, 0.95);
        Estimate stretched = BoundedMean.of(12, 3 * 92 + 12, 9 * 820 + 6 * 92 + 12, 1, 31, 0.95);
        assertThat(back.lower()).isCloseTo(10 - mean.upper(), within(1e-12));
        assertThat(back.upper()).isCloseTo(10 - mean.lower(), within(1e-12));
        assertThat(stretched.lower()).isCloseTo(3 * mean.lower() + 1, within(1e-12));
        assertThat(stretched.upper()).isCloseTo(3 * mean.upper() + 1, within(1e-12));
    }

    @Test
    void what_cannot_be_answers_on_the_scale_is_refused() {
        assertThatThrownBy(() -> BoundedMean.of(10, 51, 270, 1, 5, 0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the mean of 10 answers with the sum 51 does not lie on the scale from 1 to 5");
        assertThatThrownBy(() -> BoundedMean.of(0, 0, 0, 1, 5, 0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the mean of 0 answers with the sum 0 does not lie on the scale from 1 to 5");
        assertThatThrownBy(() -> BoundedMean.of(10, 50, 240, 1, 5, 0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no 10 numbers have the sum 50 and the sum of squares 240");
    }
}
