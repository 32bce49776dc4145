package org.trustdiagnostics.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.trustdiagnostics.core.fact.GivenFact.fact;
import static org.trustdiagnostics.core.metric.Cases.all;
import static org.trustdiagnostics.core.metric.Cases.reading;
import static org.trustdiagnostics.core.metric.Cases.times;
import static org.trustdiagnostics.core.metric.Shares.answer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trustdiagnostics.core.Given;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.SurveyAnswer;
import org.trustdiagnostics.core.fact.SurveyRound;
import org.trustdiagnostics.core.limit.Limits;

/** Who was asked, who answered, and what those who did not leave open; ends are computed by hand. */
final class ResponseTest {
    private static final List<Fact> SIXTY_ANSWERS =
            all(times(45, answer("safety", "EMPLOYEE", 6)), times(15, answer("safety", "EMPLOYEE", 2)));

    /** 45 of 200 had all the others answered unfavourably, 45 + 140 of 200 had all of them answered favourably. */
    @Test
    void the_worked_example() {
        assertThat(of("psychological-safety", SIXTY_ANSWERS, round(200, 60))).hasValueSatisfying(response -> {
            assertThat(response.invited()).isEqualTo(200);
            assertThat(response.answered()).isEqualTo(60);
            assertThat(response.rate()).isEqualTo(0.3);
            assertThat(response.lowest()).isCloseTo(0.225, within(1e-9));
            assertThat(response.highest()).isCloseTo(0.925, within(1e-9));
            assertThat(response.warning()).isTrue();
        });
    }

    /** 6 promoters, 2 passives, 2 detractors of 40 asked: (6 − 2 − 30) ÷ 40 and (6 − 2 + 30) ÷ 40. */
    @Test
    void a_net_score_may_move_by_the_whole_scale() {
        List<Fact> facts = all(times(6, enps(10)), times(2, enps(8)), times(2, enps(0)));
        Response response =
                of("employee-net-promoter-score", facts, round("enps", 40, 10)).orElseThrow();
        assertThat(response.lowest()).isCloseTo(-65, within(1e-9));
        assertThat(response.highest()).isCloseTo(85, within(1e-9));
    }

    @Test
    void where_all_answered_nothing_is_open() {
        assertThat(of("psychological-safety", SIXTY_ANSWERS, round(60, 60)))
                .contains(new Response(60, 60, 0.75, 0.75, false));
    }

    @Test
    void rounds_of_the_instrument_in_the_period_are_added() {
        assertThat(of(
                        "psychological-safety",
                        SIXTY_ANSWERS,
                        round(80, 40),
                        round(20, 20),
                        round("trust", 500, 1),
                        round("", 500, 1),
                        round("safety", 500, 1, "closedAt=2025-06-30"),
                        round("safety", 500, 1, "closedAt=2026-07-01"),
                        round("safety", 500, 1, "audience=CUSTOMER")))
                .hasValueSatisfying(response -> {
                    assertThat(response.invited()).isEqualTo(100);
                    assertThat(response.answered()).isEqualTo(60);
                    assertThat(response.warning()).isFalse();
                });
    }

    /** Seven items a person: 60 answers are nine people or more. */
    @ParameterizedTest
    @CsvSource({"59, false", "60, true", "200, true"})
    void more_answers_than_those_who_answered_can_have_given_come_from_elsewhere(int answered, boolean known) {
        assertThat(of("psychological-safety", SIXTY_ANSWERS, round(200, answered))
                        .isPresent())
                .isEqualTo(known);
    }

    @Test
    void a_person_may_answer_every_item() {
        List<Fact> twoItems = all(
                times(30, answer("safety", "EMPLOYEE", 6)),
                times(30, answer("safety", "EMPLOYEE", 6, "item=try-something-new")));
        assertThat(of("psychological-safety", twoItems, round(60, 30))).isPresent();
        assertThat(of("psychological-safety", twoItems, round(60, 29))).isEmpty();
    }

    @Test
    void without_a_round_that_names_the_instrument_nothing_is_known() {
        assertThat(of("psychological-safety", SIXTY_ANSWERS)).isEmpty();
        assertThat(of("psychological-safety", SIXTY_ANSWERS, round("", 200, 60)))
                .isEmpty();
        assertThat(of("psychological-safety", SIXTY_ANSWERS, round(200, 0))).isEmpty();
    }

    @Test
    void the_level_of_customers_has_their_rounds_and_the_index_those_of_all() {
        List<Fact> facts = all(times(20, answer("trust", "CUSTOMER", 9)), times(20, answer("trust", "EMPLOYEE", 1)));
        SurveyRound customers = round("trust", 50, 20, "audience=CUSTOMER");
        SurveyRound staff = round("trust", 30, 20);
        assertThat(of("customer-trust-level", facts, customers, staff)
                        .orElseThrow()
                        .invited())
                .isEqualTo(50);
        assertThat(of("trust-index", facts, customers, staff).orElseThrow().invited())
                .isEqualTo(80);
    }

    /** Four of staff are left out of the index, so those who answered are not those behind it. */
    @Test
    void an_index_without_a_few_of_staff_has_none() {
        List<Fact> facts = all(times(20, answer("trust", "CUSTOMER", 9)), times(4, answer("trust", "EMPLOYEE", 1)));
        SurveyRound customers = round("trust", 50, 20, "audience=CUSTOMER");
        SurveyRound staff = round("trust", 30, 4);
        assertThat(of("trust-index", facts, customers, staff)).isEmpty();
        assertThat(of("customer-trust-level", facts, customers, staff)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"4", "9"})
    void what_has_no_value_has_none(int answers) {
        List<Fact> few = all(times(answers, answer("safety", "EMPLOYEE", 6)));
        assertThat(of("psychological-safety", few, round(20, answers))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0.5, 120, false", "0.5, 121, true", "0.3, 200, false", "0.31, 200, true", "0, 200, false"})
    void fewer_than_the_limit_asks_for_are_warned_of(double limit, int invited, boolean warning) {
        Observation o = Given.observation(Limits.counting().with(Limits.SURVEY_RESPONSE, limit));
        Reading reading = Cases.find("psychological-safety", o, all(SIXTY_ANSWERS, List.of(round(invited, 60))))
                .orElseThrow();
        assertThat(reading.response().orElseThrow().warning()).isEqualTo(warning);
    }

    @Test
    void a_round_of_an_unknown_instrument_is_refused_with_the_nearest_one() {
        Summary summary = Given.summary();
        assertThatThrownBy(() -> summary.add(round("safty", 200, 60)))
                .hasMessageStartingWith("there is no instrument 'safty'; did you mean 'safety'? Known: ");
        assertThat(summary.subjects()).isEmpty();
    }

    @Test
    void a_round_that_asked_others_than_its_instrument_is_refused() {
        assertThatThrownBy(() -> Given.summary(round("nps", 200, 60)))
                .hasMessage("instrument 'nps' asks CUSTOMER, but the round asked EMPLOYEE; correct one of the two.");
    }

    @Test
    void impossible_numbers_are_refused() {
        assertThatThrownBy(() -> new Response(10, 11, 0, 1, false))
                .hasMessage("11 answered of 10, 0.0 to 1.0 is impossible");
        assertThatThrownBy(() -> new Response(10, 0, 0, 1, false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Response(10, 9, 1, 0, false)).isInstanceOf(IllegalArgumentException.class);
    }

    private static SurveyAnswer enps(int score) {
        return SurveyAnswer.enps(Given.SUBJECT, score, Given.on("2026-06-01"));
    }

    private static SurveyRound round(int invited, int answered) {
        return round("safety", invited, answered);
    }

    private static SurveyRound round(String instrument, int invited, int answered, String... more) {
        String audience = Stream.of(more).anyMatch(field -> field.startsWith("audience")) ? "" : "audience=EMPLOYEE";
        return fact(
                SurveyRound.class,
                Stream.concat(
                                Stream.of(
                                                "instrument=" + instrument,
                                                "invited=" + invited,
                                                "answered=" + answered,
                                                audience)
                                        .filter(field -> !field.isEmpty()),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    private static Optional<Response> of(String metric, List<Fact> answers, SurveyRound... rounds) {
        Optional<Response> response =
                reading(metric, all(answers, List.of(rounds))).response();
        List<Fact> backwards = all(List.of(rounds), answers);
        assertThat(reading(metric, backwards).response()).isEqualTo(response);
        return response;
    }
}
