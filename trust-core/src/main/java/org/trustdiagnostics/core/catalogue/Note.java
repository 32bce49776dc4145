package org.trustdiagnostics.core.catalogue;

import java.util.List;
import java.util.Set;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.Trait;
import org.trustdiagnostics.core.text.LocalText;

/**
 * Something the documents say beside pitfalls, strategies and metrics: when to act, who should, what holds in an industry, a
 * principle, a definition, a question (the name) with its answer (the description).
 *
 * @param kind what it is
 * @param id unique name
 * @param audience whose trust it is about
 * @param text {@code name} and {@code description}; for roles also {@code who}
 * @param about the entries it speaks about; for timing, none means all strategies
 * @param holdsFor the traits of organisations to which it applies; empty: to all
 * @param sources where it stands
 */
public record Note(
        EntryKind kind,
        String id,
        Set<Audience> audience,
        LocalText text,
        List<String> about,
        Set<Trait> holdsFor,
        List<Source> sources)
        implements Entry {

    /** Keeps copies. */
    public Note {
        audience = Set.copyOf(audience);
        about = List.copyOf(about);
        holdsFor = Set.copyOf(holdsFor);
        sources = List.copyOf(sources);
    }
}
