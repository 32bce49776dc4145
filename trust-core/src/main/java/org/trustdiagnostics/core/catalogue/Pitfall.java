package org.trustdiagnostics.core.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.text.Language;
import org.trustdiagnostics.core.text.LocalText;

/**
 * Something that goes wrong with trust.
 *
 * @param id unique name, such as {@code overpromising}
 * @param audience whose trust it costs
 * @param text {@code name}, {@code description} and {@code why}
 * @param reasons translations of the sentences of its rules, by the English sentence
 * @param sources where the documents speak of it
 */
public record Pitfall(
        String id,
        Set<Audience> audience,
        LocalText text,
        Map<String, Map<Language, String>> reasons,
        List<Source> sources)
        implements Entry {

    /** Keeps copies. */
    public Pitfall {
        audience = Set.copyOf(audience);
        reasons = Map.copyOf(reasons);
        sources = List.copyOf(sources);
    }

    /** Returns this pitfall with the translations of one more sentence. */
    Pitfall plus(String sentence, Map<Language, String> translations) {
        Map<String, Map<Language, String>> more = new HashMap<>(reasons);
        more.put(sentence, translations);
        return new Pitfall(id, audience, text, more, sources);
    }

    @Override
    public EntryKind kind() {
        return EntryKind.PITFALL;
    }

    /** Returns why it costs trust. */
    public String why(Language language) {
        return text.get("why", language);
    }

    /** Returns the sentence of a rule in a language, or the sentence itself where it is not translated. */
    public String reason(String sentence, Language language) {
        return Optional.ofNullable(reasons.get(sentence))
                .map(translations -> translations.get(language))
                .orElse(sentence);
    }
}
