package org.trustdiagnostics.core.catalogue;

import java.util.List;
import java.util.Set;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.text.Language;
import org.trustdiagnostics.core.text.LocalText;

/**
 * What is measured.
 *
 * @param id unique name, such as {@code promise-keeping-rate}
 * @param unit the unit of its values
 * @param better which values are better
 * @param audience whose trust it speaks of
 * @param text {@code name}, {@code description}, and for computed metrics {@code case} and {@code cases}
 * @param sources where the documents speak of it
 */
public record MetricDefinition(
        String id, Unit unit, Better better, Set<Audience> audience, LocalText text, List<Source> sources)
        implements Entry {

    /** Keeps copies. */
    public MetricDefinition {
        audience = Set.copyOf(audience);
        sources = List.copyOf(sources);
    }

    /** Which values are better. */
    public enum Better {
        /** High ones. */
        HIGHER,
        /** Low ones. */
        LOWER
    }

    @Override
    public EntryKind kind() {
        return EntryKind.METRIC;
    }

    /** Returns the name of so many counted cases, such as {@code due promises}. */
    public String cases(long count, Language language) {
        return text.find(count == 1 ? "case" : "cases", language).orElse("");
    }
}
