package org.trustdiagnostics.core.catalogue;

import java.util.List;
import java.util.Set;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.text.Language;
import org.trustdiagnostics.core.text.LocalText;

/** An entry of the catalogue with a name and a description in every language. */
public sealed interface Entry
        permits Pitfall, Strategy, MetricDefinition, ReportedClaim, Misconception, Contradiction, Note {
    /** Returns what it is. */
    EntryKind kind();

    /** Returns the unique name. */
    String id();

    /** Returns whom it concerns. */
    Set<Audience> audience();

    /** Returns all its texts. */
    LocalText text();

    /** Returns where the documents speak of it; empty where the entry is the library's own. */
    List<Source> sources();

    /** Returns the ids of the entries it speaks about, where no {@link Relation} says so. */
    default List<String> about() {
        return List.of();
    }

    /** Returns its name for people. */
    default String name(Language language) {
        return text().get("name", language);
    }

    /** Returns what it is, in a sentence or two. */
    default String description(Language language) {
        return text().get("description", language);
    }
}
