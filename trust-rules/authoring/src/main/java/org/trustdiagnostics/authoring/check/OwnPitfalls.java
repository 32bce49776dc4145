package org.trustdiagnostics.authoring.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.trustdiagnostics.authoring.drl.Span;
import org.trustdiagnostics.authoring.pack.PackFiles;
import org.trustdiagnostics.authoring.pack.PackParts;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.catalogue.Pitfall;
import org.trustdiagnostics.rules.pack.PackFolder;

/** Checks that the pitfalls of a pack have sources and rules. */
final class OwnPitfalls {
    private final PackParts parts;
    private final Problems problems;

    /** Takes the problems of {@code catalogue.json}. */
    OwnPitfalls(PackParts parts, Problems problems) {
        this.parts = parts;
        this.problems = problems;
    }

    /** Returns the pitfalls that the pack itself brings along. */
    static List<Pitfall> of(PackParts parts) {
        Set<String> bundled =
                Catalogue.bundled().pitfalls().stream().map(Pitfall::id).collect(Collectors.toSet());
        return parts.catalogue().pitfalls().stream()
                .filter(pitfall -> !bundled.contains(pitfall.id()))
                .toList();
    }

    void check() {
        String json = parts.files().text(PackFiles.CATALOGUE).orElse("");
        for (Pitfall pitfall : of(parts)) {
            Span id = JsonSpans.text(json, "id", pitfall.id()).orElse(new Span(0, 0));
            if (pitfall.sources().isEmpty()) {
                problems.at(
                        id,
                        "pitfall '" + pitfall.id()
                                + "' names no source; say under \"sources\" which document and heading"
                                + " it rests on; your own experience, written down, is one.");
            }
            String rules = PackFolder.of(pitfall).rules();
            if (parts.files().text(rules).isEmpty()) {
                problems.at(id, "no rule detects pitfall '" + pitfall.id() + "'; write one in " + rules + ".");
            }
        }
    }
}
