package org.trustdiagnostics.core.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trustdiagnostics.core.Given.SUBJECT;
import static org.trustdiagnostics.core.GivenOutcome.detected;
import static org.trustdiagnostics.core.GivenOutcome.undetected;
import static org.trustdiagnostics.core.verdict.OutcomeKind.INCONCLUSIVE;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.core.Given;
import org.trustdiagnostics.core.GivenOutcome;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.fact.FactKind;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.text.Language;
import org.trustdiagnostics.core.text.Messages;

/** Sentences about failures, records and limits that are still open. */
final class ExplainerLinesTest {
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
                "Records: 2 responsibilities (not named), statements s-1, s-2, 1 training (not named).");
        says(
                outcome,
                Language.NB,
                "Ingen har hovedansvaret for en del av tillitsarbeidet.",
                "Gjelder: kriser, undersøkelser.",
                "Registreringer: 2 ansvarsområder (navngis ikke), opplysninger s-1, s-2, 1 opplæring (navngis ikke).");
        says(
                outcome,
                Language.NL,
                "Niemand is eindverantwoordelijk voor een vertrouwensthema.",
                "Betreft: crises, enquêtes.",
                "Gegevens: 2 verantwoordelijkheden (niet bij naam genoemd), mededelingen s-1, s-2, 1 training (niet bij "
                        + "naam genoemd).");
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
        says(
                more,
                Language.EN,
                measured,
                "About 33 more due promises would likely decide it, if things stay as they are.");
        says(
                never,
                Language.EN,
                measured,
                "Too close to the limit for any reasonable number of further cases to decide it.");
    }

    @Test
    void every_kind_of_record_has_a_name_in_every_language() {
        for (FactKind kind : FactKind.all()) {
            for (Language language : Language.values()) {
                assertThat(Messages.in(language).has("record." + kind.name() + ".one")
                                && Messages.in(language).has("record." + kind.name() + ".other"))
                        .as("%s in %s", kind, language)
                        .isEqualTo(kind.isRecord());
            }
        }
    }

    private static void says(Outcome outcome, Language language, String... sentences) {
        assertThat(new Explainer(Catalogue.bundled(), Given.observation(), language).reasons(outcome))
                .containsExactly(sentences);
    }
}
