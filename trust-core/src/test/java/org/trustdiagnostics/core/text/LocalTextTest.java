package org.trustdiagnostics.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.trustdiagnostics.core.input.JsonText;

final class LocalTextTest {
    private final LocalText text = LocalText.read(
            JsonText.parse("t.json", "{\"en\":{\"name\":\"Promise\",\"why\":\"So\"},\"nb\":{\"name\":\"Løfte\"}}"));

    @Test
    void a_text_is_taken_from_its_language_or_else_from_english() {
        assertThat(text.get("name", Language.NB)).isEqualTo("Løfte");
        assertThat(text.get("why", Language.NB)).isEqualTo("So");
        assertThat(text.get("name", Language.NL)).isEqualTo("Promise");
        assertThat(text.exact("why", Language.NB)).isEmpty();
    }

    @Test
    void a_text_that_must_exist_is_named_where_it_does_not() {
        assertThatThrownBy(() -> text.get("absent", Language.NL)).hasMessage("no text 'absent'");
    }

    @Test
    void english_must_be_there() {
        assertThatThrownBy(() -> LocalText.read(JsonText.parse("t.json", "{\"nb\":{\"name\":\"Løfte\"}}")))
                .hasMessage("t.json, field 'en': is missing; it is required.");
    }
}
