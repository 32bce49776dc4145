package org.trustdiagnostics.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trustdiagnostics.core.Given.AS_OF;
import static org.trustdiagnostics.core.Given.SUBJECT;
import static org.trustdiagnostics.core.Given.on;
import static org.trustdiagnostics.core.Given.summary;
import static org.trustdiagnostics.core.fact.GivenFact.fact;
import static org.trustdiagnostics.core.metric.Cases.keptPromise;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.core.Given;
import org.trustdiagnostics.core.fact.CrisisPlan;
import org.trustdiagnostics.core.fact.DatasetHeader;
import org.trustdiagnostics.core.fact.Disclosure;
import org.trustdiagnostics.core.fact.FactKind;
import org.trustdiagnostics.core.fact.Incident;
import org.trustdiagnostics.core.fact.Initiative;
import org.trustdiagnostics.core.fact.Moment;
import org.trustdiagnostics.core.fact.RecordFact;
import org.trustdiagnostics.core.fact.ReportedMetric;
import org.trustdiagnostics.core.fact.Responsibility;
import org.trustdiagnostics.core.fact.Statement;
import org.trustdiagnostics.core.fact.SurveyAnswer;
import org.trustdiagnostics.core.fact.Trait;
import org.trustdiagnostics.core.fact.TrustArea;
import org.trustdiagnostics.core.input.InvalidInputException;
import org.trustdiagnostics.core.limit.Limits;
import org.trustdiagnostics.core.statistics.Intervals;

final class SummaryTest {
    @Test
    void subjects_are_sorted_and_those_without_a_countable_fact_are_among_them() {
        Summary summary = summary(
                Responsibility.accountable("team:b", "r", TrustArea.CRISIS, "e"),
                new Incident(
                        "team:a",
                        "i",
                        on("2020-01-01"),
                        Optional.empty(),
                        false,
                        Optional.empty()), // long before the period
                SurveyAnswer.nps("team:c", 9, on("2020-01-01")));
        assertThat(summary.subjects()).containsExactly("team:a", "team:b", "team:c");
        assertThat(summary.readings("team:c")).isEmpty();
        assertThat(summary.records("team:a")).isEmpty();
        assertThat(summary.observation()).isEqualTo(Given.observation());
        assertThat(summary).hasToString("summary of 3 subjects, covers []");
    }

    @Test
    void an_unknown_subject_is_refused() {
        assertThatThrownBy(() -> summary().readings("team:x")).hasMessage("no facts of subject 'team:x'");
    }

    @Test
    void a_fact_dated_after_the_day_of_the_diagnosis_changes_nothing_at_all() {
        Summary summary = summary(
                SurveyAnswer.nps(SUBJECT, 9, on("2026-07-01")),
                Cases.complaint("2026-07-01").build(),
                keptPromise().madeOn(AS_OF.plusDays(1)),
                CrisisPlan.approved(SUBJECT, "p", AS_OF.plusDays(1)),
                new Incident(SUBJECT, "i", on("2026-07-01"), Optional.empty(), false, Optional.empty()));
        assertThat(summary.subjects()).isEmpty();
    }

    @Test
    void a_record_is_kept_as_it_was_known_on_the_day() {
        Responsibility ends = Responsibility.accountable(SUBJECT, "r", TrustArea.CRISIS, "e");
        assertThat(summary(ends.until(AS_OF.plusDays(1))).records(SUBJECT)).containsExactly(ends);
        assertThat(summary(ends.until(AS_OF)).records(SUBJECT)).containsExactly(ends.until(AS_OF));
    }

    @Test
    void a_record_that_ended_before_the_period_is_not_kept() {
        Responsibility ended = Responsibility.accountable(SUBJECT, "r", TrustArea.CRISIS, "e")
                .until(Given.YEAR.from().minusDays(1));
        assertThat(summary(ended).records(SUBJECT)).isEmpty();
        assertThat(summary(ended).covers(Responsibility.class, SUBJECT)).isFalse();
    }

    @Test
    void a_record_is_kept_where_it_touches_the_first_or_the_last_day() {
        LocalDate first = Given.YEAR.from();
        Statement always = Statement.of(SUBJECT, "s", "t", "v", "web");
        assertThat(summary(
                                new Incident(
                                        SUBJECT, "i-1", Moment.of(first), Optional.empty(), false, Optional.empty()),
                                new Incident(
                                        SUBJECT, "i-2", Moment.of(AS_OF), Optional.empty(), false, Optional.empty()),
                                new Incident(
                                        SUBJECT,
                                        "i-3",
                                        Moment.of(first.minusDays(1)),
                                        Optional.empty(),
                                        false,
                                        Optional.empty()),
                                plan("p-1", Optional.of(Moment.of(first))),
                                plan("p-2", Optional.of(Moment.of(first.minusDays(1)))),
                                plan("p-3", Optional.empty()),
                                always)
                        .records(SUBJECT))
                .extracting(RecordFact::id)
                .containsExactly("p-1", "p-3", "i-1", "i-2", "s");
    }

    private static CrisisPlan plan(String id, Optional<Moment> validTo) {
        return new CrisisPlan(SUBJECT, id, on("2020-01-01"), Optional.empty(), Optional.empty(), validTo);
    }

    @Test
    void records_are_sorted_by_kind_and_id() {
        Summary summary = summary(
                Statement.of(SUBJECT, "s-2", "t", "v", "web"),
                Responsibility.accountable(SUBJECT, "r-1", TrustArea.CRISIS, "e"),
                Statement.of(SUBJECT, "s-1", "t", "v", "web"));
        assertThat(summary.records(SUBJECT)).extracting(record -> record.id()).containsExactly("r-1", "s-1", "s-2");
    }

    @Test
    void a_kind_is_covered_where_the_dataset_says_so_or_the_subject_has_one() {
        Summary summary = summary(Statement.of(SUBJECT, "s", "t", "v", "web"), keptPromise());
        assertThat(summary.covers(Statement.class, SUBJECT)).isTrue();
        assertThat(summary.covers(Responsibility.class, SUBJECT)).isFalse();
        summary.add(new DatasetHeader(
                Optional.empty(), Set.of(FactKind.of(Responsibility.class)), Optional.empty(), Set.of()));
        assertThat(summary.covers(Responsibility.class, SUBJECT)).isTrue();
    }

    @Test
    void summaries_that_look_at_facts_in_another_way_do_not_merge() {
        Summary plain = summary(keptPromise());
        for (Observation other : List.of(
                Given.observation(Limits.counting().with(Limits.PROMISE_GRACE, 3)),
                new Observation(Given.YEAR, Optional.empty(), Limits.counting(), Intervals.DEFAULT.at(0.9), 5),
                new Observation(Given.YEAR, Optional.empty(), Limits.counting(), Intervals.DEFAULT, 6))) {
            assertThatThrownBy(() -> plain.merge(new Summary(other)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "only summaries with the same period, zone, limits, confidence and minimum group can be "
                                    + "merged");
        }
    }

    @Test
    void merging_leaves_the_other_one_as_it_was() {
        Summary first = summary();
        Summary second = summary(Given.observation(), Cases.times(10, keptPromise()));
        first.merge(second);
        first.add(keptPromise());
        assertThat(first.readings(SUBJECT).get("promise-keeping-rate").sample()).isEqualTo(11);
        assertThat(second.readings(SUBJECT).get("promise-keeping-rate").sample())
                .isEqualTo(10);
    }

    @Test
    void an_initiative_with_an_unknown_strategy_is_refused_and_changes_nothing() {
        Summary summary = summary();
        assertThatThrownBy(() -> summary.add(fact(Initiative.class, "strategy=keep-every-promis")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("unknown strategy 'keep-every-promis'; did you mean 'keep-every-promise'?");
        assertThat(summary.subjects()).isEmpty();
    }

    @Test
    void a_plan_is_kept_with_its_day_and_placed_in_the_zone() {
        Disclosure plan = fact(Disclosure.class, "plannedFor=2026-06-30T23:00:00Z", "publishedAt=2026-07-03");
        Observation oslo = new Observation(
                Given.YEAR, Optional.of(ZoneId.of("Europe/Oslo")), Limits.counting(), Intervals.DEFAULT, 5);
        assertThat(summary(plan).records(SUBJECT))
                .containsExactly(fact(Disclosure.class, "plannedFor=2026-06-30T23:00:00Z"));
        assertThat(summary(oslo, List.of(plan)).records(SUBJECT))
                .as("1 July in Oslo")
                .isEmpty();
    }

    @Test
    void what_the_organisation_is_adds_up_over_headers_and_parts() {
        Summary first = summary();
        first.add(header(Trait.SMALL));
        Summary second = summary();
        second.add(header(Trait.B2B));
        second.add(header(Trait.SMALL));
        first.merge(second);
        assertThat(first.profile()).containsExactlyInAnyOrder(Trait.SMALL, Trait.B2B);
        assertThat(summary().profile()).isEmpty();
    }

    private static DatasetHeader header(Trait trait) {
        return new DatasetHeader(Optional.empty(), Set.of(), Optional.empty(), Set.of(trait));
    }

    @Test
    void a_blank_text_that_no_file_could_hold_is_refused() {
        Summary summary = summary();
        assertThatThrownBy(() -> summary.add(CrisisPlan.approved(SUBJECT, " ", AS_OF)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("crisisPlan, field 'id': is blank; give a text or leave the field out.");
        assertThat(summary.subjects()).isEmpty();
    }

    @Test
    void of_two_reported_values_for_the_same_days_the_order_does_not_choose() {
        ReportedMetric without = reported(Optional.empty());
        ReportedMetric with = reported(Optional.of(0.12));
        assertThat(summary(without, with).readings(SUBJECT))
                .isEqualTo(summary(with, without).readings(SUBJECT))
                .containsKey("customer-churn");
    }

    private static ReportedMetric reported(Optional<Double> bound) {
        return new ReportedMetric(
                SUBJECT, "customer-churn", AS_OF.minusDays(90), AS_OF, 0.12, Optional.of(100), bound, bound);
    }
}
