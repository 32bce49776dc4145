package org.trustdiagnostics.core.catalogue;

import java.util.List;
import java.util.Set;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.text.Language;
import org.trustdiagnostics.core.text.LocalText;

/**
 * Something that many believe and the documents contradict.
 *
 * @param id unique name
 * @param audience whose trust it is about
 * @param text {@code name}, {@code description} (the belief) and {@code correction}
 * @param about the pitfalls and strategies on whose way it stands
 * @param sources where it stands
 */
public record Misconception(String id, Set<Audience> audience, LocalText text, List<String> about, List<Source> sources)
        implements Entry {

    /** Keeps copies. */
    public Misconception {
        audience = Set.copyOf(audience);
        about = List.copyOf(about);
        sources = List.copyOf(sources);
    }

    @Override
    public EntryKind kind() {
        return EntryKind.MISCONCEPTION;
    }

    /** Returns what holds instead. */
    public String correction(Language language) {
        return text.get("correction", language);
    }
}
