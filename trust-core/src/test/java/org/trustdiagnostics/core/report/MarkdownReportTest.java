package org.trustdiagnostics.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trustdiagnostics.core.GivenOutcome.undetected;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.core.input.JsonObject;
import org.trustdiagnostics.core.input.JsonText;
import org.trustdiagnostics.core.verdict.OutcomeKind;

final class MarkdownReportTest {
    private final Report report = GivenReport.ofEveryKind();

    @Test
    void it_has_an_overview_the_cards_in_full_and_what_could_not_be_judged() {
        assertThat(report.toMarkdown(Locale.ENGLISH))
                .startsWith("""
                        # Trust diagnosis as of 2026-06-30

                        7 subjects, 2025-07-01 to 2026-06-30, rules bundled 0.1.0

                        2 pitfalls × 7 subjects = 7 outcomes: 2 detected, 1 failed, 1 inconclusive, 1 hidden, \
                        1 not measured, 1 not detected

                        ## 2 findings

                        ### Promising more than is delivered · team:a (high)

                        """)
                .contains(
                        report.advice(Locale.ENGLISH).get(0).detail(),
                        report.advice(Locale.ENGLISH).get(1).detail())
                .endsWith("""
                        ## Undecided

                        ### Promising more than is delivered · team:b (inconclusive)

                        - Promises kept: 90% of 40 due promises (95% interval 77% to 96%); limit: at least 95%.
                        - About 33 more due promises would likely decide it, if things stay as they are.

                        ## Not judged

                        ### Promising more than is delivered · team:f (failed)

                        - Rule "overpromising: fewer due promises are kept than the limit allows" failed: stopped after \
                        1000 firings.

                        ### Promising more than is delivered · team:d (hidden)

                        - Hidden, so that no group of fewer than 5 people can be worked out.

                        ### needs promise (not measured)

                        - Promising more than is delivered · team:c

                        To measure more, hand over the facts named above, or let the dataset cover a kind of which \
                        there are none.
                        """);
    }

    @Test
    void a_section_without_content_is_left_out() {
        assertThat(GivenReport.of(List.of(undetected(OutcomeKind.NOT_DETECTED, "team:a")))
                        .toMarkdown(Locale.ENGLISH))
                .contains("## No pitfall was detected.")
                .doesNotContain("## Undecided", "## Not judged", "To measure more");
    }

    @Test
    void the_advice_alone_is_the_advice_of_the_report() {
        JsonObject cards = JsonText.parse("cards.json", report.adviceToJson(Locale.ENGLISH));
        JsonObject whole = JsonText.parse("report.json", report.toJson(Locale.ENGLISH));
        assertThat(cards.names()).containsExactly("cards");
        assertThat(cards.objects("cards"))
                .extracting(card -> card.text("uuid") + card.text("detail"))
                .isEqualTo(whole.objects("advice").stream()
                        .map(card -> card.text("uuid") + card.text("detail"))
                        .toList());
    }

    @Test
    void every_outcome_can_be_explained() {
        assertThat(report.explain(report.outcome("overpromising", "team:d").orElseThrow(), Locale.ENGLISH))
                .isEqualTo("Promising more than is delivered (team:d, hidden)\n"
                        + "Hidden, so that no group of fewer than 5 people can be worked out.");
    }
}
