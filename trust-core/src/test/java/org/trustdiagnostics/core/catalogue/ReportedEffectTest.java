package org.trustdiagnostics.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.trustdiagnostics.core.input.InvalidInputException;
import org.trustdiagnostics.core.input.JsonText;

final class ReportedEffectTest {
    @Test
    void every_effect_is_attributed_and_none_is_verified() {
        assertThat(Catalogue.bundled().effects()).isNotEmpty().allSatisfy(effect -> {
            assertThat(effect.verified()).isFalse();
            assertThat(effect.attributedTo()).isNotBlank();
            assertThat(effect.source().document()).isNotBlank();
            assertThat(effect.source().heading()).isNotBlank();
        });
        assertThat(Catalogue.bundled().effects()).extracting(ReportedEffect::id).doesNotHaveDuplicates();
    }

    @Test
    void an_effect_that_claims_to_be_verified_is_refused() {
        assertThatThrownBy(() -> ReportedEffect.read(JsonText.parse("effects.json", "{\"verified\":true}")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(
                        "effects.json, field 'verified': must be false: nobody has verified the documents' numbers.");
    }
}
