package org.trustdiagnostics.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LanguageTest {
    @ParameterizedTest
    @CsvSource({
        "en, EN",
        "en-GB, EN",
        "nb, NB",
        "nb-NO, NB",
        "no, NB",
        "nn, NB",
        "nl, NL",
        "nl-BE, NL",
        "de, EN",
        "und, EN"
    })
    void every_locale_has_a_language(String tag, Language language) {
        assertThat(Language.of(Locale.forLanguageTag(tag))).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({"EN, en", "NB, nb", "NL, nl"})
    void the_tag_leads_back(Language language, String tag) {
        assertThat(language.tag()).isEqualTo(tag);
    }
}
