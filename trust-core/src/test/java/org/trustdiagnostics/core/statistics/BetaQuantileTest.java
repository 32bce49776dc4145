package org.trustdiagnostics.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.junit.jupiter.api.Test;

final class BetaQuantileTest {
    @Test
    void the_tail_lies_below_it_whatever_the_parameters() {
        Random random = new Random(3);
        for (int round = 0; round < 20_000; round++) {
            double a = parameter(random);
            double b = parameter(random);
            double tail = 0.25 * Math.pow(10, -9 * random.nextDouble());
            assertThat(RegularizedBeta.value(BetaQuantile.lower(a, b, tail), a, b) / tail)
                    .as("%s, %s, %s", a, b, tail)
                    .isCloseTo(1, within(1e-14 * (a + b) + 1e-11));
        }
    }

    /** From 1, mostly small, to ten million. */
    private static double parameter(Random random) {
        return Math.pow(10, 7 * random.nextDouble() * random.nextDouble());
    }
}
