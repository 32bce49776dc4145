package org.trustdiagnostics.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trustdiagnostics.core.Given.atMost;
import static org.trustdiagnostics.core.Given.keptShare;

import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trustdiagnostics.core.Given;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.metric.Reading.Status;

final class ReadingTest {
    private final Reading kept = Given.reading("promise-keeping-rate", 240, 0.61, 0.55, 0.67);
    private final Limit complaints = atMost("a.complaints", "complaint-rate", 5, "per-hundred");

    @Test
    void certainly_below_means_even_the_upper_bound() {
        assertThat(kept.certainlyBelow(keptShare())).isTrue();
        assertThat(kept.certainlyBelow(keptShare().withThreshold(0.67))).isFalse();
        assertThat(kept.certainlyBelow(keptShare().withThreshold(0.6))).isFalse();
    }

    @Test
    void certainly_above_means_even_the_lower_bound() {
        Reading rate = Given.reading("complaint-rate", 400, 7, 5.5, 9);
        assertThat(rate.certainlyAbove(complaints)).isTrue();
        assertThat(rate.certainlyAbove(complaints.withThreshold(5.5))).isFalse();
    }

    @Test
    void the_wrong_question_to_a_limit_is_refused() {
        assertThatThrownBy(() -> kept.certainlyAbove(keptShare()))
                .hasMessage("limit 'overpromising.kept-share' is AT_LEAST; use certainlyBelow");
        assertThatThrownBy(() -> Given.reading("complaint-rate", 400, 7, 5.5, 9).certainlyBelow(complaints))
                .hasMessage("limit 'a.complaints' is AT_MOST; use certainlyAbove");
        assertThatThrownBy(() -> kept.certainlyAbove(complaints))
                .hasMessage("limit 'a.complaints' bounds metric 'complaint-rate', not 'promise-keeping-rate'");
    }

    @ParameterizedTest
    @EnumSource(names = "MEASURED", mode = EnumSource.Mode.EXCLUDE)
    void only_a_measured_reading_has_a_value(Status status) {
        Reading without = Given.without("promise-keeping-rate", status, 0);
        assertThatThrownBy(without::value).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> new Reading(
                        "s", "m", Optional.empty(), Given.YEAR, status, 1, Optional.of(Estimate.exact(0.5))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("reading of m: " + status + " with Optional[Estimate[");
        assertThatThrownBy(() -> Given.without("m", Status.MEASURED, 1))
                .hasMessage("reading of m: MEASURED with " + "Optional.empty");
    }

    @Test
    void an_interval_must_be_one() {
        assertThatThrownBy(() -> new Estimate(0.5, 0.6, 0.4)).hasMessage("interval 0.6 to 0.4 around 0.5 is none");
        assertThatThrownBy(() -> new Estimate(Double.NaN, 0, 1)).hasMessage("interval 0.0 to 1.0 around NaN is none");
    }

    @Test
    void every_computed_metric_says_what_it_needs_and_is_found_by_its_id() {
        assertThat(Metrics.COMPUTED)
                .extracting(Metric::id)
                .containsExactlyInAnyOrder(
                        "promise-keeping-rate",
                        "response-time",
                        "feedback-response-rate",
                        "remedy-rate",
                        "complaint-rate",
                        "net-promoter-score",
                        "employee-net-promoter-score",
                        "customer-satisfaction-csat",
                        "training-coverage")
                .allSatisfy(id -> assertThat(Metrics.find(id).orElseThrow().minimumSample())
                        .isEqualTo(10));
        assertThat(Metrics.COMPUTED)
                .extracting(Metric::needs)
                .containsExactly(
                        "promise",
                        "feedback",
                        "feedback",
                        "feedback with ownFault",
                        "feedback and reportedMetric customer-count",
                        "surveyAnswer of instrument nps",
                        "surveyAnswer of instrument enps",
                        "surveyAnswer of instrument csat",
                        "training");
        assertThat(Metrics.needs("customer-churn")).isEqualTo("reportedMetric customer-churn");
        assertThat(Metrics.minimumSample("customer-churn")).isEqualTo(1);
    }
}
