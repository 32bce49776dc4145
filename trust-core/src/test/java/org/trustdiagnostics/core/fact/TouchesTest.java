package org.trustdiagnostics.core.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trustdiagnostics.core.fact.GivenFact.fact;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a record belongs to a period, one day to either side of its first and last day. */
final class TouchesTest {
    private static final ReportingPeriod MAY = new ReportingPeriod(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31));

    @ParameterizedTest
    @CsvSource({
        "surveyRound, closedAt",
        "decision, decidedAt",
        "termsChange, effectiveAt",
        "incident, occurredAt",
        "disclosure, publishedAt",
        "disclosure, plannedFor"
    })
    void what_happens_on_a_day_touches_the_period_of_that_day(String kind, String field) {
        assertThat(touches(kind, field + "=2026-04-30")).isFalse();
        assertThat(touches(kind, field + "=2026-05-01")).isTrue();
        assertThat(touches(kind, field + "=2026-05-31T23:59:00+02:00")).isTrue();
        assertThat(touches(kind, field + "=2026-06-01")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "claim, validFrom, validTo",
        "incentive, validFrom, validTo",
        "employment, startedAt, endedAt",
        "conflict, openedAt, closedAt"
    })
    void what_lasts_touches_every_period_from_its_first_to_its_last_day(String kind, String from, String to) {
        assertThat(touches(kind, from + "=2020-01-01", to + "=2026-04-30")).isFalse();
        assertThat(touches(kind, from + "=2020-01-01", to + "=2026-05-01")).isTrue();
        assertThat(touches(kind, from + "=2020-01-01")).isTrue();
        assertThat(touches(kind, from + "=2026-05-31")).isTrue();
        assertThat(touches(kind, from + "=2026-06-01")).isFalse();
    }

    @Test
    void an_initiative_stays_even_where_it_stopped_before_the_period() {
        assertThat(touches("initiative", "startedAt=2020-01-01", "stoppedAt=2020-02-01"))
                .isTrue();
        assertThat(touches("initiative", "startedAt=2026-05-31")).isTrue();
        assertThat(touches("initiative", "startedAt=2026-06-01")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "surveyRound, closedAt",
        "decision, decidedAt",
        "termsChange, effectiveAt",
        "claim, validFrom",
        "incentive, validFrom",
        "employment, startedAt",
        "conflict, openedAt",
        "initiative, startedAt",
        "disclosure, publishedAt",
        "charge, chargedAt",
        "mention, seenAt",
        "internalMessage, sentAt",
        "ratingRequest, askedAt"
    })
    void a_fact_exists_since_its_day(String kind, String field) {
        Fact fact = fact(FactKind.named(kind, "").type(), field + "=2026-05-02T09:00:00+02:00");
        assertThat(fact.since()).contains(Moment.parse("2026-05-02T09:00:00+02:00"));
        if (fact instanceof EventFact event) {
            assertThat(event.placedAt()).isEqualTo(fact.since().orElseThrow());
        }
    }

    @Test
    void what_has_no_first_day_exists_since_always() {
        assertThat(fact(Claim.class).since()).isEmpty();
        assertThat(fact(Incentive.class).since()).isEmpty();
        assertThat(fact(Disclosure.class, "plannedFor=2030-01-01", "publishedAt=2026-05-02")
                        .since())
                .as("a plan is known before its day")
                .isEqualTo(Optional.empty());
    }

    private static boolean touches(String kind, String... fields) {
        return ((RecordFact) fact(FactKind.named(kind, "").type(), fields)).touches(MAY);
    }
}
