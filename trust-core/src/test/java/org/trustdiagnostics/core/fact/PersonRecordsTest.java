package org.trustdiagnostics.core.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trustdiagnostics.core.Given.AS_OF;
import static org.trustdiagnostics.core.fact.GivenFact.fact;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Employments, conflicts and decisions at the boundaries of what rules ask them. */
final class PersonRecordsTest {
    @ParameterizedTest
    @CsvSource({
        "2026-06-30, '', true",
        "2026-07-01, '', false",
        "2020-01-01, 2026-06-30, true",
        "2020-01-01, 2026-06-29, false"
    })
    void an_employment_holds_from_its_first_to_its_last_day(String startedAt, String endedAt, boolean employed) {
        assertThat(fact(Employment.class, "startedAt=" + startedAt, "endedAt=" + endedAt)
                        .employedOn(AS_OF))
                .isEqualTo(employed);
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', false, false",
        "2024-06-30, '', true, true", // screened 24 months ago to the day
        "2024-06-29, '', true, false",
        "2024-06-29, 2024-06-30, true, true", // reviewed since
        "2020-01-01, 2024-06-29, true, false",
        "'', 2024-06-30, false, true" // reviewed, but never screened
    })
    void a_review_or_a_screening_lasts_for_months(
            String screenedAt, String reviewedAt, boolean screened, boolean reviewed) {
        Employment cashier = fact(Employment.class, "screenedAt=" + screenedAt, "reviewedAt=" + reviewedAt);
        assertThat(cashier.screened()).isEqualTo(screened);
        assertThat(cashier.reviewedWithin(24, AS_OF)).isEqualTo(reviewed);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-16, '', '', false", // open for 14 days
        "2026-06-15, '', '', true",
        "2026-01-01, 2026-06-30, '', false",
        "2026-01-01, '', 2026-06-30, false"
    })
    void a_conflict_is_unhandled_while_it_is_open_and_nobody_took_charge(
            String openedAt, String handledAt, String closedAt, boolean unhandled) {
        Conflict conflict =
                fact(Conflict.class, "openedAt=" + openedAt, "handledAt=" + handledAt, "closedAt=" + closedAt);
        assertThat(conflict.unhandledLongerThan(14, AS_OF)).isEqualTo(unhandled);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-01, 2026-05-30, true", // twenty-nine days
        "2026-05-01, 2026-05-31, false",
        "2026-05-01, 2026-05-01, true",
        "2026-05-02, 2026-05-01, false", // the error was reported after the sanction
        "'', 2026-05-01, false",
        "2026-05-01T08:00:00Z, 2026-05-31T07:59:00Z, true",
        "2026-05-01T08:00:00Z, 2026-05-31T08:00:00Z, false",
        "2026-05-01T08:00:00Z, 2026-05-01T07:59:00Z, false"
    })
    void a_sanction_follows_a_report_in_less_than_the_days(String reportedErrorAt, String openedAt, boolean follows) {
        Conflict sanction =
                fact(Conflict.class, "kind=SANCTION", "openedAt=" + openedAt, "reportedErrorAt=" + reportedErrorAt);
        assertThat(sanction.followsReportWithin(30)).isEqualTo(follows);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-09, true",
        "2026-02-10, true", // on the day
        "2026-02-11, false",
        "'', false"
    })
    void staff_are_involved_where_they_were_heard_by_the_day(String staffInvolvedAt, boolean involved) {
        assertThat(fact(Decision.class, "decidedAt=2026-02-10", "staffInvolvedAt=" + staffInvolvedAt)
                        .staffInvolved())
                .isEqualTo(involved);
    }

    @Test
    void an_hour_counts_where_times_are_known() {
        String decided = "decidedAt=2026-02-10T12:00:00Z";
        assertThat(fact(Decision.class, decided, "staffInvolvedAt=2026-02-10T12:00:00Z")
                        .staffInvolved())
                .isTrue();
        assertThat(fact(Decision.class, decided, "staffInvolvedAt=2026-02-10T13:00:00Z")
                        .staffInvolved())
                .isFalse();
    }

    /** Which kinds are about persons is what reports rely on to hide ids. */
    @ParameterizedTest
    @MethodSource("org.trustdiagnostics.core.fact.AsKnownOnTest#records")
    void records_about_persons_are_these(FactKind kind) {
        RecordFact record = (RecordFact) new RandomFacts(1).fact(kind);
        assertThat(record.aboutPerson())
                .isEqualTo(Set.of("responsibility", "training", "employment", "conflict")
                        .contains(kind.name()));
        if (record.aboutPerson()) {
            assertThat(record).hasToString(kind.name() + " of " + record.subject());
        }
    }
}
