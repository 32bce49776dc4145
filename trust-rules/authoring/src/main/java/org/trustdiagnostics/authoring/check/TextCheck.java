package org.trustdiagnostics.authoring.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.trustdiagnostics.authoring.drl.Span;
import org.trustdiagnostics.authoring.pack.PackFiles;
import org.trustdiagnostics.authoring.pack.PackParts;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.catalogue.Pitfall;
import org.trustdiagnostics.core.text.Language;
import org.trustdiagnostics.rules.pack.PackFolder;

/** Checks that the pitfalls of a pack have sources and rules. */
final class TextCheck {
    private final PackParts parts;
    private final Problems problems;

    /** Takes the problems of {@code catalogue.json}. */
    TextCheck(PackParts parts, Problems problems) {
        this.parts = parts;
        this.problems = problems;
    }

    /** Returns the pitfalls that the pack itself brings along. */
    static List<Pitfall> own(PackParts parts) {
        Set<String> bundled =
                Catalogue.bundled().pitfalls().stream().map(Pitfall::id).collect(Collectors.toSet());
        return parts.catalogue().pitfalls().stream()
                .filter(pitfall -> !bundled.contains(pitfall.id()))
                .toList();
    }

    /** Returns the languages that a pack has promised. */
    static Set<Language> languages(PackParts parts) {
        return new TreeSet<>(parts.manifest().languages());
    }

    void check() {
        String json = parts.files().text(PackFiles.CATALOGUE).orElse("");
        for (Pitfall pitfall : own(parts)) {
            Span id = JsonSpans.text(json, "id", pitfall.id()).orElse(new Span(0, 0));
            if (pitfall.sources().isEmpty()) {
                problems.at(
                        id,
                        "pitfall '" + pitfall.id()
                                + "' names no source; say under \"sources\" which document and heading"
                                + " it rests on, your own experience written down among them.");
            }
            String rules = PackFolder.of(pitfall).rules();
            if (parts.files().text(rules).isEmpty()) {
                problems.at(id, "no rule detects pitfall '" + pitfall.id() + "'; write one in " + rules + ".");
            }
        }
    }
}
