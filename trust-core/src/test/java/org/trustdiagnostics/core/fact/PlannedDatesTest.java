package org.trustdiagnostics.core.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trustdiagnostics.core.Given.AS_OF;
import static org.trustdiagnostics.core.Given.on;
import static org.trustdiagnostics.core.fact.GivenFact.fact;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** A plan is known before its day comes; what happened is not known before it happened. */
final class PlannedDatesTest {
    private static final String TOMORROW = "2026-07-01";

    @Test
    void the_day_of_an_effect_stays_and_the_end_vanishes() {
        Initiative known = known(fact(
                Initiative.class,
                "startedAt=2025-09-01",
                "effectExpectedAt=2026-12-31",
                "stoppedAt=" + TOMORROW,
                "fundedAt=" + TOMORROW,
                "firstResultAt=2026-06-30"));
        assertThat(known)
                .isEqualTo(fact(
                        Initiative.class,
                        "startedAt=2025-09-01",
                        "effectExpectedAt=2026-12-31",
                        "firstResultAt=2026-06-30"));
    }

    @Test
    void a_planned_update_stays_and_its_publication_vanishes() {
        Disclosure known = known(fact(Disclosure.class, "plannedFor=2026-12-31", "publishedAt=" + TOMORROW));
        assertThat(known).isEqualTo(fact(Disclosure.class, "plannedFor=2026-12-31"));
        assertThat(known.published()).isFalse();
    }

    /** It belongs to the planned day until it appears. */
    @Test
    void a_planned_update_moves_to_the_day_on_which_it_appears() {
        ReportingPeriod june = new ReportingPeriod(AS_OF.withDayOfMonth(1), AS_OF);
        Disclosure late = fact(Disclosure.class, "plannedFor=2026-06-15", "publishedAt=" + TOMORROW);
        assertThat(known(late).touches(june)).isTrue();
        Disclosure early = fact(Disclosure.class, "plannedFor=2026-07-15", "publishedAt=2026-06-15");
        assertThat(known(early).touches(june)).isTrue();
    }

    @Test
    void every_other_day_to_come_vanishes() {
        assertThat(known(fact(Claim.class, "validTo=" + TOMORROW, "evidenceValidTo=" + TOMORROW)))
                .isEqualTo(fact(Claim.class));
        assertThat(known(fact(SurveyRound.class, "actionAt=" + TOMORROW, "resultsToldAt=" + TOMORROW)))
                .isEqualTo(fact(SurveyRound.class));
        assertThat(known(fact(Conflict.class, "handledAt=" + TOMORROW, "closedAt=" + TOMORROW)))
                .isEqualTo(fact(Conflict.class));
        assertThat(known(fact(Employment.class, "endedAt=" + TOMORROW, "reviewedAt=" + TOMORROW)))
                .isEqualTo(fact(Employment.class));
        assertThat(known(fact(Incident.class, "customersToldAt=" + TOMORROW))).isEqualTo(fact(Incident.class));
    }

    @Test
    void what_is_dated_on_the_day_is_known_and_nothing_to_change_gives_the_same_record() {
        Claim today = fact(Claim.class, "validTo=2026-06-30", "evidenceValidTo=2026-06-30");
        assertThat(today.asKnownOn(AS_OF)).isSameAs(today);
        assertThat(today.mapMoments(moment -> moment)).isSameAs(today);
    }

    @Test
    void a_plan_is_placed_in_a_zone_like_any_other_moment() {
        Disclosure plan = fact(Disclosure.class, "plannedFor=2026-06-30T23:00:00Z");
        assertThat(((Disclosure) plan.mapMoments(moment -> moment.in(ZoneId.of("Europe/Oslo")))).plannedFor())
                .contains(on("2026-07-01T01:00:00+02:00"));
    }

    private static <R extends RecordFact> R known(R record) {
        @SuppressWarnings("unchecked")
        R known = (R) record.asKnownOn(AS_OF);
        return known;
    }
}
