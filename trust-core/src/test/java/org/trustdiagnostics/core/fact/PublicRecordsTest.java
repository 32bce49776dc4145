package org.trustdiagnostics.core.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trustdiagnostics.core.Given.AS_OF;
import static org.trustdiagnostics.core.fact.GivenFact.fact;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Claims, disclosures, changes of terms and incidents at the boundaries of what rules ask them. */
final class PublicRecordsTest {
    @ParameterizedTest
    @CsvSource({
        "'', '', true",
        "2026-06-30, '', true",
        "2026-07-01, '', false",
        "'', 2026-06-30, true",
        "'', 2026-06-29, false"
    })
    void a_claim_is_live_from_its_first_to_its_last_day(String validFrom, String validTo, boolean live) {
        assertThat(fact(Claim.class, "validFrom=" + validFrom, "validTo=" + validTo)
                        .liveOn(AS_OF))
                .isEqualTo(live);
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, '', '', false",
        "DOCUMENT, '', '', true", // does not expire
        "CERTIFICATE, 2026-06-30, '', true",
        "CERTIFICATE, 2026-06-29, '', false", // expired while the claim still stands
        "CERTIFICATE, 2026-03-31, 2026-03-31, true", // held as long as the claim did
        "CERTIFICATE, 2026-03-30, 2026-03-31, false",
        "CERTIFICATE, 2026-06-30, 2026-12-31, true", // what comes later is not judged yet
        "NONE, 2030-12-31, '', false"
    })
    void proof_must_hold_as_long_as_the_claim_is_made(
            String evidence, String evidenceValidTo, String validTo, boolean evidenced) {
        Claim claim =
                fact(Claim.class, "evidence=" + evidence, "evidenceValidTo=" + evidenceValidTo, "validTo=" + validTo);
        assertThat(claim.evidencedWhileLive(AS_OF)).isEqualTo(evidenced);
    }

    @Test
    void a_claim_is_contradicted_where_a_product_fact_is_named() {
        assertThat(fact(Claim.class, "contradictedBy=spec-7").contradicted()).isTrue();
        assertThat(fact(Claim.class).contradicted()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, false", // thirty days before
        "2026-03-03, true",
        "2026-04-02, true", // told afterwards
        "'', true"
    })
    void a_change_is_announced_days_before_it_holds(String announcedAt, boolean tooLate) {
        TermsChange fee = fact(TermsChange.class, "effectiveAt=2026-04-01", "announcedAt=" + announcedAt);
        assertThat(fee.announcedLessThan(30)).isEqualTo(tooLate);
    }

    @Test
    void told_afterwards_is_too_late_even_where_no_notice_is_asked_for() {
        assertThat(fact(TermsChange.class, "effectiveAt=2026-04-01", "announcedAt=2026-04-02")
                        .announcedLessThan(0))
                .isTrue();
        assertThat(fact(TermsChange.class, "effectiveAt=2026-04-01", "announcedAt=2026-04-01")
                        .announcedLessThan(0))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "CHALLENGE, false, true, true",
        "CHALLENGE, true, false, true",
        "ERROR, false, false, true",
        "ERROR, true, true, false",
        "SUCCESS, false, false, false",
        "NEUTRAL, false, false, false"
    })
    void a_problem_told_without_context_or_check_is_careless(
            String tone, boolean context, boolean checked, boolean careless) {
        String[] fields = {"tone=" + tone, "context=" + context, "guidelineChecked=" + checked, "publishedAt=2026-06-01"
        };
        assertThat(fact(Disclosure.class, fields).careless()).isEqualTo(careless);
        fields[3] = "plannedFor=2026-06-01";
        assertThat(fact(Disclosure.class, fields).careless())
                .as("not published")
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2025-12-30, true", "2025-12-29, false", "2026-06-30, true", "'', false"})
    void a_disclosure_was_published_within_months(String publishedAt, boolean within) {
        Disclosure report = fact(Disclosure.class, "plannedFor=2026-06-01", "publishedAt=" + publishedAt);
        assertThat(report.publishedWithin(6, AS_OF)).isEqualTo(within);
        assertThat(report.published()).isEqualTo(!publishedAt.isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01T08:00:00Z, 2026-06-02T08:00:00Z, false",
        "2026-06-01T08:00:00Z, 2026-06-02T08:01:00Z, true",
        "2026-06-29, '', false", // one day so far
        "2026-06-28, '', true"
    })
    void customers_are_told_late_after_the_allowed_hours(String occurredAt, String customersToldAt, boolean late) {
        Incident leak = fact(
                Incident.class,
                "occurredAt=" + occurredAt,
                "customersToldAt=" + customersToldAt,
                "firstPublicWordAt=2026-06-01",
                "customersAffected=true");
        assertThat(leak.customersToldLaterThan(24, AS_OF)).isEqualTo(late);
    }

    /** One word does not stand for the other. */
    @Test
    void the_public_and_the_customers_are_told_apart() {
        Incident publicOnly = fact(Incident.class, "occurredAt=2026-06-01", "firstPublicWordAt=2026-06-01");
        assertThat(publicOnly.publicWordLaterThan(24, AS_OF)).isFalse();
        assertThat(publicOnly.customersToldLaterThan(24, AS_OF)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2025-06-30, true", "2025-06-29, false", "2026-06-30, true"})
    void an_incident_occurred_within_months(String occurredAt, boolean within) {
        assertThat(fact(Incident.class, "occurredAt=" + occurredAt).occurredWithin(12, AS_OF))
                .isEqualTo(within);
    }
}
