package org.trustdiagnostics.core.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trustdiagnostics.core.advice.AdviceCard;
import org.trustdiagnostics.core.advice.AdviceFeedback;
import org.trustdiagnostics.core.input.InvalidInputException;
import org.trustdiagnostics.core.report.GivenReport;
import tools.jackson.databind.JsonNode;

/** The schema of feedback beside its reader. */
final class FeedbackSchemaTest {
    private static final List<AdviceCard> CARDS = GivenReport.ofEveryKind().advice(Locale.ENGLISH);
    private static final AdviceCard CARD = CARDS.get(0);
    private static final String OVERRIDDEN = JavadocExample.of(AdviceFeedback.class)
            .replace("4e0a3a1e-…", CARD.uuid().toString());
    private static final String ACCEPTED = "{\"feedback\":[{\"card\":\"" + CARD.uuid()
            + "\",\"outcome\":\"accepted\",\"acceptedSuggestions\":[{\"id\":\""
            + CARD.suggestions().get(0).strategy() + "\"}],\"outcomeTimestamp\":\"2026-07-02T10:15:00+02:00\"}]}";

    @Test
    void the_example_of_the_comment_and_an_accepted_card_are_read_and_valid() {
        for (String json : List.of(OVERRIDDEN, ACCEPTED, "{\"feedback\":[]}")) {
            assertThat(Schemas.problems("feedback.schema.json", json)).as(json).isEmpty();
            assertThat(AdviceFeedback.read(json, CARDS)).hasSize(json.contains("card") ? 1 : 0);
        }
    }

    @Test
    void a_reason_may_be_given_back_as_it_stands_on_the_card() {
        AdviceCard.OverrideReason reason = CARD.overrideReasons().get(0);
        String json = OVERRIDDEN.replace(
                "{\"code\":\"already-handled\"}",
                "{\"code\":\"" + reason.code() + "\",\"display\":\"" + reason.display() + "\"}");
        assertThat(json).contains("display");
        assertThat(Schemas.problems("feedback.schema.json", json)).isEmpty();
        assertThat(AdviceFeedback.read(json, CARDS)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"accepted\"                 | \"overridden\"",
                "\"accepted\"                 | \"ignored\"",
                "[{\"id\":\"keep-every-promise\"}] | []",
                "[{\"id\":\"keep-every-promise\"}] | null",
                "\"id\"                       | \"strategy\"",
                "+02:00                       | ``",
                "outcomeTimestamp             | outcomeTime",
                "\"card\":                    | \"uuid\":",
                "\"feedback\":                | \"feedbacks\":"
            })
    void both_refuse_it(String given, String wrong) {
        String json = ACCEPTED.replace(given, wrong);
        assertThat(json).isNotEqualTo(ACCEPTED);
        assertThat(Schemas.problems("feedback.schema.json", json)).isNotEmpty();
        assertThatThrownBy(() -> AdviceFeedback.read(json, CARDS)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void no_property_is_missing_or_too_many_or_of_another_type() {
        assertThat(Mutants.unseen("feedback.schema.json", ACCEPTED, Set.of())).isEmpty();
        assertThat(Mutants.unseen(
                        "feedback.schema.json", OVERRIDDEN, Set.of("overrideReason", "reason", "userComment")))
                .isEmpty();
    }

    @Test
    void the_codes_are_those_of_the_cards() {
        JsonNode codes = Schemas.tree("feedback.schema.json").at("/$defs/reason/properties/code/enum");
        assertThat(Schemas.texts(codes))
                .containsExactlyElementsOf(CARD.overrideReasons().stream()
                        .map(AdviceCard.OverrideReason::code)
                        .toList());
    }
}
