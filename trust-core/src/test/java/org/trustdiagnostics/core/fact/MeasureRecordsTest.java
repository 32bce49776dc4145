package org.trustdiagnostics.core.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trustdiagnostics.core.Given.AS_OF;
import static org.trustdiagnostics.core.fact.GivenFact.fact;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Survey rounds, incentives and initiatives at the boundaries of what rules ask them. */
final class MeasureRecordsTest {
    @ParameterizedTest
    @CsvSource({"2025-12-30, true", "2025-12-29, false", "2026-06-30, true"})
    void a_round_was_closed_within_months(String closedAt, boolean within) {
        assertThat(fact(SurveyRound.class, "closedAt=" + closedAt).closedWithin(6, AS_OF))
                .isEqualTo(within);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 2026-04-30, 2026-04-30, false", // both after sixty days
        "2026-03-01, 2026-05-01, 2026-04-30, true",
        "2026-03-01, 2026-04-30, 2026-05-01, true",
        "2026-03-01, 2026-04-30, '', true",
        "2026-03-01, '', 2026-04-30, true",
        "2026-05-01, '', '', false", // sixty days so far
        "2026-04-30, '', '', true"
    })
    void a_round_is_left_unanswered_where_action_or_word_is_late(
            String closedAt, String actionAt, String resultsToldAt, boolean left) {
        SurveyRound round = fact(
                SurveyRound.class, "closedAt=" + closedAt, "actionAt=" + actionAt, "resultsToldAt=" + resultsToldAt);
        assertThat(round.leftUnanswered(60, AS_OF)).isEqualTo(left);
    }

    @Test
    void a_round_says_its_purpose_and_the_smallest_group_it_shows() {
        assertThat(fact(SurveyRound.class).purposeless()).isTrue();
        assertThat(fact(SurveyRound.class, "purpose=find what slows us down").purposeless())
                .isFalse();
        assertThat(fact(SurveyRound.class, "smallestGroup=4").showsGroupsBelow(5))
                .isTrue();
        assertThat(fact(SurveyRound.class, "smallestGroup=5").showsGroupsBelow(5))
                .isFalse();
        assertThat(fact(SurveyRound.class).showsGroupsBelow(5))
                .as("only the whole")
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"'', '', true", "2026-06-30, 2026-06-30, true", "2026-07-01, '', false", "'', 2026-06-29, false"})
    void an_incentive_is_in_force_from_its_first_to_its_last_day(String validFrom, String validTo, boolean inForce) {
        assertThat(fact(Incentive.class, "validFrom=" + validFrom, "validTo=" + validTo)
                        .inForceOn(AS_OF))
                .isEqualTo(inForce);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-30, '', true",
        "2026-07-01, '', false",
        "2025-09-01, 2026-06-30, true",
        "2025-09-01, 2026-06-29, false"
    })
    void an_initiative_runs_from_its_first_to_its_last_day(String startedAt, String stoppedAt, boolean running) {
        assertThat(initiative(startedAt, "stoppedAt=" + stoppedAt).runningOn(AS_OF))
                .isEqualTo(running);
    }

    /** By hand: 31 December plus six months is 30 June, the last day of that month. */
    @Test
    void an_initiative_started_months_before() {
        assertThat(initiative("2025-12-31").startedBefore(6, AS_OF)).isTrue();
        assertThat(initiative("2026-01-01").startedBefore(6, AS_OF)).isFalse();
    }

    /** The twelve months to 30 June 2026 begin with 30 June 2025. */
    @ParameterizedTest
    @CsvSource({"2025-06-30, true", "2025-06-29, false", "'', true"})
    void an_initiative_ran_within_months(String stoppedAt, boolean ran) {
        assertThat(initiative("2020-01-01", "stoppedAt=" + stoppedAt).ranWithin(12, AS_OF))
                .isEqualTo(ran);
        assertThat(initiative("2026-07-01").ranWithin(12, AS_OF)).isFalse();
    }

    /** Before an incident of 30 June: the six months to 29 June, beginning with 29 December. */
    @ParameterizedTest
    @CsvSource({
        "2025-01-01, 2025-12-29, true",
        "2025-01-01, 2025-12-28, false",
        "2026-06-29, '', true",
        "2026-06-30, '', false" // started only on the day
    })
    void an_initiative_ran_before_an_incident(String startedAt, String stoppedAt, boolean ran) {
        Incident outage = fact(Incident.class, "occurredAt=2026-06-30T08:00:00Z");
        assertThat(initiative(startedAt, "stoppedAt=" + stoppedAt).ranBefore(outage, 6))
                .isEqualTo(ran);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-31, '', true", // budget after thirty days
        "2026-04-01, '', false",
        "'', 2026-03-31, true",
        "'', 2026-04-01, false",
        "'', '', false",
        "2026-02-20, '', true" // before it started
    })
    void an_initiative_is_visible_with_a_budget_or_a_result(String fundedAt, String firstResultAt, boolean visible) {
        assertThat(initiative("2026-03-01", "fundedAt=" + fundedAt, "firstResultAt=" + firstResultAt)
                        .visibleWithin(30))
                .isEqualTo(visible);
    }

    @Test
    void an_initiative_is_unfunded_once_its_days_are_over() {
        assertThat(initiative("2026-05-31").olderThan(30, AS_OF)).isFalse();
        assertThat(initiative("2026-05-30").olderThan(30, AS_OF)).isTrue();
        assertThat(initiative("2026-05-31").unfundedFor(30, AS_OF)).isFalse();
        assertThat(initiative("2026-05-30").unfundedFor(30, AS_OF)).isTrue();
        assertThat(initiative("2026-05-30", "fundedAt=2026-06-30").unfundedFor(30, AS_OF))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2026-08-31, true", "2026-09-01, false", "'', false"})
    void an_effect_or_an_end_comes_before_months_are_over(String day, boolean before) {
        assertThat(initiative("2025-09-01", "effectExpectedAt=" + day).effectExpectedWithin(12))
                .isEqualTo(before);
        assertThat(initiative("2025-09-01", "stoppedAt=" + day).stoppedWithin(12))
                .isEqualTo(before);
    }

    @Test
    void only_what_is_known_to_improve_was_improving() {
        assertThat(initiative("2025-09-01", "improving=true").wasImproving()).isTrue();
        assertThat(initiative("2025-09-01", "improving=false").wasImproving()).isFalse();
        assertThat(initiative("2025-09-01").wasImproving()).isFalse();
    }

    private static Initiative initiative(String startedAt, String... more) {
        String[] fields = Arrays.copyOf(more, more.length + 1);
        fields[more.length] = "startedAt=" + startedAt;
        return fact(Initiative.class, fields);
    }
}
