package org.trustdiagnostics.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trustdiagnostics.core.Given.SUBJECT;
import static org.trustdiagnostics.core.Given.atLeast;
import static org.trustdiagnostics.core.Given.atMost;
import static org.trustdiagnostics.core.metric.Cases.all;
import static org.trustdiagnostics.core.metric.Cases.complaint;
import static org.trustdiagnostics.core.metric.Cases.customers;
import static org.trustdiagnostics.core.metric.Cases.keptPromise;
import static org.trustdiagnostics.core.metric.Cases.promise;
import static org.trustdiagnostics.core.metric.Cases.times;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.trustdiagnostics.core.Given;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.catalogue.Unit;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.ReportedMetric;
import org.trustdiagnostics.core.fact.SurveyAnswer;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.statistics.Intervals;
import org.trustdiagnostics.core.statistics.ShareMethod;

/** How likely chance alone puts a reading so far beyond its limit. */
final class ChanceTest {
    private static final Percentage CLOSELY = Percentage.withPercentage(0.01);

    /** A chance of a counted share makes one bound of it alone. */
    @Test
    void what_is_counted_and_measured_as_a_share_has_the_interval_of_one() {
        Counts counts = Counts.of(40, 30, 11, 19);
        List<Metric> shares = Metrics.COMPUTED.stream()
                .filter(metric -> metric instanceof EventMetric || metric instanceof RecordMetric)
                .filter(metric -> Catalogue.bundled().metric(metric.id()).unit() == Unit.SHARE)
                .toList();
        assertThat(shares).hasSizeGreaterThan(20).allSatisfy(metric -> assertThat(
                        metric.estimate(counts, 7, Intervals.DEFAULT))
                .isEqualTo(Intervals.DEFAULT.share(11, 30)));
    }

    /** Oracle: scipy 1.17, binomtest(kept, due, limit, alternative="less").pvalue. */
    @ParameterizedTest
    @CsvSource({
        "210, 240, 0.95, 4.357972228895838e-06",
        "14,   20, 0.95, 0.0003292943245282781",
        "33,   40, 0.95, 0.0033918975779359964",
        "170, 200, 0.90, 0.016326565931766394"
    })
    void of_a_share_it_is_that_of_the_exact_binomial_test(int kept, int due, double limit, double chance) {
        assertThat(chance(
                        Given.observation(),
                        promises(kept, due),
                        atLeast("kept", "promise-keeping-rate", limit, "share")))
                .isCloseTo(chance, CLOSELY);
    }

    /** Oracle: scipy 1.17, norm.sf((0.95 - 33/40) / sqrt(0.95 * 0.05 / 40)), the score test. */
    @Test
    void with_wilsons_interval_it_is_that_of_the_score_test() {
        Observation wilson = Given.observation(new Intervals(0.95, ShareMethod.WILSON));
        assertThat(chance(wilson, promises(33, 40), atLeast("kept", "promise-keeping-rate", 0.95, "share")))
                .isCloseTo(0.000143155190841257, CLOSELY);
    }

    /** Oracle: scipy 1.17, poisson.sf(11, 400 * 1.5 / 100). */
    @Test
    void of_a_count_per_exposure_it_is_the_poisson_tail() {
        List<Fact> facts = all(times(12, complaint("2026-01-21").build()), List.of(customers(400)));
        assertThat(chance(Given.observation(), facts, atMost("complaints", "complaint-rate", 1.5, "per-hundred")))
                .isCloseTo(0.020091963539444806, CLOSELY);
    }

    /** Oracle: scipy 1.17, norm.sf((-0.05 - c) / se) with n = 103, p = 20.75/n, d = 45.75/n, c = p - d, se² = (p + d - c²)/n. */
    @Test
    void of_a_net_score_it_is_that_of_its_interval() {
        List<Fact> facts = all(times(20, recommends(10)), times(45, recommends(1)), times(35, recommends(8)));
        assertThat(chance(Given.observation(), facts, atLeast("nps", "net-promoter-score", -5, "points")))
                .isCloseTo(0.005333121933285541, CLOSELY);
    }

    /** Oracle: scipy 1.17, norm.sf((0.12 - 0.085) / (0.03 / norm.ppf(0.975))). */
    @Test
    void of_an_interval_that_the_host_gave_it_is_that_of_a_normal_distribution_so_wide() {
        List<Fact> facts = List.of(churn("2026-03-31", 0.12, 0.09, 0.15));
        assertThat(chance(Given.observation(), facts, atMost("churn", "customer-churn", 0.085, "share")))
                .isCloseTo(0.011108870631917548, CLOSELY);
    }

    /** Oracle: scipy 1.17, norm.sf(0.05 / (hypot(0.03, 0.03) / norm.ppf(0.975))); the bounds of a difference stand at right angles. */
    @Test
    void of_a_change_between_two_such_intervals_likewise() {
        List<Fact> facts = List.of(churn("2025-12-31", 0.05, 0.03, 0.08), churn("2026-03-31", 0.12, 0.09, 0.15));
        assertThat(chance(Given.observation(), facts, atMost("churn", "customer-churn.change", 2, "points")))
                .isCloseTo(0.01044851503805732, CLOSELY);
    }

    @Test
    void it_is_never_told_as_less_than_one_in_a_billion() {
        assertThat(chance(
                        Given.observation(),
                        promises(146, 240),
                        atLeast("kept", "promise-keeping-rate", 0.95, "share")))
                .isEqualTo(1e-9);
    }

    @Test
    void a_full_count_cannot_be_beyond_a_limit_by_chance() {
        LocalDate last = LocalDate.of(2026, 3, 31);
        List<Fact> facts = List.of(ReportedMetric.of(SUBJECT, "customer-churn", last.minusDays(89), last, 0.12));
        assertThat(chance(Given.observation(), facts, atMost("churn", "customer-churn", 0.085, "share")))
                .isZero();
    }

    /** At every confidence the interval lies beyond the limit exactly where the chance is at most one side of what it leaves. */
    @ParameterizedTest
    @CsvSource({"0.5", "0.8", "0.9", "0.95", "0.99", "0.999"})
    void the_limit_is_crossed_exactly_where_the_chance_is_small_enough(double confidence) {
        Limit limit = atLeast("kept", "promise-keeping-rate", 0.9, "share");
        Observation at = Given.observation(Intervals.DEFAULT.at(confidence));
        for (int kept = 60; kept <= 100; kept++) {
            Reading reading =
                    Cases.find("promise-keeping-rate", at, promises(kept, 100)).orElseThrow();
            if (reading.certainlyBelow(limit)) {
                double chance = chance(at, promises(kept, 100), limit);
                assertThat(chance).as("%s kept", kept).isLessThanOrEqualTo((1 - confidence) / 2 + 1e-12);
                Observation stricter = Given.observation(Intervals.DEFAULT.at(1 - 1.9 * chance));
                assertThat(Cases.find("promise-keeping-rate", stricter, promises(kept, 100))
                                .orElseThrow()
                                .certainlyBelow(limit))
                        .as("%s kept", kept)
                        .isEqualTo(chance == 1e-9);
            }
        }
    }

    /** Oracle: the search over confidences, which goes by the interval alone. */
    @ParameterizedTest
    @EnumSource(ShareMethod.class)
    void of_a_share_it_is_what_the_search_over_confidences_finds(ShareMethod shareMethod) {
        Intervals used = new Intervals(0.8, shareMethod);
        Random random = new Random(3);
        int crossed = 0;
        for (int round = 0; round < 3000; round++) {
            int cases = 1 + random.nextInt(round % 2 == 0 ? 30 : 3000);
            ShareBasis share = new ShareBasis(random.nextInt(cases + 1), cases);
            double threshold = random.nextInt(101) / 100.0;
            Limit limit = random.nextBoolean()
                    ? atLeast("share", "promise-keeping-rate", threshold, "share")
                    : atMost("share", "promise-keeping-rate", threshold, "share");
            Reading reading = Reading.of(SUBJECT, "promise-keeping-rate", Given.YEAR, cases, share.estimate(used));
            if (limit.crossedBy(reading.lower(), reading.upper())) {
                crossed++;
                Basis interval = intervals -> Optional.of(share.estimate(intervals));
                assertThat(Chance.of(reading, limit, used, share))
                        .as("%s, %s", share, limit)
                        .isCloseTo(Chance.of(reading, limit, used, interval), Percentage.withPercentage(0.0001));
            }
        }
        assertThat(crossed).isGreaterThan(1000);
    }

    @Test
    void beyond_a_limit_that_no_share_can_have_it_is_the_smallest() {
        assertThat(chance(Given.observation(), promises(10, 20), atMost("kept", "promise-keeping-rate", -0.1, "share")))
                .isEqualTo(1e-9);
        assertThat(chance(Given.observation(), promises(20, 20), atLeast("kept", "promise-keeping-rate", 1.1, "share")))
                .isEqualTo(1e-9);
    }

    @Test
    void a_reading_of_other_facts_has_none() {
        Limit limit = atLeast("kept", "promise-keeping-rate", 0.95, "share");
        Reading other = Cases.reading("promise-keeping-rate", promises(33, 40));
        assertThatThrownBy(() ->
                        Given.summary(Given.observation(), promises(20, 40)).chance(other, limit))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("reading of promise-keeping-rate is none of those of subject '" + SUBJECT + "'");
    }

    @Test
    void a_limit_that_is_not_crossed_has_none() {
        Limit limit = atLeast("kept", "promise-keeping-rate", 0.95, "share");
        assertThatThrownBy(() -> chance(Given.observation(), promises(17, 20), limit))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not cross kept");
    }

    private static double chance(Observation observation, List<? extends Fact> facts, Limit limit) {
        Summary summary = Given.summary(observation, facts);
        Reading reading = summary.readings(SUBJECT).get(limit.metric().orElseThrow());
        return summary.chance(reading, limit);
    }

    private static List<Fact> promises(int kept, int due) {
        return all(times(kept, keptPromise()), times(due - kept, promise()));
    }

    private static SurveyAnswer recommends(int score) {
        return new SurveyAnswer(
                SUBJECT, Audience.CUSTOMER, "nps", "recommend", score, 0, 10, Given.on("2026-03-01"), Optional.empty());
    }

    private static ReportedMetric churn(String to, double value, double lower, double upper) {
        LocalDate last = LocalDate.parse(to);
        return new ReportedMetric(
                SUBJECT,
                "customer-churn",
                last.minusDays(89),
                last,
                value,
                Optional.empty(),
                Optional.of(lower),
                Optional.of(upper));
    }
}
