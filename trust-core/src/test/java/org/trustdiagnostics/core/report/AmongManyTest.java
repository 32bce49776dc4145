package org.trustdiagnostics.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.core.Given;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.input.JsonObject;
import org.trustdiagnostics.core.input.JsonText;

/** What a report over many subjects says of chance and of who stands out. */
final class AmongManyTest {
    private static final Report REPORT = GivenReport.ofMany();

    @Test
    void the_text_says_what_chance_would_give_and_what_is_withheld() {
        assertThat(REPORT.toText(Locale.ENGLISH)).contains("""
                        INCONCLUSIVE  Promising more than is delivered · seller:b
                            Beyond the limit, but among 40 subjects judged, chance alone brings about values like this;
                              withheld, so that on average at most 5% of what this rule names is due to chance.
                            Promises kept: 91% of 200 due promises (95% interval 86.1% to 94.6%); limit: at least 95%.
                            About 57 more due promises would likely decide it, if things stay as they are.

                        Chance among many

                        40 judgements of values with an interval
                            Even if every true value lay exactly on its limit, chance would put at most 1 of them beyond it
                              on average.
                            Beyond the limit: 3. Named: 2. Withheld: 1. Of what a rule names, on average at most 5% is due
                              to chance.
                        """);
    }

    /** Oracle of the others' rate: 11 × 182 of 11 × 200 is 91 %. */
    @Test
    void the_text_names_who_is_worse_than_the_others() {
        assertThat(REPORT.toText(Locale.ENGLISH)).contains("""
                        Compared with peers

                        12 comparisons of a subject with all others
                            If all were alike, chance would make about 0.3 of them look worse.
                            Of those named as worse, on average at most 5% are due to chance.

                        Promises kept: 1 of 12 worse than the others

                        WORSE  Promises kept · seller:a
                            60% of 200 due promises; the 11 others together: 91%.
                            Chance of such a value or a worse one among such others: under 0.1%.
                        """);
    }

    @Test
    void in_the_other_languages_likewise() {
        assertThat(REPORT.toMarkdown(Locale.forLanguageTag("nb")))
                .contains("## Tilfeldighet når det er mange", "## Sammenlignet med de andre", "(dårligere)")
                .contains(
                        "holdt tilbake, slik at i snitt høyst 5\u00a0% av det denne regelen nevner, skyldes tilfeldigheter.");
        assertThat(REPORT.toMarkdown(Locale.forLanguageTag("nl")))
                .contains("## Toeval bij veel eenheden", "## Vergeleken met de anderen", "(slechter)")
                .contains("achtergehouden, zodat gemiddeld hoogstens 5% van wat deze regel noemt op toeval berust.");
    }

    @Test
    void the_json_has_it_under_fixed_names() {
        JsonObject json =
                JsonText.parse("report.json", REPORT.toJson(Locale.ENGLISH).replace(" : null", " : \"NULL\""));
        JsonObject many = json.object("multiplicity");
        assertThat(many.names())
                .containsExactly(
                        "judged",
                        "chanceLevel",
                        "expectedByChance",
                        "crossed",
                        "withheld",
                        "falseDiscoveryRate",
                        "compared",
                        "worseByChance");
        assertThat(many.number("expectedByChance")).isEqualTo(1);
        assertThat(many.number("worseByChance")).isEqualTo(0.3);
        JsonObject first = json.objects("peers").get(0);
        assertThat(first.names())
                .containsExactly(
                        "subject",
                        "metric",
                        "value",
                        "sample",
                        "shrunk",
                        "lower",
                        "upper",
                        "peers",
                        "chance",
                        "standing");
        assertThat(first.text("standing")).isEqualTo("WORSE");
        assertThat(first.object("peers").names()).containsExactly("subjects", "value");
        JsonObject withheld = json.objects("outcomes").get(0).object("withheld");
        assertThat(withheld.names()).containsExactly("chance", "needed", "subjects", "rate");
        assertThat(withheld.number("chance")).isEqualTo(0.0111);
    }

    @Test
    void without_control_nothing_is_said_to_be_withheld() {
        Report report = new Report(
                REPORT.pack(),
                Given.observation(),
                List.of(),
                REPORT.readings(),
                new Multiplicity(40, 0.025, 3, 0, 1),
                Catalogue.bundled(),
                Set.of());
        assertThat(report.toText(Locale.ENGLISH))
                .contains("Nothing is withheld.")
                .doesNotContain("on average at most 5%");
    }

    @Test
    void where_subjects_are_few_chance_is_not_talked_about() {
        assertThat(GivenReport.ofEveryKind().toText(Locale.ENGLISH))
                .doesNotContain("Chance among many", "Compared with peers");
        assertThat(GivenReport.ofEveryKind().toJson(Locale.ENGLISH))
                .contains("\"multiplicity\"")
                .doesNotContain("\"peers\"");
    }

    @Test
    void the_parts_are_not_more_than_the_whole() {
        assertThatThrownBy(() -> new Multiplicity(4, 0.025, 5, 0, 0.05)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Multiplicity(4, 0.025, 1, 2, 0.05)).isInstanceOf(IllegalArgumentException.class);
    }
}
