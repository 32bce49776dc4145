package org.trustdiagnostics.core.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trustdiagnostics.core.Given.SUBJECT;
import static org.trustdiagnostics.core.Given.reading;
import static org.trustdiagnostics.core.GivenOutcome.undetected;
import static org.trustdiagnostics.core.verdict.OutcomeKind.NOT_DETECTED;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trustdiagnostics.core.Given;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.text.Language;

/** Sentences about changes, letter by letter: with a sign, shares in percentage points, and limits as rises and falls. */
final class ExplainerChangeTest {
    private static final Limit KEPT = Given.atLeast("x", "promise-keeping-rate.change", -5, "points");

    @Test
    void a_share_changes_by_percentage_points() {
        Reading fell = reading("promise-keeping-rate.change", 150, -20, -33.39, -5.24);
        says(
                Language.EN,
                KEPT,
                fell,
                "Promises kept, change from first to second half of the period: −20 percentage points from 150 due promises (95% interval −33.4 to −5.2 percentage"
                        + " points); limit: a fall of at most 5 percentage points.");
        says(
                Language.NB,
                KEPT,
                fell,
                "Holdte løfter, endring fra første til andre halvdel av perioden: −20 prosentpoeng ut fra 150 løfter med utløpt frist (95\u00a0%"
                        + " usikkerhetsintervall −33,4 til −5,2 prosentpoeng); grense: en nedgang på høyst 5 prosentpoeng.");
        says(
                Language.NL,
                KEPT,
                fell,
                "Nagekomen toezeggingen, verandering van eerste naar tweede helft van de periode: −20 procentpunten op basis van 150 toezeggingen met verstreken termijn"
                        + " (95%-onzekerheidsmarge −33,4 tot −5,2 procentpunten); grens: een daling van hoogstens 5"
                        + " procentpunten.");
    }

    @Test
    void a_net_score_changes_by_points() {
        Limit limit = Given.atLeast("x", "net-promoter-score.change", 0, "points");
        Reading rose = reading("net-promoter-score.change", 550, 10, -12.3, 31);
        says(
                Language.EN,
                limit,
                rose,
                "Net Promoter Score (NPS), change from first to second half of the period: +10 points from 550 answers (95% interval −12.3 to +31 points); limit: no"
                        + " fall.");
        says(
                Language.NB,
                limit,
                rose,
                "Net Promoter Score (NPS), endring fra første til andre halvdel av perioden: +10 poeng ut fra 550 svar (95\u00a0% usikkerhetsintervall −12,3 til +31"
                        + " poeng); grense: ingen nedgang.");
        says(
                Language.NL,
                limit,
                rose,
                "Net Promoter Score (NPS), verandering van eerste naar tweede helft van de periode: +10 punten op basis van 550 antwoorden (95%-onzekerheidsmarge −12,3 tot"
                        + " +31 punten); grens: geen daling.");
    }

    @Test
    void reported_values_change_in_their_own_unit() {
        says(
                Language.EN,
                Given.atMost("x", "campaign-spend.change", 0, "EUR"),
                reading("campaign-spend.change", 0, 20000, 20000, 20000),
                "Campaign spending, change since the previous value: +20000 EUR (full count); limit: no rise.");
        says(
                Language.EN,
                Given.atMost("x", "social-media-engagement.change", 0, "count"),
                reading("social-media-engagement.change", 0, 5000, 5000, 5000),
                "Activity on social media, change since the previous value: +5000 (full count); limit: no rise.");
        says(
                Language.EN,
                Given.atMost("x", "customer-churn.change", 2, "points"),
                reading("customer-churn.change", 0, 1, 1, 1),
                "Customers lost, change since the previous value: +1 percentage point (full count); limit: a rise of at most 2 percentage points.");
        says(
                Language.EN,
                Given.atMost("x", "customer-churn.change", 2, "points"),
                reading("customer-churn.change", 0, 5, 2.5, 7.5),
                "Customers lost, change since the previous value: +5 percentage points (95% interval +2.5 to +7.5 percentage points, from the values"
                        + " reported); limit: a rise of at most 2 percentage points.");
        says(
                Language.EN,
                Given.atMost("x", "complaint-rate.change", 1, "per-hundred"),
                reading("complaint-rate.change", 1000, 8, 4.84, 11.2),
                "Complaints per 100 customers, change from first to second half of the period: +8 per 100 from 1000 customers (95% interval +4.8 to +11.2 per 100);"
                        + " limit: a rise of at most 1 per 100.");
    }

    @Test
    void a_trend_is_told_a_month() {
        says(
                Language.NB,
                Given.atLeast("x", "promise-keeping-rate.trend", -1, "points"),
                reading("promise-keeping-rate.trend", 12, -2.5, -4, -1.5),
                "Holdte løfter, utvikling per måned: −2,5 prosentpoeng ut fra 12 måneder (95\u00a0% usikkerhetsintervall −4 til"
                        + " −1,5 prosentpoeng); grense: en nedgang på høyst 1 prosentpoeng.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AT_LEAST|5|a rise of at least 5 percentage points|en økning på minst 5 prosentpoeng|een stijging van minstens 5"
                        + " procentpunten",
                "AT_LEAST|0|no fall|ingen nedgang|geen daling",
                "AT_LEAST|-1|a fall of at most 1 percentage point|en nedgang på høyst 1 prosentpoeng|een daling van hoogstens 1"
                        + " procentpunt",
                "AT_MOST|5|a rise of at most 5 percentage points|en økning på høyst 5 prosentpoeng|een stijging van hoogstens 5"
                        + " procentpunten",
                "AT_MOST|0|no rise|ingen økning|geen stijging",
                "AT_MOST|-5|a fall of at least 5 percentage points|en nedgang på minst 5 prosentpoeng|een daling van minstens 5"
                        + " procentpunten"
            })
    void a_limit_of_a_change_is_a_rise_or_a_fall(
            Limit.Direction direction, double threshold, String en, String nb, String nl) {
        Limit limit = direction == Limit.Direction.AT_LEAST
                ? Given.atLeast("x", "promise-keeping-rate.change", threshold, "points")
                : Given.atMost("x", "promise-keeping-rate.change", threshold, "points");
        Reading none = reading("promise-keeping-rate.change", 150, 0, -1, 1);
        assertThat(lines(Language.EN, limit, none)).singleElement().asString().endsWith("; limit: " + en + ".");
        assertThat(lines(Language.NB, limit, none)).singleElement().asString().endsWith("; grense: " + nb + ".");
        assertThat(lines(Language.NL, limit, none)).singleElement().asString().endsWith("; grens: " + nl + ".");
    }

    @Test
    void too_few_cases_are_those_of_the_smaller_half() {
        Reading few = Given.without("promise-keeping-rate.change", Reading.Status.TOO_FEW, 9);
        says(
                Language.EN,
                KEPT,
                few,
                "Promises kept, change from first to second half of the period: 9 due promises in the smaller half, at least 10 are needed in each.");
        says(
                Language.NB,
                KEPT,
                few,
                "Holdte løfter, endring fra første til andre halvdel av perioden: 9 løfter med utløpt frist i den minste halvdelen; det trengs minst 10 i"
                        + " hver.");
        says(
                Language.NL,
                KEPT,
                few,
                "Nagekomen toezeggingen, verandering van eerste naar tweede helft van de periode: 9 toezeggingen met verstreken termijn in de kleinste helft;"
                        + " in elke helft zijn er minstens 10 nodig.");
    }

    @Test
    void what_was_not_looked_at_besides_is_named() {
        Outcome outcome = new Outcome(
                "likes-taken-for-trust",
                SUBJECT,
                NOT_DETECTED,
                Optional.empty(),
                List.of(),
                List.of("reportedMetric customer-churn", "reportedMetric social-media-engagement"),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
        String needs = "reportedMetric customer-churn, reportedMetric social-media-engagement.";
        assertThat(explainer(Language.EN).reasons(outcome))
                .containsExactly("This could have been looked at as well, but is missing: " + needs);
        assertThat(explainer(Language.NB).reasons(outcome))
                .containsExactly("Dette kunne også vært vurdert, men mangler: " + needs);
        assertThat(explainer(Language.NL).reasons(outcome))
                .containsExactly("Dit had ook bekeken kunnen worden, maar ontbreekt: " + needs);
    }

    private static void says(Language language, Limit limit, Reading reading, String sentence) {
        assertThat(lines(language, limit, reading)).containsExactly(sentence);
    }

    private static List<String> lines(Language language, Limit limit, Reading reading) {
        Condition condition = new Condition(limit, Optional.of(reading), false, OptionalLong.empty());
        return explainer(language).reasons(undetected(NOT_DETECTED, SUBJECT, condition));
    }

    private static Explainer explainer(Language language) {
        return new Explainer(Catalogue.bundled(), Given.observation(), language);
    }
}
