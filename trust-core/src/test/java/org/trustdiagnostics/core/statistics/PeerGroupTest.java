package org.trustdiagnostics.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PeerGroupTest {
    private static final long[] HITS = {3, 8, 5, 12, 2, 9, 30, 4, 7, 11, 6, 1};
    private static final long[] CASES = {40, 60, 55, 90, 30, 80, 110, 50, 45, 100, 70, 20};

    /**
     * Oracle: NumPy on the list of the others, Kleinman's formula as printed (weights w = n, no sums taken away), then SciPy 1.17.1
     * {@code betabinom(n, p*M, (1-p)*M).cdf(x)} and {@code .sf(x-1)}, {@code t(10).sf(norm.isf(tail))}, {@code beta.ppf} and
     * {@code beta.isf} at .025.
     */
    @ParameterizedTest
    @CsvSource({
        "6, 0.10625, 0, 0.9994285048, 0.0007910503130, 0.1068642746, 0.0841230715, 0.1319348627",
        "0, 0.1338028169, 0.0243598091, 0.3125572244, 0.8063767972, 0.1046779099, 0.0457532896, 0.1840789600",
        "7, 0.1342857143, 0.0245314457, 0.3117850923, 0.7885847259, 0.1042788017, 0.0483163841, 0.1783618128",
        "11, 0.1328767123, 0.0237804059, 0.3071903708, 0.8816547629, 0.1060646056, 0.0394846848, 0.2000789860"
    })
    void a_standing_is_that_of_the_printed_formulas(
            int member,
            double rate,
            double spread,
            double fewer,
            double more,
            double shrunken,
            double lower,
            double upper) {
        PeerGroup group = PeerGroup.of(HITS, CASES);
        PeerStanding standing = group.standing(member).orElseThrow();
        assertThat(standing.peerRate()).isCloseTo(rate, within(1e-9));
        assertThat(standing.spread()).isCloseTo(spread, within(1e-9));
        assertThat(standing.fewerChance()).isCloseTo(fewer, within(1e-9));
        assertThat(standing.moreChance()).isCloseTo(more, within(1e-9));
        Estimate own = group.shrunken(member, 0.95).orElseThrow();
        assertThat(own.value()).isCloseTo(shrunken, within(1e-9));
        assertThat(own.lower()).isCloseTo(lower, within(1e-9));
        assertThat(own.upper()).isCloseTo(upper, within(1e-9));
    }

    /** Oracle: SciPy 1.17.1 as above, p = 0.5 ÷ 221, ρ = 0, M = 219. */
    @Test
    void none_among_the_others_does_not_mean_never() {
        long[] hits = new long[12];
        long[] cases = new long[12];
        Arrays.fill(cases, 20);
        hits[11] = 3;
        PeerStanding standing = PeerGroup.of(hits, cases).standing(11).orElseThrow();
        assertThat(standing.peerRate()).isZero();
        assertThat(standing.moreChance()).isCloseTo(0.0024485700891061016, within(1e-9));
        long[] misses = Arrays.stream(hits).map(x -> 20 - x).toArray();
        PeerStanding mirrored = PeerGroup.of(misses, cases).standing(11).orElseThrow();
        assertThat(mirrored.peerRate()).isEqualTo(1);
        assertThat(mirrored.fewerChance()).isCloseTo(standing.moreChance(), within(1e-12));
    }

    @Test
    void members_that_are_all_alike_are_not_told_apart() {
        long[] hits = new long[30];
        long[] cases = new long[30];
        Arrays.fill(hits, 4);
        Arrays.fill(cases, 40);
        PeerGroup group = PeerGroup.of(hits, cases);
        PeerStanding standing = group.standing(3).orElseThrow();
        assertThat(standing.spread()).isZero();
        assertThat(standing.fewerChance()).isGreaterThan(0.4);
        assertThat(standing.moreChance()).isGreaterThan(0.4);
        Estimate own = group.shrunken(3, 0.95).orElseThrow();
        assertThat(own.value()).isCloseTo(0.1, within(0.001));
        assertThat(own.lower()).isLessThan(0.09);
        assertThat(own.upper()).isGreaterThan(0.11);
    }

    @Test
    void all_or_nothing_among_the_others_tells_nothing_about_one_of_them() {
        long[] hits = new long[20];
        long[] cases = new long[20];
        Arrays.fill(cases, 50);
        Arrays.fill(hits, 0, 10, 50);
        PeerGroup group = PeerGroup.of(hits, cases);
        PeerStanding standing = group.standing(0).orElseThrow();
        assertThat(standing.spread()).isCloseTo(1, within(0.002));
        assertThat(standing.moreChance()).isGreaterThan(0.4);
        assertThat(group.shrunken(0, 0.95).orElseThrow().value()).isGreaterThan(0.99);
    }

    @Test
    void without_enough_others_nothing_is_said() {
        long[] twice = new long[11];
        Arrays.fill(twice, 2);
        assertThat(PeerGroup.of(new long[11], twice).standing(0)).isPresent();
        assertThat(PeerGroup.of(new long[10], Arrays.copyOf(twice, 10)).standing(0))
                .isEmpty();
        assertThat(PeerGroup.of(new long[10], Arrays.copyOf(twice, 10)).shrunken(0, 0.95))
                .isEmpty();
        long[] withoutCase = twice.clone();
        withoutCase[4] = 0;
        PeerGroup group = PeerGroup.of(new long[11], withoutCase);
        assertThat(group.standing(0)).isEmpty();
        assertThat(group.standing(4)).isEmpty();
        long[] once = new long[40];
        Arrays.fill(once, 1);
        once[7] = 200;
        assertThat(PeerGroup.of(new long[40], once).standing(7)).isEmpty();
        assertThat(PeerGroup.of(new long[40], once).standing(8)).isPresent();
    }

    @Test
    void the_order_of_the_members_does_not_matter() {
        long[] hits = new long[12];
        long[] cases = new long[12];
        Arrays.setAll(hits, i -> HITS[11 - i]);
        Arrays.setAll(cases, i -> CASES[11 - i]);
        PeerGroup group = PeerGroup.of(HITS, CASES);
        PeerGroup reversed = PeerGroup.of(hits, cases);
        for (int i = 0; i < 12; i++) {
            PeerStanding there = group.standing(i).orElseThrow();
            PeerStanding back = reversed.standing(11 - i).orElseThrow();
            assertThat(back.spread()).isCloseTo(there.spread(), within(1e-12));
            assertThat(back.moreChance()).isCloseTo(there.moreChance(), within(1e-9));
        }
    }

    @Test
    void hits_and_misses_are_mirror_images() {
        long[] misses = new long[12];
        Arrays.setAll(misses, i -> CASES[i] - HITS[i]);
        for (int i = 0; i < 12; i++) {
            PeerStanding hit = PeerGroup.of(HITS, CASES).standing(i).orElseThrow();
            PeerStanding miss = PeerGroup.of(misses, CASES).standing(i).orElseThrow();
            assertThat(miss.fewerChance()).isCloseTo(hit.moreChance(), within(1e-9));
            assertThat(miss.spread()).isCloseTo(hit.spread(), within(1e-9));
        }
    }

    @Test
    void more_hits_are_less_likely_and_never_lower_the_shrunken_rate() {
        double chance = 1.1;
        double value = 0;
        for (long x = 0; x <= 40; x++) {
            long[] hits = HITS.clone();
            hits[0] = x;
            PeerGroup group = PeerGroup.of(hits, CASES);
            double more = group.standing(0).orElseThrow().moreChance();
            Estimate own = group.shrunken(0, 0.95).orElseThrow();
            assertThat(more).isLessThan(chance);
            assertThat(own.value()).isGreaterThan(value).isBetween(own.lower(), own.upper());
            chance = more;
            value = own.value();
        }
    }

    @Test
    void the_same_share_of_more_cases_is_shrunken_less_and_narrower() {
        double value = 0;
        double width = 1;
        for (long n = 10; n <= 10_000_000; n *= 10) {
            long[] hits = HITS.clone();
            long[] cases = CASES.clone();
            hits[0] = 4 * n / 10;
            cases[0] = n;
            Estimate own = PeerGroup.of(hits, cases).shrunken(0, 0.95).orElseThrow();
            assertThat(own.value()).isGreaterThan(value).isLessThan(0.4);
            value = own.value();
            if (n >= 100) {
                assertThat(own.upper() - own.lower()).isLessThan(width);
            }
            width = own.upper() - own.lower();
        }
        assertThat(value).isCloseTo(0.4, within(0.0001));
    }

    /** Oracle: the spread that went into the simulation. */
    @ParameterizedTest
    @CsvSource({"0.3, 0.05", "0.1, 0.2", "0.9, 0.01"})
    void the_spread_of_many_peers_is_found_again(double rate, double spread) {
        long[] cases = new long[4000];
        Arrays.fill(cases, 60);
        long[] hits = simulated(new Random(3), cases, rate, spread);
        PeerStanding standing = PeerGroup.of(hits, cases).standing(0).orElseThrow();
        assertThat(standing.spread()).isCloseTo(spread, within(0.1 * spread + 0.002));
        assertThat(standing.peerRate()).isCloseTo(rate, within(0.02));
    }

    /**
     * Oracle: the error rate promised, with three Monte-Carlo standard errors; 0.03 instead of 0.025 for few peers, as documented.
     * Cases between 10 and 400.
     */
    @ParameterizedTest
    @CsvSource({
        "201, 0.30, 0, 60, 0.025",
        "201, 0.05, 0, 60, 0.025",
        "201, 0.30, 0.05, 60, 0.025",
        "201, 0.90, 0.02, 60, 0.025",
        "31, 0.30, 0, 300, 0.025",
        "31, 0.30, 0.05, 300, 0.0275",
        "11, 0.05, 0, 800, 0.025",
        "11, 0.30, 0, 800, 0.025",
        "11, 0.30, 0.05, 800, 0.03"
    })
    void members_like_the_others_are_called_different_no_more_often_than_promised(
            int members, double rate, double spread, int rounds, double most) {
        Random random = new Random(members + Math.round(100 * rate));
        int worse = 0;
        int better = 0;
        for (int round = 0; round < rounds; round++) {
            long[] cases = random.doubles(members)
                    .mapToLong(u -> Math.round(10 * Math.pow(40, u)))
                    .toArray();
            PeerGroup group = PeerGroup.of(simulated(random, cases, rate, spread), cases);
            for (int i = 0; i < members; i++) {
                PeerStanding standing = group.standing(i).orElseThrow();
                worse += standing.moreChance() <= 0.025 ? 1 : 0;
                better += standing.fewerChance() <= 0.025 ? 1 : 0;
            }
        }
        double all = (double) members * rounds;
        double margin = 3 * Math.sqrt(0.025 * 0.975 / all);
        assertThat(worse / all).isLessThanOrEqualTo(most + margin);
        assertThat(better / all).isLessThanOrEqualTo(most + margin);
    }

    /** A member with twice the peers' rate must be found: a test that never finds anything is calibrated too. */
    @Test
    void a_member_that_is_twice_as_bad_is_found() {
        Random random = new Random(11);
        int found = 0;
        for (int round = 0; round < 200; round++) {
            long[] cases = new long[60];
            Arrays.fill(cases, 200);
            long[] hits = simulated(random, cases, 0.1, 0.005);
            hits[0] = simulated(random, new long[] {200}, 0.2, 0)[0];
            found += PeerGroup.of(hits, cases).standing(0).orElseThrow().moreChance() <= 0.025 ? 1 : 0;
        }
        assertThat(found).isGreaterThan(150);
    }

    @Test
    void a_hundred_thousand_members_take_seconds() {
        Random random = new Random(1);
        long[] cases = random.longs(100_000, 1, 1000).toArray();
        cases[0] = 10_000_000;
        long[] hits = Arrays.stream(cases)
                .map(n -> Math.round(n * (0.1 + 0.1 * random.nextDouble())))
                .toArray();
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> {
            PeerGroup group = PeerGroup.of(hits, cases);
            for (int i = 0; i < cases.length; i++) {
                assertThat(group.standing(i).orElseThrow().moreChance()).isBetween(0.0, 1.0);
            }
        });
    }

    @Test
    void what_is_no_group_is_refused() {
        assertThatThrownBy(() -> PeerGroup.of(new long[2], new long[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("hits of 2 members do not fit cases of 3");
        assertThatThrownBy(() -> PeerGroup.of(new long[] {4}, new long[] {3}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("4 hits of 3 cases are out of range");
        assertThatThrownBy(() -> PeerGroup.of(new long[1], new long[1]).standing(1))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static long[] simulated(Random random, long[] cases, double rate, double spread) {
        double size = 1 / spread - 1;
        long[] hits = new long[cases.length];
        for (int i = 0; i < cases.length; i++) {
            double own = spread == 0
                    ? rate
                    : BetaDistribution.of(rate * size, (1 - rate) * size)
                            .inverseCumulativeProbability(random.nextDouble());
            hits[i] = random.doubles(cases[i]).filter(u -> u < own).count();
        }
        return hits;
    }
}
