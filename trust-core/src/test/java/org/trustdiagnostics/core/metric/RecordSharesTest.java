package org.trustdiagnostics.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trustdiagnostics.core.Given.SUBJECT;
import static org.trustdiagnostics.core.fact.GivenFact.fact;
import static org.trustdiagnostics.core.metric.Cases.all;
import static org.trustdiagnostics.core.metric.Cases.assertMeasured;
import static org.trustdiagnostics.core.metric.Cases.assertWithout;
import static org.trustdiagnostics.core.metric.Cases.find;
import static org.trustdiagnostics.core.metric.Cases.reading;
import static org.trustdiagnostics.core.metric.Cases.times;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trustdiagnostics.core.Given;
import org.trustdiagnostics.core.fact.Claim;
import org.trustdiagnostics.core.fact.DatasetHeader;
import org.trustdiagnostics.core.fact.Decision;
import org.trustdiagnostics.core.fact.Disclosure;
import org.trustdiagnostics.core.fact.Employment;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.FactKind;
import org.trustdiagnostics.core.fact.RecordFact;
import org.trustdiagnostics.core.fact.SurveyRound;
import org.trustdiagnostics.core.metric.Reading.Status;
import org.trustdiagnostics.core.statistics.Estimate;

/** Boundaries of shares counted over records; what holds for all shares is in {@link ShareMetricsTest}. */
final class RecordSharesTest {
    @ParameterizedTest
    @CsvSource({
        "FACTUAL, DOCUMENT, '', 1",
        "FACTUAL, CERTIFICATE, 2026-06-30, 1",
        "FACTUAL, CERTIFICATE, 2026-06-29, 0", // expired
        "FACTUAL, NONE, '', 0",
        "SUPERLATIVE, CERTIFICATE, '', 0" // praise cannot be proven
    })
    void a_claim_is_proven_where_it_states_a_fact_with_valid_proof(
            String style, String evidence, String validTo, double share) {
        Claim claim = fact(Claim.class, "style=" + style, "evidence=" + evidence, "evidenceValidTo=" + validTo);
        assertThat(reading("claim-evidence-rate", times(10, claim)).value()).isEqualTo(share);
    }

    @Test
    void a_claim_counts_up_to_its_last_day() {
        Claim lastDay = fact(Claim.class, "evidence=DOCUMENT", "validTo=2026-06-30");
        Claim dayAfter = fact(Claim.class, "evidence=DOCUMENT", "validTo=2026-06-29");
        assertThat(reading("claim-evidence-rate", times(10, lastDay)).sample()).isEqualTo(10);
        assertThat(reading("claim-evidence-rate", times(10, dayAfter)).sample()).isZero();
    }

    @Test
    void staff_heard_too_late_or_never_were_not_involved() {
        for (String heard : List.of("2026-06-02", "2026-07-01", "")) {
            Decision decision = fact(Decision.class, "affectsStaff=true", "staffInvolvedAt=" + heard);
            assertThat(reading("staff-involvement-rate", times(10, decision)).value())
                    .as(heard)
                    .isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01, 2026-06-01, 1",
        "2026-06-15, 2026-06-01, 1", // early
        "2026-06-01, 2026-06-02, 0",
        "2026-06-30, '', 0", // due today and not there
        "2026-06-30, 2026-07-01, 0",
        "2026-06-01T08:00:00Z, 2026-06-01T20:00:00Z, 1" // a plan is for a day
    })
    void a_planned_update_appears_by_its_day(String plannedFor, String publishedAt, double share) {
        Disclosure update = fact(Disclosure.class, "plannedFor=" + plannedFor, "publishedAt=" + publishedAt);
        assertThat(reading("planned-update-rate", times(10, update)).value()).isEqualTo(share);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-07-01, 2025-07-01, 10, 1", // came and left on the first day
        "2025-07-01, 2026-06-30, 10, 1", // left on the day of the diagnosis
        "2025-07-01, 2026-07-01, 10, 0", // will leave tomorrow
        "2025-07-02, 2026-06-30, 0, ", // came after the first day
        "2025-07-01, '', 10, 0"
    })
    void who_was_there_on_the_first_day_left_or_stayed(String startedAt, String endedAt, int cases, Double share) {
        Employment employment = fact(Employment.class, "startedAt=" + startedAt, "endedAt=" + endedAt);
        Reading turnover = reading("employee-turnover", times(10, employment));
        assertThat(turnover.sample()).isEqualTo(cases);
        assertThat(turnover.estimate().map(Estimate::value)).isEqualTo(Optional.ofNullable(share));
    }

    /** The example of the class comment; bounds by scipy 1.17, binomtest(72, 120).proportion_ci(method="exact"). */
    @Test
    void response_rate_worked_example() {
        assertMeasured(
                reading("feedback-response-rate", List.of(round(80, 52), round(40, 20))), 120, 0.6, 0.507, 0.688);
    }

    @Test
    void a_round_of_few_invited_people_is_too_few_and_rounds_add_up() {
        assertThat(find("feedback-response-rate", List.of(Cases.customers(400))))
                .isEmpty();
        assertWithout(reading("feedback-response-rate", List.of(round(9, 9))), Status.TOO_FEW, 9);
        assertMeasured(reading("feedback-response-rate", List.of(round(9, 9), round(1, 1))), 10, 1, 0.6915, 1);
        assertMeasured(reading("feedback-response-rate", List.of(round(10, 0))), 10, 0, 0, 0.3085);
    }

    @Test
    void a_round_closed_before_the_period_does_not_count() {
        Fact before = fact(SurveyRound.class, "invited=100", "answered=0", "closedAt=2025-06-30");
        assertThat(reading("feedback-response-rate", all(List.of(before), List.of(round(10, 10))))
                        .value())
                .isEqualTo(1);
        assertThat(find("feedback-response-rate", List.of(before))).isEmpty();
    }

    @Test
    void hits_and_misses_are_all_cases_and_waiting_records_are_seen() {
        List<RecordFact> claims = List.of(
                fact(Claim.class, "evidence=DOCUMENT"),
                fact(Claim.class, "evidence=NONE"),
                fact(Claim.class, "evidence=NONE"),
                fact(Claim.class, "validTo=2026-06-29"),
                round(80, 52));
        assertThat(new ClaimEvidenceRate().count(claims, Given.observation())).isEqualTo(Counts.of(4, 3, 1, 2));
        assertThat(new SurveyResponseRate().count(claims, Given.observation())).isEqualTo(Counts.of(80, 80, 52, 28));
    }

    @Test
    void an_empty_list_that_is_complete_has_no_cases() {
        Summary summary = Given.summary(Cases.customers(400));
        summary.add(new DatasetHeader(
                Optional.empty(),
                Set.of(FactKind.of(Claim.class), FactKind.of(SurveyRound.class)),
                Optional.empty(),
                Set.of()));
        assertThat(Cases.metrics(summary))
                .containsExactlyInAnyOrder("customer-count", "claim-evidence-rate", "feedback-response-rate");
        assertWithout(summary.readings(SUBJECT).get("claim-evidence-rate"), Status.TOO_FEW, 0);
        assertWithout(summary.readings(SUBJECT).get("feedback-response-rate"), Status.TOO_FEW, 0);
    }

    private static SurveyRound round(int invited, int answered) {
        return fact(SurveyRound.class, "invited=" + invited, "answered=" + answered);
    }

    /** Planned for the first day of the period and out a day before: kept, and not forgotten. */
    @Test
    void an_update_that_appeared_before_the_period_of_its_plan_was_in_time() {
        Disclosure early = fact(Disclosure.class, "plannedFor=2025-07-01", "publishedAt=2025-06-30");
        assertThat(find("planned-update-rate", times(10, early)).map(Reading::value))
                .contains(1.0);
    }

    @Test
    void updates_planned_before_the_period_count_alike_whether_late_or_missing() {
        Disclosure late = fact(Disclosure.class, "plannedFor=2025-06-30", "publishedAt=2025-07-05");
        Disclosure missing = fact(Disclosure.class, "plannedFor=2025-06-30");
        assertThat(find("planned-update-rate", times(10, late))
                        .map(Reading::sample)
                        .orElse(0L))
                .isEqualTo(find("planned-update-rate", times(10, missing))
                        .map(Reading::sample)
                        .orElse(0L));
    }
}
