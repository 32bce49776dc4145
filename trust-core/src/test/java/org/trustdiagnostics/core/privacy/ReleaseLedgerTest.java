package org.trustdiagnostics.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.core.Given;
import org.trustdiagnostics.core.fact.DatasetHeader;
import org.trustdiagnostics.core.fact.Parts;
import org.trustdiagnostics.core.fact.ReportingPeriod;
import org.trustdiagnostics.core.fact.SurveyAnswer;
import org.trustdiagnostics.core.input.InvalidInputException;
import org.trustdiagnostics.core.limit.Limits;
import org.trustdiagnostics.core.metric.Observation;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.metric.Summary;
import org.trustdiagnostics.core.statistics.Intervals;
import org.trustdiagnostics.core.survey.MinimumGroups;

/** Reports on one team, and on a company with teams; the minimum group is five. */
final class ReleaseLedgerTest {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    private final List<SurveyAnswer> facts = new ArrayList<>();
    private Parts parts = Parts.none();
    private ReleaseLedger ledger = ReleaseLedger.empty();
    private MinimumGroups group = MinimumGroups.DEFAULT;

    @Test
    void a_report_holds_back_fewer_than_the_minimum_group() {
        answers("team", 14, MAY);
        answers("team", 4, MAY.plusDays(1));
        assertThat(report("team").sample()).isEqualTo(14);
    }

    @Test
    void the_few_who_come_between_two_reports_wait_until_there_are_enough_of_them() {
        answers("team", 12, MAY);
        assertThat(report("team").sample()).isEqualTo(12);
        answers("team", 3, MAY.plusDays(9));
        assertThat(report("team").sample()).isEqualTo(12);
        answers("team", 2, MAY.plusDays(12));
        assertThat(report("team").sample()).isEqualTo(17);
    }

    /** Two periods that differ by a block of five would tell of five, where the host now wants ten. */
    @Test
    void blocks_of_a_smaller_group_than_the_host_wants_now_are_not_told_any_more() {
        answers("team", 5, MAY);
        answers("team", 12, MAY.plusDays(1));
        assertThat(report("team").sample()).isEqualTo(17);
        group = new MinimumGroups(10);
        assertThat(report("team").sample()).isEqualTo(12);
    }

    @Test
    void late_answers_wait_until_there_are_enough_of_them() {
        answers("team", 12, MAY);
        report("team");
        answers("team", 4, MAY);
        assertThat(report("team").sample()).isEqualTo(12);
        answers("team", 1, MAY);
        assertThat(report("team").sample()).isEqualTo(17);
        assertThat(report("team").sample()).isEqualTo(17);
    }

    @Test
    void answers_taken_away_are_told_of_until_there_are_enough_of_them() {
        answers("team", 18, MAY);
        report("team");
        facts.subList(0, 4).clear();
        assertThat(report("team").sample()).isEqualTo(18);
        facts.subList(0, 1).clear();
        assertThat(report("team").sample()).isEqualTo(13);
        facts.subList(0, 9).clear();
        assertThat(report("team").sample()).as("four would be left").isEqualTo(13);
        facts.clear();
        answers("other", 12, MAY);
        report("other");
        answers("team", 12, MAY);
        assertThat(report("team").sample()).as("as told before").isEqualTo(13);
    }

    @Test
    void a_period_that_begins_within_a_block_leaves_it_out() {
        answers("team", 3, MAY);
        answers("team", 3, MAY.plusDays(2));
        answers("team", 11, MAY.plusDays(3));
        assertThat(report("team").sample()).isEqualTo(17);
        Observation usual = Given.observation();
        ReportingPeriod later = new ReportingPeriod(MAY.plusDays(1), Given.AS_OF);
        Summary summary = new Summary(
                new Observation(later, usual.zone(), usual.limits(), usual.intervals(), usual.minimumGroup()), ledger);
        facts.forEach(summary::add);
        assertThat(reading(summary, "team").sample()).isEqualTo(11);
    }

    @Test
    void too_few_in_each_of_several_parts_are_told_of_in_their_whole_only() {
        parts = Parts.none().plus("company", List.of("a", "b", "c"));
        for (String team : List.of("a", "b", "c")) {
            answers(team, 4, MAY);
            answers("company", 4, MAY);
        }
        assertThat(report("company").sample()).isEqualTo(12);
        assertThat(report("a").status()).isEqualTo(Reading.Status.SUPPRESSED);
        answers("a", 6, MAY.plusDays(9));
        answers("company", 6, MAY.plusDays(9));
        assertThat(report("a").status()).isEqualTo(Reading.Status.TOO_FEW);
        assertThat(report("a").sample()).as("without those told of the company").isEqualTo(6);
        assertThat(report("company").sample()).isEqualTo(18);
    }

    @Test
    void a_subject_that_becomes_a_part_is_not_told_for_the_days_that_its_whole_was_told_for() {
        answers("company", 14, MAY);
        report("company");
        parts = Parts.none().plus("company", List.of("a"));
        answers("a", 12, MAY);
        assertThat(report("a").status()).isEqualTo(Reading.Status.SUPPRESSED);
        answers("a", 11, MAY.plusDays(1));
        answers("company", 11, MAY.plusDays(1));
        assertThat(report("a").sample()).isEqualTo(11);
        assertThat(report("company").sample()).isEqualTo(25);
    }

    @Test
    void a_part_stays_a_part() {
        parts = Parts.none().plus("company", List.of("a"));
        answers("a", 12, MAY);
        answers("company", 20, MAY);
        report("company");
        parts = Parts.none();
        assertThatThrownBy(() -> report("company"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(
                        "'a' was a part of 'company' when the release ledger was written; keep it among the dataset's "
                                + "parts, and give a subject that moves a new id.");
    }

    @Test
    void the_answers_of_a_part_that_is_left_out_are_not_told_as_those_of_its_whole() {
        parts = Parts.none().plus("company", List.of("a"));
        answers("company", 24, MAY);
        answers("a", 12, MAY);
        assertThat(report("company").sample()).isEqualTo(24);
        facts.removeIf(fact -> fact.subject().equals("a"));
        assertThat(report("company").sample()).isEqualTo(24);
    }

    @Test
    void a_ledger_reads_back_what_it_wrote_and_writes_the_same_for_any_order_of_facts() {
        too_few_in_each_of_several_parts_are_told_of_in_their_whole_only();
        assertThat(ReleaseLedger.parse(ledger.toJson())).isEqualTo(ledger).hasSameHashCodeAs(ledger);
        assertThat(ledger).isNotEqualTo(ReleaseLedger.empty()).hasToString("ledger of 2 blocks");
        String written = ledger.toJson();
        Collections.reverse(facts);
        report("company");
        assertThat(ledger.toJson()).isEqualTo(written);
        assertThat(written)
                .contains("{\"metric\":\"employee-engagement\",\"subject\":\"a\",\"segments\":[{\"subject\":\"a\","
                        + "\"from\":\"2026-05-10\",\"to\":\"2026-05-10\",\"answers\":6,\"hits\":3,\"misses\":3}]}");
    }

    @Test
    void what_is_no_ledger_is_refused() {
        assertThatThrownBy(() -> ReleaseLedger.parse("{\"schema\":\"2\"}"))
                .hasMessage(
                        "release ledger, field 'schema': must be \"1\"; this version of the library cannot read the "
                                + "ledger of another.");
        assertThatThrownBy(
                        () -> ReleaseLedger.parse("{\"schema\":\"1\",\"blocks\":[{\"metric\":\"m\",\"subject\":\"s\","
                                + "\"segments\":[{\"subject\":\"s\",\"from\":\"2026-05-02\",\"to\":\"2026-05-01\",\"answers\":5,"
                                + "\"hits\":1,\"misses\":1}]}]}"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageEndingWith("'from' 2026-05-02 must not be after 'to' 2026-05-01.");
        assertThatThrownBy(() -> ReleaseLedger.parse(
                        "{\"schema\":\"1\",\"blocks\":[{\"metric\":\"m\",\"subject\":\"s\"," + "\"segments\":[]}]}"))
                .hasMessageEndingWith("a block has at least one segment.");
        assertThatThrownBy(
                        () -> ReleaseLedger.parse("{\"schema\":\"1\",\"blocks\":[{\"metric\":\"m\",\"subject\":\"s\","
                                + "\"segments\":[{\"subject\":\"s\",\"from\":\"2026-05-02\",\"to\":\"2026-05-02\",\"answers\":5,"
                                + "\"hits\":4,\"misses\":2}]}]}"))
                .hasMessageEndingWith(
                        "a segment has at least one answer, and no more hits and misses than answers; keep the "
                                + "ledger as the library wrote it.");
    }

    @Test
    void summaries_that_start_from_different_ledgers_do_not_merge() {
        Summary with = new Summary(Given.observation(), ReleaseLedger.empty());
        Summary without = new Summary(Given.observation());
        assertThatThrownBy(() -> with.merge(without))
                .hasMessage("only summaries that start from the same release ledger can be merged");
        assertThat(without.ledger()).isEmpty();
        assertThat(with.ledger()).contains(ReleaseLedger.empty());
    }

    /** Half of them favourable. */
    private void answers(String subject, int number, LocalDate day) {
        for (int i = 0; i < number; i++) {
            Staff staff = new Staff("");
            staff.answer(subject, day, day, facts.size() % 2 == 0 ? 10 : 0);
            facts.addAll(staff.facts("engagement", answer -> true));
        }
    }

    private Reading report(String subject) {
        Observation observation =
                new Observation(Given.YEAR, Optional.empty(), Limits.counting(), Intervals.DEFAULT, group);
        Summary summary = new Summary(observation, ReleaseLedger.parse(ledger.toJson()));
        summary.add(new DatasetHeader(Optional.empty(), Set.of(), Optional.empty(), Set.of(), parts));
        facts.forEach(summary::add);
        ledger = summary.ledger().orElseThrow();
        return reading(summary, subject);
    }

    private static Reading reading(Summary summary, String subject) {
        return Optional.ofNullable(summary.readings(subject).get("employee-engagement"))
                .orElseThrow();
    }
}
