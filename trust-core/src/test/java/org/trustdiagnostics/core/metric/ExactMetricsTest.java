package org.trustdiagnostics.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.trustdiagnostics.core.Given.SUBJECT;
import static org.trustdiagnostics.core.fact.GivenFact.fact;
import static org.trustdiagnostics.core.metric.Cases.all;
import static org.trustdiagnostics.core.metric.Cases.each;
import static org.trustdiagnostics.core.metric.Cases.find;
import static org.trustdiagnostics.core.metric.Cases.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trustdiagnostics.core.Given;
import org.trustdiagnostics.core.fact.Conflict;
import org.trustdiagnostics.core.fact.DatasetHeader;
import org.trustdiagnostics.core.fact.Employment;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.FactKind;
import org.trustdiagnostics.core.fact.Incentive;
import org.trustdiagnostics.core.fact.Initiative;

/** Metrics without an interval: unknown, known to be empty, and the examples of their class comments by hand. */
final class ExactMetricsTest {
    private static final String COUNT = "conflict-count";
    private static final String WEIGHT = "customer-goal-weight";
    private static final String REACH = "trust-work-reach";

    private static Conflict dispute(String openedAt) {
        return fact(Conflict.class, "kind=DISPUTE", "openedAt=" + openedAt);
    }

    private static Incentive goal(String goal, double weight, String... more) {
        return fact(
                Incentive.class, "goal=" + goal, "weight=" + weight, more.length > 0 ? more[0] : "validTo=2026-12-31");
    }

    private static Employment worksIn(String unit, String... more) {
        return fact(Employment.class, "unit=" + unit, "startedAt=2020-01-01", more.length > 0 ? more[0] : "endedAt=");
    }

    private static Initiative initiativeIn(String unit, String... more) {
        return fact(Initiative.class, "unit=" + unit, "startedAt=2026-01-01", more.length > 0 ? more[0] : "stoppedAt=");
    }

    private static List<Employment> units(int count) {
        return each(count, i -> worksIn("u-" + i));
    }

    private static void assertExact(Reading reading, double value) {
        assertThat(reading.value()).isCloseTo(value, within(1e-12));
        assertThat(reading.lower()).isEqualTo(reading.value()).isEqualTo(reading.upper());
        assertThat(reading.sample()).as("no sample behind a complete list").isZero();
    }

    @Test
    void conflict_count_worked_example() {
        Conflict beforeButOpen = dispute("2025-06-30");
        assertExact(
                reading(
                        COUNT,
                        List.of(dispute("2025-07-01"), dispute("2026-01-01"), dispute("2026-06-30"), beforeButOpen)),
                3);
    }

    @Test
    void sanctions_and_what_opened_before_the_period_show_that_conflicts_are_listed_and_count_nothing() {
        assertExact(reading(COUNT, List.of(fact(Conflict.class, "kind=SANCTION"))), 0);
        assertExact(reading(COUNT, List.of(dispute("2025-06-30"))), 0);
    }

    @Test
    void customer_goal_weight_worked_example() {
        assertExact(
                reading(WEIGHT, List.of(goal("SALES", 0.7), goal("CUSTOMER_BENEFIT", 0.1), goal("OTHER", 0.2))), 0.1);
    }

    @ParameterizedTest
    @CsvSource({"CUSTOMER_BENEFIT, 1", "TRUST, 1", "SALES, 0", "LIKES, 0", "OTHER, 0"})
    void one_goal_is_all_or_nothing_whatever_its_unit(String goal, double share) {
        assertExact(reading(WEIGHT, List.of(goal(goal, 40))), share);
        assertExact(reading(WEIGHT, List.of(goal(goal, 0.001))), share);
    }

    @Test
    void only_goals_in_force_on_the_day_weigh() {
        Incentive endsToday = goal("TRUST", 1, "validTo=2026-06-30");
        Incentive endedYesterday = goal("SALES", 9, "validTo=2026-06-29");
        Incentive fromTomorrow = goal("SALES", 9, "validFrom=2026-07-01");
        assertExact(reading(WEIGHT, List.of(endsToday, endedYesterday, fromTomorrow)), 1);
        assertThat(find(WEIGHT, List.of(endedYesterday)))
                .as("nothing is rewarded")
                .isEmpty();
    }

    /** Three tenths, added in another order, differ in the last digit. */
    @Test
    void the_order_of_goals_does_not_change_the_last_digit() {
        List<Fact> goals = new ArrayList<>(
                all(each(10, i -> goal("SALES", 0.1 * (i + 1))), each(10, i -> goal("TRUST", 0.7 / (i + 1)))));
        Reading straight = reading(WEIGHT, goals);
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(goals, new Random(seed));
            assertThat(reading(WEIGHT, goals)).isEqualTo(straight);
        }
    }

    @Test
    void trust_work_reach_worked_example() {
        List<Fact> facts = all(units(8), each(3, i -> initiativeIn("u-" + i)));
        assertExact(reading(REACH, facts), 0.375);
    }

    @Test
    void an_initiative_without_a_unit_reaches_everybody() {
        assertExact(reading(REACH, all(units(8), List.of(initiativeIn("")))), 1);
    }

    @Test
    void units_where_nobody_works_and_initiatives_that_do_not_run_reach_nobody() {
        List<Initiative> others = List.of(
                initiativeIn("u-9"), // nobody works there
                initiativeIn("u-0", "stoppedAt=2026-06-29"),
                initiativeIn("", "stoppedAt=2026-06-29"));
        assertExact(reading(REACH, all(units(4), others)), 0);
        assertExact(reading(REACH, all(units(4), List.of(initiativeIn("u-0", "stoppedAt=2026-06-30")))), 0.25);
        assertExact(reading(REACH, all(units(4), List.of(initiativeIn("u-0"), initiativeIn("u-0")))), 0.25);
    }

    @Test
    void people_who_left_and_people_without_a_unit_name_no_unit() {
        List<Fact> facts =
                all(units(3), List.of(worksIn("u-8", "endedAt=2026-06-29"), worksIn("")), List.of(initiativeIn("u-0")));
        assertExact(reading(REACH, facts), 1.0 / 3);
    }

    @Test
    void with_fewer_than_three_units_left_to_few_has_no_meaning() {
        assertThat(find(REACH, all(units(2), List.of(initiativeIn("u-0"))))).isEmpty();
        assertThat(find(REACH, List.of(initiativeIn("u-0")))).isEmpty();
        assertThat(find(REACH, all(units(3), List.of(initiativeIn("u-0"))))).isPresent();
    }

    /** Without a record of the kind nobody knows; a complete list that is empty is known. */
    @Test
    void unknown_is_not_empty() {
        Summary summary = Given.summary(Given.observation(), units(4));
        assertThat(summary.readings(SUBJECT)).doesNotContainKeys(COUNT, WEIGHT, REACH);
        summary.add(new DatasetHeader(
                Optional.empty(),
                Set.of(FactKind.of(Conflict.class), FactKind.of(Incentive.class), FactKind.of(Initiative.class)),
                Optional.empty(),
                Set.of()));
        Map<String, Reading> covered = summary.readings(SUBJECT);
        assertExact(covered.get(COUNT), 0);
        assertExact(covered.get(REACH), 0);
        assertThat(covered).as("nothing is rewarded").doesNotContainKey(WEIGHT);
    }
}
