package org.trustdiagnostics.core.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trustdiagnostics.core.Given.AS_OF;
import static org.trustdiagnostics.core.Given.on;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RecordFactsTest {
    @Test
    void an_accountability_holds_up_to_and_including_its_last_day() {
        Responsibility ends =
                Responsibility.accountable("s", "r", TrustArea.CRISIS, "e-1").until(AS_OF);
        assertThat(ends.accountableOn(AS_OF)).isTrue();
        assertThat(ends.accountableOn(AS_OF.plusDays(1))).isFalse();
    }

    @Test
    void doing_the_work_is_not_being_accountable() {
        Responsibility worker = new Responsibility(
                "s", "r", TrustArea.CRISIS, Responsibility.Role.RESPONSIBLE, "e-1", Optional.empty(), Optional.empty());
        assertThat(worker.accountableOn(AS_OF)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-03-31, 2026-04-01, , false", // one ends the day before the other starts
        "2026-01-01, 2026-04-01, 2026-04-01, , true", // one common day
        ", , 2026-04-01, 2026-04-02, true",
        "2026-04-01, , , 2026-03-31, false"
    })
    void statements_stand_at_the_same_time_on_a_common_day(
            String from, String to, String from2, String to2, boolean same) {
        Statement a = statement(from, to);
        Statement b = statement(from2, to2);
        assertThat(a.atSameTimeAs(b)).isEqualTo(same);
        assertThat(b.atSameTimeAs(a)).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01T08:00:00Z, 2026-06-02T08:00:00Z, false", // exactly 24 hours
        "2026-06-01T08:00:00Z, 2026-06-02T08:01:00Z, true",
        "2026-06-01T08:00:00Z, 2026-06-02, false", // one whole day
        "2026-06-01T08:00:00Z, 2026-06-03, true",
        "2026-06-29, , false", // still awaited, one day so far
        "2026-06-28, , true"
    })
    void the_first_public_word_is_late_after_the_allowed_hours(String occurred, String word, boolean late) {
        Incident incident = new Incident(
                "s", "i", on(occurred), Optional.ofNullable(word).map(Moment::parse), false, Optional.empty());
        assertThat(incident.publicWordLaterThan(24, AS_OF)).isEqualTo(late);
    }

    @Test
    void a_plan_is_fresh_for_whole_months_after_the_later_of_approval_and_review() {
        CrisisPlan plan = CrisisPlan.approved("s", "p", AS_OF.minusMonths(30));
        assertThat(plan.freshWithin(24, AS_OF)).isFalse();
        assertThat(plan.reviewedOn(AS_OF.minusMonths(24)).freshWithin(24, AS_OF))
                .isTrue();
        assertThat(plan.reviewedOn(AS_OF.minusMonths(24).minusDays(1)).freshWithin(24, AS_OF))
                .isFalse();
        CrisisPlan approvedAfterReview = CrisisPlan.approved("s", "p", AS_OF).reviewedOn(AS_OF.minusMonths(30));
        assertThat(approvedAfterReview.freshWithin(24, AS_OF)).isTrue();
    }

    @Test
    void a_plan_is_in_force_from_approval_to_its_last_day() {
        CrisisPlan plan = new CrisisPlan(
                "s", "p", on("2026-01-01"), Optional.empty(), Optional.empty(), Optional.of(on("2026-06-30")));
        assertThat(plan.inForceOn(on("2025-12-31").date())).isFalse();
        assertThat(plan.inForceOn(on("2026-01-01").date())).isTrue();
        assertThat(plan.inForceOn(AS_OF)).isTrue();
        assertThat(plan.inForceOn(AS_OF.plusDays(1))).isFalse();
    }

    @Test
    void a_training_is_current_from_completion_to_its_last_day() {
        assertThat(training("2026-06-30", null).currentOn(AS_OF)).isTrue();
        assertThat(training("2026-07-01", null).currentOn(AS_OF)).isFalse();
        assertThat(training("2025-06-30", "2026-06-30").currentOn(AS_OF)).isTrue();
        assertThat(training("2025-06-30", "2026-06-29").currentOn(AS_OF)).isFalse();
        assertThat(training(null, "2027-06-30").currentOn(AS_OF)).isFalse();
    }

    @Test
    void records_about_persons_are_marked() {
        assertThat(Responsibility.accountable("s", "r", TrustArea.CRISIS, "e").aboutPerson())
                .isTrue();
        assertThat(training(null, null).aboutPerson()).isTrue();
        assertThat(statement(null, null).aboutPerson()).isFalse();
        assertThat(CrisisPlan.approved("s", "p", AS_OF).aboutPerson()).isFalse();
        assertThat(new Incident("s", "i", on("2026-06-01"), Optional.empty(), false, Optional.empty()).aboutPerson())
                .isFalse();
    }

    private static Statement statement(String from, String to) {
        return new Statement(
                "s",
                "st",
                "return-days",
                "30",
                "web",
                Optional.ofNullable(from).map(Moment::parse),
                Optional.ofNullable(to).map(Moment::parse));
    }

    private static Training training(String completed, String validUntil) {
        return new Training(
                "s",
                "t",
                "e-1",
                Training.Topic.ETHICS,
                "desk",
                true,
                Optional.ofNullable(completed).map(Moment::parse),
                Optional.ofNullable(validUntil).map(Moment::parse));
    }
}
