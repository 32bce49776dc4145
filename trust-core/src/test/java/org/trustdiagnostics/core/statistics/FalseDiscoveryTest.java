package org.trustdiagnostics.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FalseDiscoveryTest {
    /** Benjamini and Hochberg (1995), section 4.1: 15 comparisons of two treatments after a heart attack. */
    private static final double[] HEART = {
        .0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528, .7590, 1.000
    };

    /** Oracle: the paper, section 4.1: four stand at 5 %. */
    @Test
    void four_comparisons_of_the_paper_stand() {
        boolean[] stands = FalseDiscovery.stands(HEART, 0.05);
        for (int i = 0; i < HEART.length; i++) {
            assertThat(stands[i]).isEqualTo(i < 4);
        }
    }

    /** Oracle: SciPy 1.17.1, {@code stats.false_discovery_control(HEART)}. */
    @Test
    void adjusted_chances_are_scipys() {
        assertThat(FalseDiscovery.adjusted(HEART))
                .containsExactly(
                        new double[] {
                            0.0015,
                            0.003,
                            0.0095,
                            0.035625,
                            0.0603,
                            0.06385714285714286,
                            0.06385714285714286,
                            0.0645,
                            0.0765,
                            0.486,
                            0.5811818181818181,
                            0.7148749999999999,
                            0.7532307692307693,
                            0.8132142857142857,
                            1.0
                        },
                        within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 5, 9, 15})
    void with_only_the_smallest_known_none_stands_that_would_not_stand_with_all(int known) {
        double[] all = FalseDiscovery.adjusted(HEART);
        double[] some = FalseDiscovery.adjusted(Arrays.copyOf(HEART, known), HEART.length);
        for (int i = 0; i < known; i++) {
            assertThat(some[i]).isGreaterThanOrEqualTo(all[i]);
        }
        boolean[] stands = FalseDiscovery.stands(Arrays.copyOf(HEART, known), HEART.length, 0.05);
        for (int i = 0; i < known; i++) {
            assertThat(stands[i]).isEqualTo(i < 4);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_order_does_not_matter(long seed) {
        Random random = new Random(seed);
        double[] chances =
                random.doubles(50).map(u -> Math.round(u * u * 100) / 100.0).toArray();
        double[] adjusted = FalseDiscovery.adjusted(chances);
        double[] reversed = new double[50];
        Arrays.setAll(reversed, i -> chances[49 - i]);
        double[] back = FalseDiscovery.adjusted(reversed);
        for (int i = 0; i < 50; i++) {
            assertThat(back[49 - i]).isEqualTo(adjusted[i]);
            assertThat(adjusted[i]).isBetween(chances[i], 1.0);
        }
    }

    /** Oracle: the theorem of the paper: where nothing is true, anything stands in at most 5 % of all reports. */
    @Test
    void where_nothing_is_true_few_reports_have_a_false_alarm() {
        Random random = new Random(1);
        int alarms = 0;
        for (int report = 0; report < 4000; report++) {
            boolean[] stands = FalseDiscovery.stands(random.doubles(200).toArray(), 0.05);
            boolean any = false;
            for (boolean one : stands) {
                any |= one;
            }
            alarms += any ? 1 : 0;
        }
        assertThat(alarms / 4000.0).isCloseTo(0.05, within(3 * Math.sqrt(0.05 * 0.95 / 4000)));
    }

    @Test
    void nothing_tested_is_nothing_found() {
        assertThat(FalseDiscovery.stands(new double[0], 0.05)).isEmpty();
    }

    @Test
    void what_is_no_chance_is_refused() {
        assertThatThrownBy(() -> FalseDiscovery.adjusted(new double[] {0.2, 1.2}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a chance or rate lies between 0 and 1, not at 1.2");
        assertThatThrownBy(() -> FalseDiscovery.adjusted(new double[] {Double.NaN}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a chance or rate lies between 0 and 1, not at NaN");
        assertThatThrownBy(() -> FalseDiscovery.stands(new double[] {0.2}, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a chance or rate lies between 0 and 1, not at -1.0");
        assertThatThrownBy(() -> FalseDiscovery.adjusted(new double[] {0.2, 0.3}, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2 chances are more than the 1 tests they come from");
    }
}
