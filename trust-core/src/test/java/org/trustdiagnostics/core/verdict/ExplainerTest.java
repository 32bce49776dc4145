package org.trustdiagnostics.core.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trustdiagnostics.core.Given.SUBJECT;
import static org.trustdiagnostics.core.GivenOutcome.detected;
import static org.trustdiagnostics.core.GivenOutcome.too;
import static org.trustdiagnostics.core.GivenOutcome.undetected;
import static org.trustdiagnostics.core.verdict.OutcomeKind.INCONCLUSIVE;
import static org.trustdiagnostics.core.verdict.OutcomeKind.NOT_MEASURED;
import static org.trustdiagnostics.core.verdict.OutcomeKind.SUPPRESSED;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.core.Given;
import org.trustdiagnostics.core.GivenOutcome;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.limit.Severity;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.text.Language;

/** Every sentence in every language, letter by letter; in Norwegian a hard space stands before the percent sign. */
final class ExplainerTest {
    @Test
    void a_detection_gives_its_rule_and_what_was_measured() {
        Outcome outcome = detected("overpromising", SUBJECT, Severity.HIGH);
        says(
                outcome,
                Language.EN,
                "Fewer due promises are kept than the limit allows.",
                "Promises kept: 61% of 240 due promises (95% interval 55% to 67%); limit: at least 95%.");
        says(
                outcome,
                Language.NB,
                "Færre av løftene med utløpt frist er holdt enn grensen tillater.",
                "Holdte løfter: 61\u00a0% av 240 løfter med utløpt frist (95\u00a0% usikkerhetsintervall 55\u00a0% til "
                        + "67\u00a0%); grense: minst 95\u00a0%.");
        says(
                outcome,
                Language.NL,
                "Van de toezeggingen met verstreken termijn zijn er minder nagekomen dan de grens toelaat.",
                "Nagekomen toezeggingen: 61% van 240 toezeggingen met verstreken termijn (95% onzekerheidsmarge 55% tot "
                        + "67%); grens: minstens 95%.");
    }

    @Test
    void a_finding_is_headed_by_pitfall_subject_and_severity() {
        Finding finding = GivenOutcome.finding(detected("overpromising", SUBJECT, Severity.HIGH));
        assertThat(finding.explain(Locale.forLanguageTag("nb")))
                .startsWith("Å love mer enn man kan holde (company:ACME, høy)\nFærre av løftene");
        assertThat(finding.explain(Locale.GERMAN))
                .startsWith("Promising more than is delivered (company:ACME, high)\nFewer due promises");
    }

    @Test
    void too_few_cases_are_counted_in_singular_and_plural() {
        Outcome one = undetected(INCONCLUSIVE, SUBJECT, too(Reading.Status.TOO_FEW, 1));
        Outcome seven = undetected(INCONCLUSIVE, SUBJECT, too(Reading.Status.TOO_FEW, 7));
        says(one, Language.EN, "Promises kept: 1 due promise so far, at least 10 are needed.");
        says(seven, Language.EN, "Promises kept: 7 due promises so far, at least 10 are needed.");
        says(one, Language.NB, "Holdte løfter: 1 løfte med utløpt frist så langt, det trengs minst 10.");
        says(seven, Language.NB, "Holdte løfter: 7 løfter med utløpt frist så langt, det trengs minst 10.");
        says(
                one,
                Language.NL,
                "Nagekomen toezeggingen: 1 toezegging met verstreken termijn tot nu toe, er zijn er minstens 10 nodig.");
        says(
                seven,
                Language.NL,
                "Nagekomen toezeggingen: 7 toezeggingen met verstreken termijn tot nu toe, er zijn er minstens 10 nodig.");
    }

    @Test
    void a_hidden_group_is_explained_without_its_size() {
        Outcome hidden = undetected(SUPPRESSED, SUBJECT, too(Reading.Status.SUPPRESSED, 0));
        says(hidden, Language.EN, "Fewer than 5 people are behind it, so nothing is shown.");
        says(hidden, Language.NB, "Færre enn 5 personer står bak, derfor vises ingenting.");
        says(hidden, Language.NL, "Er zitten minder dan 5 mensen achter, daarom wordt er niets getoond.");
    }

    @Test
    void missing_facts_are_named() {
        Outcome missing = undetected(NOT_MEASURED, SUBJECT);
        says(
                missing,
                Language.EN,
                "The data do not hold: promise. If there really is none, let the dataset cover the kind.");
        says(
                missing,
                Language.NB,
                "Dataene mangler: promise. Hvis det virkelig ikke finnes noen, må datasettet oppgi at typen er komplett.");
        says(
                missing,
                Language.NL,
                "De gegevens bevatten niet: promise. Zijn die er echt niet, laat de dataset dan vermelden dat deze soort "
                        + "volledig is.");
    }

    @Test
    void a_failure_names_each_rule_in_the_quotes_of_the_language() {
        Outcome failed = GivenOutcome.failed(SUBJECT, "overpromising: a", "overpromising: b");
        says(
                failed,
                Language.EN,
                "Rule \"overpromising: a\", \"overpromising: b\" failed: stopped after 1000 firings.");
        says(
                failed,
                Language.NB,
                "Regelen «overpromising: a», «overpromising: b» mislyktes: stopped after 1000 firings.");
        says(
                failed,
                Language.NL,
                "Regel \"overpromising: a\", \"overpromising: b\" is mislukt: stopped after 1000 firings.");
    }

    @Test
    void areas_and_records_are_named_and_persons_records_counted() {
        Outcome outcome = detected(List.of(
                new Evidence("responsibility", 2, List.of()),
                new Evidence("statement", 2, List.of("s-1", "s-2")),
                new Evidence("training", 1, List.of()),
                new Evidence("trustArea", 2, List.of("CRISIS", "SURVEYS"))));
        says(
                outcome,
                Language.EN,
                "Nobody is accountable for a trust area.",
                "Concerns: crises, surveys.",
                "Records: 2 records of kind responsibility (not named), statement s-1, s-2, 1 record of kind training "
                        + "(not named).");
        says(
                outcome,
                Language.NB,
                "Ingen har hovedansvaret for en del av tillitsarbeidet.",
                "Gjelder: kriser, undersøkelser.",
                "Registreringer: 2 registreringer av typen responsibility (navngis ikke), statement s-1, s-2, "
                        + "1 registrering av typen training (navngis ikke).");
        says(
                outcome,
                Language.NL,
                "Niemand is eindverantwoordelijk voor een vertrouwensthema.",
                "Betreft: crises, enquêtes.",
                "Gegevens: 2 gegevens van de soort responsibility (niet genoemd), statement s-1, s-2, 1 gegeven van de "
                        + "soort training (niet genoemd).");
    }

    private static void says(Outcome outcome, Language language, String... sentences) {
        assertThat(new Explainer(Catalogue.bundled(), Given.observation(), language).reasons(outcome))
                .containsExactly(sentences);
    }

    @Test
    void an_undecided_limit_says_how_many_more_cases_would_do() {
        Reading close = Given.reading("promise-keeping-rate", 40, 0.9, 0.77, 0.96);
        Outcome more = undetected(
                INCONCLUSIVE,
                SUBJECT,
                new Condition(Given.keptShare(), Optional.of(close), false, OptionalLong.of(33)));
        Outcome never = undetected(
                INCONCLUSIVE,
                SUBJECT,
                new Condition(Given.keptShare(), Optional.of(close), false, OptionalLong.empty()));
        String measured = "Promises kept: 90% of 40 due promises (95% interval 77% to 96%); limit: at least 95%.";
        says(more, Language.EN, measured, "About 33 more cases would likely decide it, if things stay as they are.");
        says(
                never,
                Language.EN,
                measured,
                "Too close to the limit for any reasonable number of further cases to decide it.");
    }
}
