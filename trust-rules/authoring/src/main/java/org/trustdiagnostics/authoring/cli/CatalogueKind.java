package org.trustdiagnostics.authoring.cli;

import java.util.Arrays;
import java.util.Optional;
import org.trustdiagnostics.core.catalogue.EntryKind;

/** What the catalogue holds: the kinds of entries by the same names, and what stands beside entries. */
enum CatalogueKind {
    PITFALL,
    STRATEGY,
    METRIC,
    CLAIM,
    CASE,
    MISCONCEPTION,
    FAQ,
    TIMING,
    ROLE,
    SECTOR,
    SEGMENT,
    SIZE,
    PRINCIPLE,
    DEFINITION,
    CONTRADICTION,
    TABLE,
    FIGURE,
    RELATION;

    static CatalogueKind of(EntryKind kind) {
        return valueOf(kind.name());
    }

    /** Returns the kind of entries, unless this is something beside entries. */
    Optional<EntryKind> entries() {
        return Arrays.stream(EntryKind.values())
                .filter(kind -> kind.name().equals(name()))
                .findFirst();
    }
}
