package org.trustdiagnostics.core.metric;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trustdiagnostics.core.Given.atMost;
import static org.trustdiagnostics.core.Given.keptShare;

import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trustdiagnostics.core.Given;
import org.trustdiagnostics.core.fact.FactKind;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.metric.Reading.Status;
import org.trustdiagnostics.core.statistics.Estimate;

final class ReadingTest {
    private static final String TOPICS = "feedback of kind COMPLAINT with a topic of advertising, delivery, other, "
            + "prices-and-terms, product, service";
    /** Every computed metric by id, and what its dataset must hold; these words stand in reports. */
    private static final Map<String, String> NEEDS = Map.ofEntries(
            entry("promise-keeping-rate", "promise"),
            entry("commitment-keeping-rate", "promise of kind COMMITMENT"),
            entry("repair-keeping-rate", "promise of kind REPAIR"),
            entry("response-time", "feedback"),
            entry("feedback-reply-rate", "feedback"),
            entry("feedback-action-rate", "feedback with actionAt and toldBackAt"),
            entry("remedy-rate", "feedback with ownFault"),
            entry("reopened-answer-rate", "feedback with reopened or rating"),
            entry("complaint-rate", "feedback and reportedMetric customer-count"),
            entry("price-complaint-share", TOPICS),
            entry("advertising-complaint-share", TOPICS),
            entry("anonymous-report-share", "feedback of kind ERROR_REPORT by EMPLOYEE with anonymous"),
            entry("net-promoter-score", "surveyAnswer of instrument nps"),
            entry("employee-net-promoter-score", "surveyAnswer of instrument enps"),
            entry("customer-satisfaction-csat", "surveyAnswer of instrument csat"),
            entry("customer-effort-score", "surveyAnswer of instrument ces"),
            entry("trust-index", "surveyAnswer of instrument trust"),
            entry("customer-trust-level", "surveyAnswer of instrument trust by CUSTOMER"),
            entry("psychological-safety", "surveyAnswer of instrument safety by EMPLOYEE"),
            entry("employee-engagement", "surveyAnswer of instrument engagement by EMPLOYEE"),
            entry(
                    "survey-group-gap",
                    "surveyAnswer with group, of instrument trust, safety or engagement, for two groups"),
            entry("psychological-safety-consistency", "surveyAnswer of instrument safety by EMPLOYEE with sheet"),
            entry("hidden-fee-rate", "charge"),
            entry("positive-mentions", "mention"),
            entry("trust-mentioning-reviews", "mention with namesTrust"),
            entry("false-mention-correction-rate", "mention with untrue"),
            entry("rating-timing-rate", "ratingRequest"),
            entry("internal-message-reach", "internalMessage of kind ANNOUNCEMENT"),
            entry("internal-answer-rate", "internalMessage of kind QUESTION"),
            entry("feedback-response-rate", "surveyRound"),
            entry("training-coverage", "training"),
            entry("claim-evidence-rate", "claim"),
            entry("staff-involvement-rate", "decision"),
            entry("planned-update-rate", "disclosure with plannedFor"),
            entry("employee-turnover", "employment"),
            entry("internal-conflict-level", "conflict and reportedMetric employee-count"),
            entry("conflict-count", "conflict"),
            entry("incident-rate", "incident"),
            entry("time-to-reply", "feedback with firstReplyAt, at least half"),
            entry("time-to-resolution", "feedback with resolvedAt, at least half"),
            entry("review-rating", "feedback of kind REVIEW with rating"),
            entry("customer-goal-weight", "incentive"),
            entry("trust-work-reach", "initiative, and employment with unit"));

    private static final Map<String, Integer> OTHER_MINIMUM =
            Map.of("incident-rate", 1, "psychological-safety-consistency", 30);

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
        assertThatThrownBy(() -> without.with(new Response(20, 10, 0, 1, false)))
                .hasMessageStartingWith("reading of promise-keeping-rate: " + status + " with Optional[Response[");
    }

    @Test
    void an_interval_must_be_one() {
        assertThatThrownBy(() -> new Estimate(0.5, 0.6, 0.4)).hasMessage("interval 0.6 to 0.4 around 0.5 is none");
        assertThatThrownBy(() -> new Estimate(Double.NaN, 0, 1)).hasMessage("interval 0.0 to 1.0 around NaN is none");
    }

    @Test
    void every_computed_metric_says_what_it_needs_and_is_found_by_its_id() {
        Map<String, String> needs = new TreeMap<>();
        Metrics.COMPUTED.forEach(metric -> needs.put(metric.id(), metric.needs()));
        assertThat(needs).hasSameSizeAs(Metrics.COMPUTED).isEqualTo(NEEDS);
        assertThat(Metrics.COMPUTED).allSatisfy(metric -> assertThat(Metrics.find(metric.id()))
                .hasValueSatisfying(found -> assertThat(found).isSameAs(metric)));
        assertThat(Metrics.COMPUTED).allSatisfy(metric -> assertThat(Metrics.minimumSample(metric.id()))
                .isEqualTo(metric instanceof ExactMetric ? 0 : OTHER_MINIMUM.getOrDefault(metric.id(), 10)));
        assertThat(Metrics.COMPUTED).allSatisfy(metric -> assertThat(metric.needs())
                .startsWith(FactKind.of(metric.source()).name()));
        assertThat(Metrics.needs("customer-churn")).isEqualTo("reportedMetric customer-churn");
        assertThat(Metrics.minimumSample("customer-churn")).isEqualTo(1);
    }
}
