package org.trustdiagnostics.core.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.text.LocalText;

/**
 * Something that a document reports, of people and companies in general or of one company. Nobody has verified it.
 *
 * @param kind CLAIM or CASE
 * @param id unique name
 * @param audience whose trust it is about
 * @param attributedTo whom the document names as its source
 * @param year the year of that source, where the document gives it
 * @param text {@code name} and {@code description}
 * @param about the entries it speaks about, where no relation says so
 * @param sources where it stands
 */
public record ReportedClaim(
        EntryKind kind,
        String id,
        Set<Audience> audience,
        String attributedTo,
        Optional<Integer> year,
        LocalText text,
        List<String> about,
        List<Source> sources)
        implements Entry {

    /** Keeps copies. */
    public ReportedClaim {
        audience = Set.copyOf(audience);
        about = List.copyOf(about);
        sources = List.copyOf(sources);
    }
}
