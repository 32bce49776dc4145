package org.trustdiagnostics.core.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trustdiagnostics.core.Given.SUBJECT;
import static org.trustdiagnostics.core.GivenOutcome.undetected;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trustdiagnostics.core.Given;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.limit.Severity;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.text.Language;

final class ExplainerUnitsTest {
    @Test
    void points_are_counted_from_answers() {
        Limit limit = Given.atLeast("x", "net-promoter-score", 0, "points");
        assertThat(explained(limit, Given.reading("net-promoter-score", 50, 20, -1.26, 38.99)))
                .isEqualTo("Net Promoter Score (NPS): 20 points from 50 answers (95% interval \u22121.3 to 39 points); "
                        + "limit: at least 0 points.");
    }

    /** Fixed: the sample of this rate is customers, but the sentence called them complaints. */
    @Test
    void complaints_are_counted_from_customers() {
        Limit limit = Given.atMost("x", "complaint-rate", 1, "per-hundred");
        assertThat(explained(limit, Given.reading("complaint-rate", 400, 3, 1.55, 5.24)))
                .isEqualTo("Complaints per 100 customers: 3 per 100 from 400 customers (95% interval 1.6 to "
                        + "5.2 per 100); limit: at most 1 per 100.");
    }

    @Test
    void an_interval_that_the_host_reported_is_not_called_a_full_count() {
        Limit limit = Given.atLeast("x", "trust-in-leadership", 0.6, "share");
        assertThat(explained(limit, Given.reading("trust-in-leadership", 0, 0.5, 0.4, 0.7)))
                .endsWith(": 50% (95% interval 40% to 70%, as reported); limit: at least 60%.");
        assertThat(explained(limit, Given.reading("trust-in-leadership", 0, 0.5, 0.5, 0.5)))
                .endsWith(": 50% (full count); limit: at least 60%.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12|months|Limit: at most 12 months.",
                "1|months|Limit: at most 1 month.",
                "24|hours|Limit: at most 24 hours.",
                "1|days|Limit: at most 1 day.",
                "5|people|Limit: at most 5 people.",
                "2|cases|Limit: at most 2 cases."
            })
    void a_limit_on_records_is_given_where_it_was_crossed(double threshold, String unit, String sentence) {
        Limit limit =
                new Limit("x", Optional.empty(), Limit.Direction.AT_MOST, threshold, Map.of(), unit, Limit.Origin.OURS);
        assertThat(lines(new Condition(limit, Optional.empty(), true, OptionalLong.empty())))
                .containsExactly(sentence);
        assertThat(lines(new Condition(limit, Optional.empty(), false, OptionalLong.empty())))
                .isEmpty();
    }

    /** A host's rule need not be called as the bundled ones are. */
    @Test
    void the_name_of_a_rule_without_a_pitfall_in_front_is_given_whole() {
        Outcome outcome = new Outcome(
                "overpromising",
                SUBJECT,
                OutcomeKind.DETECTED,
                Optional.of(Severity.LOW),
                List.of(),
                List.of(),
                List.of("too many broken promises"),
                List.of(),
                Optional.empty(),
                Optional.empty());
        assertThat(explainer().reasons(outcome)).containsExactly("Too many broken promises.");
    }

    private static String explained(Limit limit, Reading reading) {
        return lines(new Condition(limit, Optional.of(reading), true, OptionalLong.empty()))
                .get(0);
    }

    private static List<String> lines(Condition condition) {
        return explainer().reasons(undetected(OutcomeKind.NOT_DETECTED, SUBJECT, condition));
    }

    private static Explainer explainer() {
        return new Explainer(Catalogue.bundled(), Given.observation(), Language.EN);
    }
}
