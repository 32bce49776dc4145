package org.trustdiagnostics.core.survey;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import org.trustdiagnostics.core.text.Language;
import org.trustdiagnostics.core.text.LocalText;

/**
 * A question of an {@link Instrument}. Immutable and thread-safe.
 *
 * @param id the id by which answers name it
 * @param reversed whether agreeing is bad; the library then turns the score round
 * @param text the {@code wording} in every language
 */
public record InstrumentItem(String id, boolean reversed, LocalText text) {
    /** Checks that nothing is null. */
    public InstrumentItem {
        requireNonNull(id, "id");
        requireNonNull(text, "text");
    }

    /** Returns the statement that people agree or disagree with. */
    public String wording(Locale locale) {
        return text.get("wording", Language.of(locale));
    }
}
