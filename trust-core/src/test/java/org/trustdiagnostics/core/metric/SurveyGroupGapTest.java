package org.trustdiagnostics.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.trustdiagnostics.core.Given.SUBJECT;
import static org.trustdiagnostics.core.metric.Cases.all;
import static org.trustdiagnostics.core.metric.Cases.assertWithout;
import static org.trustdiagnostics.core.metric.Cases.find;
import static org.trustdiagnostics.core.metric.Cases.reading;
import static org.trustdiagnostics.core.metric.Cases.times;
import static org.trustdiagnostics.core.metric.Shares.answer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trustdiagnostics.core.Given;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.SurveyAnswer;
import org.trustdiagnostics.core.metric.Reading.Status;
import org.trustdiagnostics.core.statistics.Intervals;
import org.trustdiagnostics.core.statistics.ShareMethod;

final class SurveyGroupGapTest {
    private static final String METRIC = "survey-group-gap";
    private static final List<Fact> DAY_AND_NIGHT = all(group("day", 56, 70), group("night", 48, 80));

    private static List<Fact> group(String name, int favourable, int answers) {
        return group("trust", name, favourable, answers);
    }

    private static List<Fact> group(String instrument, String name, int favourable, int answers) {
        return all(
                times(favourable, answer(instrument, "EMPLOYEE", 6, "group=" + name)),
                times(answers - favourable, answer(instrument, "EMPLOYEE", 5, "group=" + name)));
    }

    private static void assertGap(Reading gap, long sample, double value, double lower, double upper) {
        assertThat(gap.status()).isEqualTo(Status.MEASURED);
        assertThat(gap.sample()).isEqualTo(sample);
        assertThat(gap.value()).isCloseTo(value, within(1e-9));
        assertThat(gap.lower()).isCloseTo(lower, within(0.005));
        assertThat(gap.upper()).isCloseTo(upper, within(0.005));
    }

    private static Reading byWilson(List<Fact> facts) {
        Observation wilson = new Observation(
                Given.YEAR, Optional.empty(), Given.observation().limits(), new Intervals(0.95, ShareMethod.WILSON), 5);
        return find(METRIC, wilson, facts).orElseThrow();
    }

    /** The example of the class comment. Oracle: SciPy 1.17, hypot of the distances of both shares' exact bounds from them. */
    @Test
    void worked_example() {
        assertGap(reading(METRIC, DAY_AND_NIGHT), 150, 20, 4.389, 34.417);
        assertThat(reading(METRIC, DAY_AND_NIGHT).group())
                .as("groups are not named")
                .isEmpty();
    }

    /** Oracle: Newcombe (1998), table II (a), method 10: 0.0524 to 0.3339. */
    @Test
    void with_wilsons_bounds_the_interval_is_newcombes() {
        assertGap(byWilson(DAY_AND_NIGHT), 150, 20, 5.24, 33.39);
    }

    @Test
    void what_is_kept_are_two_numbers_a_group() {
        GroupCounts counts = new GroupCounts();
        DAY_AND_NIGHT.forEach(answer -> counts.add((SurveyAnswer) answer));
        assertThat(counts.asked()).singleElement().satisfies(trust -> assertThat(trust.groupsOf(1))
                .containsExactly(new GroupCounts.Group(70, 56), new GroupCounts.Group(80, 48)));
    }

    @Test
    void the_better_group_comes_first_whatever_its_name() {
        assertThat(reading(METRIC, all(group("z", 56, 70), group("a", 48, 80))))
                .isEqualTo(reading(METRIC, DAY_AND_NIGHT));
    }

    /**
     * Three groups are three pairs, and the bounds are the largest ones. Oracle: the formula in Python with scipy's Wilson bounds
     * at a confidence of 1 − 0.05 ÷ 3: 56/70 and 48/80 give 1.923 to 36.083, 56/70 and 42/70 give 1.433 to 36.840, 48/80 and
     * 42/70 give −18.456 to 18.643.
     */
    @Test
    void more_pairs_make_the_interval_wider() {
        Reading three = byWilson(all(DAY_AND_NIGHT, group("evening", 42, 70)));
        assertGap(three, 220, 20, 1.923, 36.840);
    }

    @Test
    void instruments_are_not_mixed() {
        List<Fact> facts = all(
                group("trust", "day", 10, 10),
                group("trust", "night", 10, 10),
                group("safety", "day", 0, 10),
                group("safety", "night", 5, 10));
        assertThat(reading(METRIC, facts).value()).isEqualTo(50);
        assertThat(find(METRIC, all(group("trust", "day", 10, 10), group("safety", "night", 0, 10))))
                .as("one group each")
                .isEmpty();
    }

    /** Oracle of the bounds: Newcombe (1998), table II (f) and (h), method 10, cut at 0. */
    @Test
    void groups_of_ten_that_agree_or_stand_against_each_other() {
        assertGap(byWilson(all(group("day", 0, 10), group("night", 0, 10))), 20, 0, 0, 27.75);
        assertGap(byWilson(all(group("day", 10, 10), group("night", 0, 10))), 20, 100, 60.75, 100);
    }

    @Test
    void smaller_groups_are_as_if_they_were_not_there() {
        assertThat(reading(METRIC, all(DAY_AND_NIGHT, group("office", 0, 9))))
                .isEqualTo(reading(METRIC, DAY_AND_NIGHT));
    }

    @Test
    void a_second_group_of_five_to_nine_is_too_few_and_a_smaller_one_is_hidden() {
        assertWithout(reading(METRIC, all(group("day", 9, 70), group("night", 0, 9))), Status.TOO_FEW, 9);
        assertWithout(reading(METRIC, all(group("day", 9, 70), group("night", 0, 5))), Status.TOO_FEW, 5);
        assertWithout(reading(METRIC, all(group("day", 9, 70), group("night", 0, 4))), Status.SUPPRESSED, 0);
        assertWithout(reading(METRIC, all(group("day", 1, 1), group("night", 0, 1))), Status.SUPPRESSED, 0);
    }

    @Test
    void a_host_may_want_larger_groups() {
        Observation twelve = new Observation(
                Given.YEAR, Optional.empty(), Given.observation().limits(), Intervals.DEFAULT, 12);
        assertThat(find(METRIC, twelve, all(group("day", 9, 70), group("night", 0, 11))))
                .hasValueSatisfying(reading -> assertWithout(reading, Status.SUPPRESSED, 0));
        assertThat(find(METRIC, twelve, all(group("day", 9, 70), group("night", 0, 12))))
                .hasValueSatisfying(reading -> assertThat(reading.status()).isEqualTo(Status.MEASURED));
    }

    @Test
    void without_two_groups_of_staff_there_is_nothing_to_compare() {
        assertThat(find(METRIC, group("day", 56, 70))).isEmpty();
        assertThat(find(METRIC, times(70, answer("trust", "EMPLOYEE", 6))))
                .as("no group")
                .isEmpty();
        for (String audience : List.of("CUSTOMER", "PARTNER")) {
            List<Fact> others = all(
                    times(20, answer("trust", audience, 6, "group=north")),
                    times(20, answer("trust", audience, 5, "group=south")));
            assertThat(find(METRIC, others)).as(audience).isEmpty();
        }
        assertThat(find(METRIC, all(group("other", "day", 56, 70), group("other", "night", 48, 80))))
                .as("another instrument")
                .isEmpty();
    }

    /** Answers from outside the period belong to no group. */
    @Test
    void answers_from_before_the_period_do_not_count() {
        List<Fact> before = times(40, answer("trust", "EMPLOYEE", 1, "group=day", "answeredAt=2025-06-30"));
        assertThat(reading(METRIC, all(DAY_AND_NIGHT, before))).isEqualTo(reading(METRIC, DAY_AND_NIGHT));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void order_and_parts_do_not_matter(long seed) {
        List<Fact> facts = new ArrayList<>(all(
                DAY_AND_NIGHT,
                group("evening", 30, 60),
                group("safety", "day", 1, 30),
                group("safety", "night", 9, 40)));
        Reading straight = reading(METRIC, facts);
        assertThat(straight.status()).isEqualTo(Status.MEASURED);
        Collections.shuffle(facts, new Random(seed));
        int cut = (int) seed * 40;
        Summary merged = Given.summary(Given.observation(), facts.subList(cut, facts.size()));
        Summary part = Given.summary(Given.observation(), facts.subList(0, cut));
        merged.merge(part);
        assertThat(merged.readings(SUBJECT).get(METRIC)).isEqualTo(straight);
        assertThat(part.readings(SUBJECT).get(METRIC))
                .as("the part is as it was")
                .isNotEqualTo(straight);
    }

    @Test
    void a_group_without_another_is_not_in_the_sample() {
        List<Fact> pair = all(
                times(20, answer("trust", "EMPLOYEE", 6, "group=day")),
                times(20, answer("trust", "EMPLOYEE", 5, "group=night")));
        List<Fact> alone = all(times(50, answer("safety", "EMPLOYEE", 6, "group=day")));
        assertThat(reading("survey-group-gap", all(pair, alone)).sample()).isEqualTo(40);
    }

    /** From value, bounds and sample of the gap both groups follow, and from the whole the two people that are left. */
    @Test
    void where_a_few_are_left_outside_the_groups_nothing_is_compared() {
        List<Fact> groups = all(
                times(56, answer("safety", "EMPLOYEE", 6, "group=day")),
                times(14, answer("safety", "EMPLOYEE", 5, "group=day")),
                times(48, answer("safety", "EMPLOYEE", 6, "group=night")),
                times(32, answer("safety", "EMPLOYEE", 5, "group=night")));
        assertThat(reading("survey-group-gap", groups).status()).isEqualTo(Reading.Status.MEASURED);
        for (int left : new int[] {1, 4}) {
            List<Fact> facts = all(groups, times(left, answer("safety", "EMPLOYEE", 5)));
            assertThat(reading("survey-group-gap", facts).status()).isEqualTo(Reading.Status.SUPPRESSED);
        }
        List<Fact> enough = all(groups, times(5, answer("safety", "EMPLOYEE", 5)));
        assertThat(reading("survey-group-gap", enough).status()).isEqualTo(Reading.Status.MEASURED);
    }
}
