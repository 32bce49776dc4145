package org.trustdiagnostics.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trustdiagnostics.core.Given.SUBJECT;
import static org.trustdiagnostics.core.Given.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trustdiagnostics.core.Given;
import org.trustdiagnostics.core.GivenOutcome;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.limit.Severity;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.metric.Response;
import org.trustdiagnostics.core.verdict.Condition;
import org.trustdiagnostics.core.verdict.Outcome;
import org.trustdiagnostics.core.verdict.OutcomeKind;

/** What stands beside survey readings: who answered, and how far the items go together. */
final class SurveyedTest {
    private static final Response FEW = new Response(200, 60, 0.225, 0.925, true);
    private static final Response MANY = new Response(80, 60, 0.5625, 0.8125, false);
    private static final Response ALL = new Response(60, 60, 0.75, 0.75, false);

    @Test
    void few_who_answered_come_first_and_what_is_not_known_last() {
        assertThat(text(
                        safety("team:a", Optional.of(ALL)),
                        safety("team:b", Optional.of(MANY)),
                        safety("team:c", Optional.of(FEW)),
                        safety("team:d", Optional.empty()),
                        reading("net-promoter-score", 50, 10, 3, 17),
                        reading("promise-keeping-rate", 50, 0.9, 0.8, 1)))
                .contains("""
                        How far the survey answers carry

                        Safe to speak up · team:c
                            75% (60 answers to the questions, 95% interval 62% to 85%).
                            Caution: of 200 who were asked, only 60 answered (30%). Whatever the others would have answered,
                              it would lie between 22.5% and 92.5%.

                        Safe to speak up · team:a
                            75% (60 answers to the questions, 95% interval 62% to 85%).
                            All 60 who were asked answered.

                        Safe to speak up · team:b
                            75% (60 answers to the questions, 95% interval 62% to 85%).
                            Of 80 who were asked, 60 answered (75%). Whatever the others would have answered, it would lie
                              between 56.3% and 81.3%.

                        How many of those asked answered is not known
                            Net Promoter Score (NPS), Safe to speak up. Name the instrument in every survey round to know
                              it.
                        """);
    }

    @Test
    void beside_a_scale_of_several_items_stands_alpha() {
        Reading alpha = new Reading(
                "team:a",
                "psychological-safety-consistency",
                Optional.empty(),
                Given.YEAR,
                Reading.Status.MEASURED,
                40,
                reading("x", 1, 0.75, 0.61, 0.86).estimate());
        assertThat(text(safety("team:a", Optional.of(ALL)), alpha)).contains("""
                            All 60 who were asked answered.
                            Cronbach's alpha of its questions: 0.75 (40 filled-in forms, 95% interval 0.61 to 0.86).
                            With fewer than 100 forms that is a rough guide.
                        """);
        assertThat(text(safety("team:b", Optional.of(ALL)), alpha)).doesNotContain("Cronbach");
    }

    @Test
    void a_report_without_surveys_says_nothing_of_them() {
        assertThat(text(reading("promise-keeping-rate", 50, 0.9, 0.8, 1))).doesNotContain("survey answers");
    }

    @Test
    void ten_are_shown_and_further_ones_counted() {
        List<Reading> many = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            many.add(safety("team:" + i, Optional.of(ALL)));
        }
        assertThat(text(many.toArray(Reading[]::new))).contains("2 more survey readings\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Caution: of 200 who were asked, only 60 answered (30%). Whatever the others would have
            nb | Obs: Av 200 som ble spurt, svarte bare 60 (30 %). Uansett hva de andre hadde
            nl | Let op: van de 200 mensen die gevraagd zijn, antwoordden er maar 60 (30%). Wat de anderen ook hadden
            """)
    void a_finding_and_its_card_say_how_few_answered(String language, String sentence) {
        Locale locale = Locale.forLanguageTag(language);
        Reading reading = safety(SUBJECT, Optional.of(FEW));
        Limit limit = Given.atLeast("any.safe", "psychological-safety", 0.9, "share");
        Outcome outcome = new Outcome(
                "overpromising",
                SUBJECT,
                OutcomeKind.DETECTED,
                Optional.of(Severity.LOW),
                List.of(new Condition(limit, Optional.of(reading), true, OptionalLong.empty())),
                List.of(),
                List.of(GivenOutcome.RULE),
                List.of(),
                Optional.empty(),
                Optional.empty());
        Report report = GivenReport.of(List.of(outcome), reading);
        String plain = sentence.replace("30 %", "30\u00a0%");
        assertThat(report.findings().get(0).explain(locale)).contains(plain);
        assertThat(report.advice(locale).get(0).detail().replace("\\", "")).contains(plain);
        assertThat(report.toMarkdown(locale).replace("\\", "")).contains(plain);
    }

    /** Rate and ends of 60 of 200, 45 of them favourable: 0.3, 0.225 and 0.925. */
    @Test
    void json_has_it_where_it_is_known_and_nothing_where_it_is_not() {
        assertThat(GivenReport.of(List.of(), safety("team:a", Optional.of(FEW))).toJson(Locale.ENGLISH))
                .containsIgnoringWhitespaces("""
                        "unit" : "share",
                        "response" : {
                          "invited" : 200,
                          "answered" : 60,
                          "rate" : 0.3,
                          "lowest" : 0.225,
                          "highest" : 0.925,
                          "warning" : true
                        }
                        """);
        assertThat(GivenReport.of(List.of(), safety("team:a", Optional.empty())).toJson(Locale.ENGLISH))
                .doesNotContain("response\"");
    }

    private static Reading safety(String subject, Optional<Response> response) {
        Reading share = reading("psychological-safety", 60, 0.75, 0.62, 0.85);
        return new Reading(
                subject,
                share.metric(),
                share.group(),
                share.period(),
                share.status(),
                share.sample(),
                share.estimate(),
                response);
    }

    private static String text(Reading... readings) {
        return GivenReport.of(List.of(), readings).toText(Locale.ENGLISH);
    }
}
