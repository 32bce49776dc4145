package org.trustdiagnostics.authoring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.input.JsonObject;
import org.trustdiagnostics.core.input.JsonText;
import org.trustdiagnostics.core.text.Language;

class CatalogueCommandTest {
    private final Catalogue catalogue = Catalogue.bundled();

    @Test
    void json_of_an_entry_has_all_its_texts() {
        JsonObject json = JsonText.parse(
                "catalogue",
                Run.trust("catalogue", "--id", "overpromising", "--format", "json")
                        .out());

        JsonObject pitfall = json.objects("pitfalls").get(0);
        assertThat(pitfall.object("text").names()).containsExactly("en", "nb", "nl");
        assertThat(pitfall.object("text").object("nb").names()).containsExactly("name", "description", "why");
        assertThat(json.objects("strategies")).isEmpty();
        assertThat(json.objects("relations")).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void text_shows_an_entry_with_what_relates_to_it(Language language) {
        Run run = Run.trust("catalogue", "--id", "overpromising", "--lang", language.tag());

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith(Label.PITFALL.in(language) + " (1)\n\noverpromising · "
                        + catalogue.pitfall("overpromising").name(language) + "\n")
                .contains("\n    " + Label.WHY.in(language) + ": ")
                .contains("keep-every-promise " + Label.COUNTERS.in(language) + " overpromising (");
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void one_kind_can_be_shown_alone() {
        assertThat(Run.trust("catalogue", "--kind", "strategy").out())
                .startsWith("Strategies: what to do (" + catalogue.strategies().size() + ")\n")
                .doesNotContain("Pitfalls");
        assertThat(Run.trust("catalogue", "--kind", "table", "--id", "keep-every-promise")
                        .out())
                .startsWith("Tables (quoted, not verified) (1)\n")
                .contains("(keep-every-promise): Trust among customers 33% more; ");
        assertThat(Run.trust("catalogue", "--kind", "figure", "--id", "claim-openness-repeat-customers")
                        .out())
                .contains(": up to 50% more (Harvard\n      Business Review)\n");
    }

    @Test
    void unknown_ids_are_answered_with_the_nearest() {
        Run run = Run.trust("catalogue", "--id", "overpromisin");

        assertThat(run.exit()).isEqualTo(Exit.BAD_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("trust: unknown entry 'overpromisin'; did you mean 'overpromising'? Known: ");
        assertThat(Run.trust("catalogue", "--kind", "table", "--id", "overpromising"))
                .isEqualTo(new Run(
                        Exit.BAD_INPUT,
                        "",
                        "trust: no table has to do with 'overpromising'; leave --kind out to see what does.\n"));
    }
}
