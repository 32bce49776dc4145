package org.trustdiagnostics.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trustdiagnostics.core.input.InvalidInputException;
import org.trustdiagnostics.core.input.JsonText;
import org.trustdiagnostics.core.text.Language;

final class FigureTest {
    @Test
    void none_is_verified_and_every_one_tells_where_it_stands() {
        assertThat(Catalogue.bundled().figures()).hasSize(184).allSatisfy(figure -> {
            assertThat(figure.verified()).isFalse();
            assertThat(figure.source().document()).isNotBlank();
            assertThat(figure.source().heading()).isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\":\"x\"}", "{\"id\":\"x\",\"verified\":true}"})
    void one_that_is_verified_or_does_not_say_so_is_refused(String json) {
        assertThatThrownBy(() -> Figure.read(JsonText.parse("figures.json", json)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(
                        "figures.json, field 'verified': must be there and false: nobody has verified the documents'"
                                + " numbers.");
    }

    /** Oracle: the qualifiers and kinds of the inventory, read by hand. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fig-table-1-strategy-effects-row-01-3 | 30% less | 30\u00a0% nedgang | 30% minder",
                "fig-claim-openness-repeat-customers-1 | up to 50% more | opptil 50\u00a0% økning | tot 50% meer",
                "fig-table-4-workplace-measures-row-03-2 | 15% less | 15\u00a0% nedgang | 15% minder",
                "fig-case-gjensidige-1 | almost 40% less | nesten 40\u00a0% nedgang | bijna 40% minder",
                "fig-claim-low-public-trust-netherlands-1 | less than 40% | under 40\u00a0% | minder dan 40%",
                "fig-table-2-high-low-trust-row-08-2 | 14000 EUR | 14000 euro | 14000 euro",
                "fig-timing-answer-within-2-hours-1 | within 2 hours | innen 2 timer | binnen 2 uur",
            })
    void a_number_is_quoted_as_exactly_as_the_document_means_it(String id, String en, String nb, String nl) {
        Figure figure = Catalogue.bundled().figure(id);
        assertThat(new Quotes(Language.EN).number(figure)).isEqualTo(en);
        assertThat(new Quotes(Language.NB).number(figure)).isEqualTo(nb);
        assertThat(new Quotes(Language.NL).number(figure)).isEqualTo(nl);
    }

    @Test
    void every_number_can_be_quoted_in_every_language() {
        for (Language language : Language.values()) {
            assertThat(Catalogue.bundled().figures())
                    .allSatisfy(figure ->
                            assertThat(new Quotes(language).effect("x", figure)).doesNotContain("{", "null"));
        }
    }
}
