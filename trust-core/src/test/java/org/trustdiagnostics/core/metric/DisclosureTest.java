package org.trustdiagnostics.core.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.core.Given;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.DatasetHeader;
import org.trustdiagnostics.core.fact.Moment;
import org.trustdiagnostics.core.fact.Parts;
import org.trustdiagnostics.core.fact.SurveyAnswer;
import org.trustdiagnostics.core.fact.SurveyRound;
import org.trustdiagnostics.core.metric.Reading.Status;
import org.trustdiagnostics.core.privacy.ReleaseLedger;
import org.trustdiagnostics.core.survey.Instrument;

/** Answers of people that stand in more than one reading. */
final class DisclosureTest {
    private static final String INDEX = "trust-index";
    private static final String GAP = "survey-group-gap";
    private static final LocalDate AUTUMN = LocalDate.of(2025, 10, 1);

    private final List<SurveyAnswer> facts = new ArrayList<>();

    @Test
    void a_few_customers_among_staff_are_left_out_of_the_index_as_their_own_level_is_hidden() {
        answers("team", Audience.EMPLOYEE, "", 20);
        answers("team", Audience.CUSTOMER, "", 3);
        assertThat(reading(Parts.none(), "team", "customer-trust-level").status())
                .isEqualTo(Status.SUPPRESSED);
        assertThat(reading(Parts.none(), "team", INDEX).sample()).isEqualTo(20);
    }

    @Test
    void a_few_customers_of_one_part_are_not_the_index_of_the_whole_without_the_others() {
        Parts parts = Parts.none().plus("company", List.of("north", "south"));
        answers("north", Audience.CUSTOMER, "", 20);
        answers("south", Audience.CUSTOMER, "", 3);
        answers("company", Audience.CUSTOMER, "", 23);
        for (String metric : List.of("customer-trust-level", INDEX)) {
            assertThat(reading(parts, "north", metric).status()).isEqualTo(Status.SUPPRESSED);
            assertThat(reading(parts, "south", metric).status()).isEqualTo(Status.SUPPRESSED);
            assertThat(reading(parts, "company", metric).sample()).isEqualTo(23);
        }
    }

    @Test
    void groups_are_compared_where_nobody_is_left_over_to_be_found_out() {
        answers("team", Audience.EMPLOYEE, "day", 12);
        answers("team", Audience.EMPLOYEE, "night", 14);
        assertThat(reading(Parts.none(), "team", GAP).sample()).isEqualTo(26);
        answers("team", Audience.PARTNER, "", 2);
        assertThat(reading(Parts.none(), "team", GAP).status())
                .as("the index of 28 without the groups would be two partners")
                .isEqualTo(Status.SUPPRESSED);
    }

    @Test
    void groups_are_not_compared_where_those_left_over_are_of_one_opinion() {
        answers("team", Audience.EMPLOYEE, "day", 12);
        answers("team", Audience.EMPLOYEE, "night", 14);
        answers("team", Audience.EMPLOYEE, "late", 3);
        answers("team", Audience.EMPLOYEE, "", 6);
        assertThat(reading(Parts.none(), "team", GAP).sample()).isEqualTo(26);
        for (int i = 0; i < 9; i++) {
            facts.remove(facts.size() - 1);
        }
        for (int i = 0; i < 9; i++) {
            facts.add(answer("team", Audience.EMPLOYEE, i < 3 ? "late" : "", 9));
        }
        assertThat(reading(Parts.none(), "team", GAP).status()).isEqualTo(Status.SUPPRESSED);
    }

    @Test
    void groups_that_run_across_parts_are_not_compared_and_those_of_a_part_are() {
        Parts parts = Parts.none().plus("company", List.of("team"));
        for (String subject : List.of("company", "team")) {
            answers(subject, Audience.EMPLOYEE, "day", 12);
            answers(subject, Audience.EMPLOYEE, "night", 14);
        }
        assertThat(reading(parts, "company", GAP).status()).isEqualTo(Status.SUPPRESSED);
        assertThat(reading(parts, "team", GAP).sample()).isEqualTo(26);
        assertThat(reading(summary(parts, new Summary(Given.observation(), ReleaseLedger.empty())), "team", GAP)
                        .status())
                .as("a ledger knows subjects, not groups")
                .isEqualTo(Status.SUPPRESSED);
    }

    @Test
    void a_ledger_keeps_customers_and_others_apart_in_the_index() {
        answers("team", Audience.EMPLOYEE, "", 20);
        answers("team", Audience.CUSTOMER, "", 3);
        Summary summary = summary(Parts.none(), new Summary(Given.observation(), ReleaseLedger.empty()));
        assertThat(reading(summary, "team", INDEX).sample()).isEqualTo(20);
        answers("team", Audience.CUSTOMER, "", 9);
        assertThat(reading(
                                summary(
                                        Parts.none(),
                                        new Summary(
                                                Given.observation(),
                                                summary.ledger().orElseThrow())),
                                "team",
                                INDEX)
                        .sample())
                .isEqualTo(32);
    }

    @Test
    void halves_of_a_whole_are_not_told_where_those_of_a_part_would_be_few() {
        Parts parts = Parts.none().plus("company", List.of("north", "south"));
        answers("north", Audience.EMPLOYEE, "", 20);
        answers("company", Audience.EMPLOYEE, "", 35);
        answers("south", Audience.EMPLOYEE, "", 15);
        facts.add(answer("company", Audience.EMPLOYEE, "", 1, AUTUMN));
        facts.add(answer("south", Audience.EMPLOYEE, "", 1, AUTUMN));
        for (int i = 0; i < 12; i++) {
            facts.add(answer("company", Audience.EMPLOYEE, "", 1 + i % 9, AUTUMN));
            facts.add(answer("north", Audience.EMPLOYEE, "", 1 + i % 9, AUTUMN));
        }
        assertThat(halves(parts)).as("one of the south in autumn").containsExactly("north");
        for (int i = 0; i < 5; i++) {
            facts.add(answer("company", Audience.EMPLOYEE, "", 1 + i % 9, AUTUMN));
            facts.add(answer("south", Audience.EMPLOYEE, "", 1 + i % 9, AUTUMN));
        }
        assertThat(halves(parts)).containsExactly("company", "north", "south");
    }

    private List<String> halves(Parts parts) {
        Map<String, SubjectSummary> subjects = new TreeMap<>();
        int index = Metrics.indexOf(INDEX);
        for (SurveyAnswer answer : facts) {
            Counting.count(
                    subjects.computeIfAbsent(answer.subject(), id -> new SubjectSummary(Given.YEAR.months())),
                    index,
                    Given.YEAR.monthOf(answer.answeredAt().date()),
                    Counts.guarded(Counts.answer(
                            answer.score() > 5 ? Instrument.Side.FAVOURABLE : Instrument.Side.UNFAVOURABLE)));
        }
        Disclosure disclosure = new Disclosure(Given.observation(), subjects, parts, Optional.empty());
        assertThat(subjects.keySet()).allMatch(subject -> disclosure.shows(subject, index));
        List<String> told = new ArrayList<>();
        subjects.forEach((subject, summary) -> {
            long[] shown =
                    disclosure.shown(subject, index, summary.byMonth(index)).orElseThrow();
            if (disclosure.months(subject, index, shown).from(0, 5).isPresent()) {
                told.add(subject);
            }
        });
        return told;
    }

    /** Half of them favourable. */
    private void answers(String subject, Audience audience, String group, int number) {
        for (int i = 0; i < number; i++) {
            facts.add(answer(subject, audience, group, i % 2 == 0 ? 9 : 1));
        }
    }

    private static SurveyAnswer answer(String subject, Audience audience, String group, int score) {
        return answer(subject, audience, group, score, LocalDate.of(2026, 5, 1));
    }

    private static SurveyAnswer answer(String subject, Audience audience, String group, int score, LocalDate day) {
        return new SurveyAnswer(
                subject,
                audience,
                "trust",
                "honest",
                score,
                1,
                9,
                Moment.of(day),
                Optional.of(group).filter(name -> !name.isEmpty()));
    }

    private Summary summary(Parts parts, Summary empty) {
        empty.add(new DatasetHeader(Optional.empty(), Set.of(), Optional.empty(), Set.of(), parts));
        facts.forEach(empty::add);
        return empty;
    }

    /** How many answered in a hidden group is a help to whoever goes through the steps by which it was hidden. */
    @Test
    void how_many_answered_is_not_told_of_a_whole_of_which_something_is_hidden() {
        Parts parts = Parts.none().plus("company", List.of("north", "south"));
        answers("north", Audience.CUSTOMER, "", 20);
        answers("south", Audience.CUSTOMER, "", 20);
        answers("company", Audience.CUSTOMER, "", 40);
        answers("elsewhere", Audience.CUSTOMER, "", 3);
        List<String> subjects = List.of("company", "north", "south", "elsewhere");
        Summary shown = summary(parts, new Summary(Given.observation()));
        subjects.forEach(subject -> shown.add(round(subject)));
        assertThat(subjects)
                .allMatch(subject ->
                        reading(shown, subject, "feedback-response-rate").status() == Status.MEASURED);
        facts.removeIf(answer -> answer.subject().equals("south"));
        answers("south", Audience.CUSTOMER, "", 3);
        Summary hidden = summary(parts, new Summary(Given.observation()));
        subjects.forEach(subject -> hidden.add(round(subject)));
        assertThat(subjects.subList(0, 3))
                .allMatch(subject ->
                        reading(hidden, subject, "feedback-response-rate").status() == Status.SUPPRESSED);
        assertThat(reading(hidden, "elsewhere", "feedback-response-rate").status())
                .isEqualTo(Status.MEASURED);
    }

    /** Fixed: four people who were asked four times were shown, with up to sixteen answers. */
    @Test
    void who_was_asked_in_several_rounds_counts_once() {
        answers("team", Audience.EMPLOYEE, "", 16);
        Summary summary = summary(Parts.none(), new Summary(Given.observation()));
        for (int quarter = 1; quarter <= 3; quarter++) {
            summary.add(round("team", "q" + quarter).ofInstrument("trust"));
        }
        assertThat(reading(summary, "team", INDEX).sample()).isEqualTo(16);
        summary.add(round("team", "q4").ofInstrument("trust"));
        assertThat(reading(summary, "team", INDEX).status())
                .as("16 answers in four rounds may be of four people")
                .isEqualTo(Status.SUPPRESSED);
    }

    private static SurveyRound round(String subject) {
        return round(subject, "r");
    }

    private static SurveyRound round(String subject, String id) {
        return new SurveyRound(
                subject,
                id,
                Audience.CUSTOMER,
                SurveyRound.Construct.TRUST,
                Moment.of(AUTUMN),
                50,
                20,
                Optional.of("to find out"),
                false,
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty());
    }

    private Reading reading(Parts parts, String subject, String metric) {
        return reading(summary(parts, new Summary(Given.observation())), subject, metric);
    }

    private static Reading reading(Summary summary, String subject, String metric) {
        return Optional.ofNullable(summary.readings(subject).get(metric)).orElseThrow();
    }
}
