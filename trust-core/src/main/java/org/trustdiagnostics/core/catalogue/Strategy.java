package org.trustdiagnostics.core.catalogue;

import java.util.List;
import java.util.Set;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.text.Language;
import org.trustdiagnostics.core.text.LocalText;

/**
 * Something to do for trust.
 *
 * @param id unique name, such as {@code keep-every-promise}
 * @param audience whose trust it earns
 * @param text {@code name}, {@code description} and {@code firstStep}
 * @param sources where the documents speak of it
 */
public record Strategy(String id, Set<Audience> audience, LocalText text, List<Source> sources) implements Entry {
    /** Keeps copies. */
    public Strategy {
        audience = Set.copyOf(audience);
        sources = List.copyOf(sources);
    }

    @Override
    public EntryKind kind() {
        return EntryKind.STRATEGY;
    }

    /** Returns one thing to begin with. */
    public String firstStep(Language language) {
        return text.get("firstStep", language);
    }
}
