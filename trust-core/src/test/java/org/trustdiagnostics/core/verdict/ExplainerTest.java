package org.trustdiagnostics.core.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trustdiagnostics.core.Given.SUBJECT;
import static org.trustdiagnostics.core.GivenOutcome.detected;
import static org.trustdiagnostics.core.GivenOutcome.too;
import static org.trustdiagnostics.core.GivenOutcome.undetected;
import static org.trustdiagnostics.core.verdict.OutcomeKind.INCONCLUSIVE;
import static org.trustdiagnostics.core.verdict.OutcomeKind.NOT_MEASURED;
import static org.trustdiagnostics.core.verdict.OutcomeKind.SUPPRESSED;

import java.util.Locale;
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
                "Nagekomen toezeggingen: 61% van 240 toezeggingen met verstreken termijn (95%-onzekerheidsmarge 55% tot "
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
                "Nagekomen toezeggingen: tot nu toe 1 toezegging met verstreken termijn; er zijn er minstens 10 nodig.");
        says(
                seven,
                Language.NL,
                "Nagekomen toezeggingen: tot nu toe 7 toezeggingen met verstreken termijn; er zijn er minstens 10 nodig.");
    }

    @Test
    void a_hidden_group_is_explained_without_its_size() {
        Outcome hidden = undetected(SUPPRESSED, SUBJECT, too(Reading.Status.SUPPRESSED, 0));
        says(hidden, Language.EN, "Hidden, so that no group of fewer than 5 people can be worked out.");
        says(hidden, Language.NB, "Skjult, slik at ingen gruppe på færre enn 5 personer kan regnes ut.");
        says(hidden, Language.NL, "Afgeschermd, zodat geen groep van minder dan 5 mensen te herleiden is.");
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
                "In de gegevens ontbreekt: promise. Is daar echt niets van, laat de dataset dan vermelden dat deze soort "
                        + "volledig is.");
    }

    private static void says(Outcome outcome, Language language, String... sentences) {
        assertThat(new Explainer(Catalogue.bundled(), Given.observation(), language).reasons(outcome))
                .containsExactly(sentences);
    }
}
