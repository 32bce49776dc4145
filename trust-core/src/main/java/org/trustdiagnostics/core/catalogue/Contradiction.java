package org.trustdiagnostics.core.catalogue;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.text.Language;
import org.trustdiagnostics.core.text.LocalText;

/**
 * A point on which the documents disagree, or which leaves doubt.
 *
 * @param id unique name
 * @param audience whose trust it is about
 * @param text {@code name}, {@code description} (what stands against what) and {@code resolution}
 * @param about the entries it concerns
 * @param oneSide strategies that pull one way; empty where the point is not about what to do
 * @param otherSide strategies that pull the other way
 * @param sources where it stands
 */
public record Contradiction(
        String id,
        Set<Audience> audience,
        LocalText text,
        List<String> about,
        List<String> oneSide,
        List<String> otherSide,
        List<Source> sources)
        implements Entry {

    /** Keeps copies. */
    public Contradiction {
        audience = Set.copyOf(audience);
        about = List.copyOf(about);
        oneSide = List.copyOf(oneSide);
        otherSide = List.copyOf(otherSide);
        sources = List.copyOf(sources);
    }

    @Override
    public EntryKind kind() {
        return EntryKind.CONTRADICTION;
    }

    /** Returns how the library deals with it. */
    public String resolution(Language language) {
        return text.get("resolution", language);
    }

    /** Returns whether some of the strategies pull one way and others the other way. */
    public boolean divides(Collection<String> strategies) {
        return !Collections.disjoint(strategies, oneSide) && !Collections.disjoint(strategies, otherSide);
    }
}
