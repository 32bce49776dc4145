package org.trustdiagnostics.authoring.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.catalogue.Entry;
import org.trustdiagnostics.core.catalogue.EntryKind;
import org.trustdiagnostics.core.input.Nearest;
import org.trustdiagnostics.core.text.Language;

/** Checks that the entries of a pack have the texts that cards and reports tell, in every language that the pack says it has. */
final class TextsCheck {
    private TextsCheck() {}

    static List<Problem> problems(PackFiles files, PackManifest manifest, Catalogue catalogue) {
        Set<String> bundled =
                Catalogue.bundled().entries().stream().map(Entry::id).collect(Collectors.toSet());
        List<Problem> problems = new ArrayList<>();
        for (Entry entry : catalogue.entries()) {
            if (!bundled.contains(entry.id())) {
                said(entry, manifest.languages())
                        .forEach(said -> problems.add(Words.problem(files, PackFiles.CATALOGUE, entry.id(), said)));
            }
        }
        return problems;
    }

    private static List<String> said(Entry entry, Set<Language> languages) {
        List<String> said = new ArrayList<>();
        List<String> needed = needed(entry.kind());
        List<String> known = new ArrayList<>(needed);
        if (entry.kind() == EntryKind.METRIC) {
            known.addAll(List.of("case", "cases"));
        }
        for (String name : entry.text().names()) {
            if (!known.contains(name)) {
                said.add(entry.kind().id() + " '" + entry.id() + "' has the unknown text '" + name + "'"
                        + Nearest.hint(name, known));
            }
        }
        for (Language language : languages.stream().sorted().toList()) {
            for (String name : needed) {
                if (entry.text().exact(name, language).isEmpty()) {
                    said.add(entry.kind().id() + " '" + entry.id() + "' lacks the text '" + name + "' in '"
                            + language.tag()
                            + "', a language of the pack; write it, or leave the language out of " + PackFiles.MANIFEST
                            + ".");
                }
            }
        }
        return said;
    }

    /** Returns the names of the texts without which an entry cannot be told. */
    static List<String> needed(EntryKind kind) {
        return switch (kind) {
            case PITFALL -> List.of("name", "description", "why");
            case STRATEGY -> List.of("name", "description", "firstStep");
            case MISCONCEPTION -> List.of("name", "description", "correction");
            case CONTRADICTION -> List.of("name", "description", "resolution");
            case ROLE -> List.of("name", "description", "who");
            case METRIC, CLAIM, CASE, FAQ, TIMING, SECTOR, SEGMENT, SIZE, PRINCIPLE, DEFINITION ->
                List.of("name", "description");
        };
    }
}
