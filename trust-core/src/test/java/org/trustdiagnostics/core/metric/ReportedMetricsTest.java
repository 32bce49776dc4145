package org.trustdiagnostics.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trustdiagnostics.core.Given.SUBJECT;
import static org.trustdiagnostics.core.metric.Cases.all;
import static org.trustdiagnostics.core.metric.Cases.assertMeasured;
import static org.trustdiagnostics.core.metric.Cases.assertWithout;
import static org.trustdiagnostics.core.metric.Cases.keptPromise;
import static org.trustdiagnostics.core.metric.Cases.reading;
import static org.trustdiagnostics.core.metric.Cases.times;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.core.Given;
import org.trustdiagnostics.core.fact.ReportedMetric;
import org.trustdiagnostics.core.fact.ReportingPeriod;
import org.trustdiagnostics.core.input.InvalidInputException;

final class ReportedMetricsTest {
    private static ReportedMetric reported(String metric, String to, double value, Integer sample) {
        LocalDate last = LocalDate.parse(to);
        ReportedMetric count = ReportedMetric.of(SUBJECT, metric, last.minusDays(89), last, value);
        return sample == null ? count : count.withSample(sample);
    }

    /** The churn of design.md; bounds by scipy 1.17, binomtest(37, 310).proportion_ci(method="exact"): 0.12 × 310 = 37.2 is rounded to 37 cases. */
    @Test
    void a_share_with_a_sample_gets_an_interval() {
        Reading churn = reading("customer-churn", List.of(reported("customer-churn", "2026-03-31", 0.12, 310)));
        assertMeasured(churn, 310, 0.12, 0.0854, 0.1607);
        assertThat(churn.period()).isEqualTo(new ReportingPeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31)));
    }

    @Test
    void a_full_count_is_exact() {
        assertMeasured(
                reading("customer-churn", List.of(reported("customer-churn", "2026-03-31", 0.12, null))),
                0,
                0.12,
                0.12,
                0.12);
    }

    /** A host that knows its interval better than we do keeps it, also where we could work one out. */
    @Test
    void the_hosts_own_interval_stands() {
        assertMeasured(bounded("customer-churn", 310), 310, 0.12, 0.05, 0.30);
        assertMeasured(bounded("average-customer-value", 310), 310, 0.12, 0.05, 0.30);
        assertMeasured(bounded("customer-churn", null), 0, 0.12, 0.05, 0.30);
    }

    @Test
    void a_score_without_bounds_is_taken_as_a_full_count_even_with_a_sample() {
        ReportedMetric points = reported("net-promoter-score", "2026-03-31", 12, 310);
        assertMeasured(reading("net-promoter-score", List.of(points)), 310, 12, 12, 12);
    }

    @Test
    void bounds_do_not_show_what_a_small_sample_hides() {
        assertWithout(bounded("customer-churn", 4), Reading.Status.SUPPRESSED, 0);
        assertThat(bounded("customer-churn", 5).status()).isEqualTo(Reading.Status.MEASURED);
        assertWithout(bounded("trust-index", 9), Reading.Status.TOO_FEW, 9);
    }

    private static Reading bounded(String metric, Integer sample) {
        return reading(metric, List.of(bounds(reported(metric, "2026-03-31", 0.12, sample), 0.05, 0.30)));
    }

    private static ReportedMetric bounds(ReportedMetric of, double lower, double upper) {
        return new ReportedMetric(
                of.subject(),
                of.metric(),
                of.from(),
                of.to(),
                of.value(),
                of.sample(),
                Optional.of(lower),
                Optional.of(upper));
    }

    @Test
    void the_latest_value_wins_whatever_the_order() {
        ReportedMetric winter = reported("customer-churn", "2026-03-31", 0.12, 310);
        ReportedMetric spring = reported("customer-churn", "2026-06-30", 0.15, 310);
        ReportedMetric summer = reported("customer-churn", "2026-09-30", 0.20, 310); // after the day of the diagnosis
        assertThat(reading("customer-churn", List.of(winter, spring, summer)).value())
                .isEqualTo(0.15);
        assertThat(reading("customer-churn", List.of(summer, spring, winter)).value())
                .isEqualTo(0.15);
    }

    @Test
    void a_value_from_before_the_period_is_not_used() {
        assertThat(Cases.find("customer-churn", List.of(reported("customer-churn", "2025-06-30", 0.12, 310))))
                .isEmpty();
    }

    @Test
    void what_is_computed_goes_before_what_is_reported() {
        ReportedMetric claimed = reported("promise-keeping-rate", "2026-06-30", 0.5, 310);
        assertThat(reading("promise-keeping-rate", List.of(claimed)).value()).isEqualTo(0.5);
        assertThat(reading("promise-keeping-rate", all(times(10, keptPromise()), List.of(claimed)))
                        .value())
                .isEqualTo(1);
    }

    @Test
    void an_impossible_value_is_refused_and_changes_nothing() {
        refused(reported("customer-churn", "2026-03-31", 12, 310))
                .hasMessage("metric 'customer-churn' cannot be 12.0; it is measured in share, 0 to 1: give 0.12 for 12 "
                        + "percent.");
        refused(bounds(reported("customer-churn", "2026-03-31", 0.12, 310), -0.05, 0.2))
                .hasMessageStartingWith("metric 'customer-churn' cannot be -0.05; ");
        refused(bounds(reported("customer-churn", "2026-03-31", 0.12, 310), 0.05, 1.2))
                .hasMessageStartingWith("metric 'customer-churn' cannot be 1.2; ");
        refused(reported("net-promoter-score", "2026-03-31", -101, 310))
                .hasMessage("metric 'net-promoter-score' cannot be -101.0; it is measured in points.");
        refused(reported("customer-count", "2026-03-31", -1, null))
                .hasMessage("metric 'customer-count' cannot be -1.0; it is measured in count.");
    }

    @Test
    void an_unknown_metric_leads_to_the_nearest_one() {
        refused(reported("customer-chum", "2026-03-31", 0.12, 310))
                .hasMessageStartingWith(
                        "unknown metric 'customer-chum'; did you mean 'customer-churn'? Known: absence, ");
    }

    private static AbstractThrowableAssert<?, ?> refused(ReportedMetric wrong) {
        Summary summary = Given.summary();
        var thrown = assertThatThrownBy(() -> summary.add(wrong)).isInstanceOf(InvalidInputException.class);
        assertThat(summary.subjects()).isEmpty();
        return thrown;
    }

    @Test
    void two_values_that_differ_only_in_their_bounds_give_the_same_in_every_order() {
        ReportedMetric wide = bounded(0.05, 0.30);
        ReportedMetric narrow = bounded(0.10, 0.20);
        assertThat(Cases.reading("customer-churn", List.of(wide, narrow)))
                .isEqualTo(Cases.reading("customer-churn", List.of(narrow, wide)));
    }

    private static ReportedMetric bounded(double lower, double upper) {
        return new ReportedMetric(
                SUBJECT,
                "customer-churn",
                Given.YEAR.from(),
                Given.AS_OF,
                0.12,
                Optional.empty(),
                Optional.of(lower),
                Optional.of(upper));
    }
}
