package org.trustdiagnostics.core.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trustdiagnostics.core.Given.SUBJECT;
import static org.trustdiagnostics.core.GivenOutcome.detected;
import static org.trustdiagnostics.core.GivenOutcome.finding;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.core.Given;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.fact.Trait;
import org.trustdiagnostics.core.limit.Severity;
import org.trustdiagnostics.core.text.Language;
import org.trustdiagnostics.core.verdict.Evidence;
import org.trustdiagnostics.core.verdict.Outcome;

final class AdviceDetailTest {
    @Test
    void the_detail_says_what_why_what_to_do_and_what_is_only_quoted() {
        assertThat(detail(detected("overpromising", SUBJECT, Severity.HIGH), Language.EN))
                .containsSubsequence(
                        "\n**What the data show**\n\n",
                        "- Fewer due promises are kept than the limit allows.\n",
                        "- Promises kept: 61% of 240 due promises (95% interval 55% to 67%); limit: at least 95%.\n",
                        "\n**Why it matters**\n\n",
                        "\n**What to do**\n\n",
                        "1. **Do what was promised, on time** – List all promises due in the next two weeks",
                        "\n2. **Say plainly what the offer can and cannot do** – ",
                        "\n**Reported effects (quoted, not verified)**\n\n",
                        "- Do what was promised, on time → ",
                        "33% more (compilation of studies from 2024 that are not named)");
    }

    /** Fixed: a record's id was set as Markdown in the detail of a card. */
    @Test
    void a_hosts_ids_are_shown_and_not_followed() {
        String hostile = "[click](javascript:alert(1)) <img src=x>\n# Paid";
        String detail = detail(detected(List.of(new Evidence("statement", 1, List.of(hostile)))), Language.EN);
        assertThat(detail)
                .contains("- Records: statement \\[click\\](javascript:alert(1)) \\<img src=x\\> \\# Paid.\n")
                .doesNotContain("\n# Paid", "[click](");
    }

    @Test
    void what_is_quoted_without_a_source_says_so_in_every_language() {
        Outcome unanswered = detected("top-down-without-involvement", SUBJECT, Severity.LOW);
        boolean unstated = Catalogue.bundled().countering("top-down-without-involvement").stream()
                .flatMap(strategy -> Catalogue.bundled().effectsOf(strategy.id()).stream())
                .anyMatch(effect -> effect.figure().attributedTo().isEmpty());
        assertThat(unstated)
                .as("the catalogue quotes something without a source")
                .isTrue();
        assertThat(detail(unanswered, Language.EN))
                .contains("(source not stated)")
                .doesNotContain("(not stated)");
        assertThat(detail(unanswered, Language.NB))
                .contains("(kilde ikke oppgitt)")
                .doesNotContain("(not stated)");
        assertThat(detail(unanswered, Language.NL))
                .contains("(bron niet vermeld)")
                .doesNotContain("(not stated)");
    }

    /** The documents give 12 to 18 months and 6 months; a card tells both and whose they are. */
    @Test
    void how_long_an_effect_takes_is_told_with_the_contradiction() {
        assertThat(detail(detected("overpromising", SUBJECT, Severity.HIGH), Language.EN))
                .contains(
                        "\n**When to act, and when to expect an effect**\n\n",
                        "12 to 18 months",
                        "6 months",
                        "Capgemini");
    }

    /** Whom to begin with: one document says inside, on all levels; another says with the leaders. */
    @Test
    void advice_that_pulls_in_two_directions_says_so() {
        String card = detail(detected("strategy-without-culture", SUBJECT, Severity.HIGH), Language.EN);
        assertThat(card)
                .contains("\n**Where this advice pulls in different directions**\n\n- **Who should begin?** – ");
        assertThat(detail(detected("overpromising", SUBJECT, Severity.HIGH), Language.EN))
                .doesNotContain("pulls in different directions");
    }

    @Test
    void a_card_says_who_should_act_and_which_belief_stands_in_the_way() {
        assertThat(detail(detected("reliance-on-certificates", SUBJECT, Severity.LOW), Language.NB))
                .contains("(Hvem: ", "\n**En misforståelse å unngå**\n\n- Mange tror: ", " I virkeligheten: ");
    }

    @Test
    void what_holds_for_some_organisations_is_told_only_to_them() {
        Outcome late = detected("overpromising", SUBJECT, Severity.LOW);
        assertThat(detail(late, Language.EN, Trait.B2B)).contains("\n**For an organisation like this one**\n\n- ");
        assertThat(detail(late, Language.EN)).doesNotContain("For an organisation like this one");
        assertThat(detail(late, Language.EN, Trait.CHARITY)).doesNotContain("For an organisation like this one");
    }

    private static String detail(Outcome outcome, Language language, Trait... profile) {
        return new Adviser(Catalogue.bundled(), Given.observation(), language, Set.of(profile), "bundled", "0.1.0")
                .cards(List.of(finding(outcome)))
                .get(0)
                .detail();
    }
}
