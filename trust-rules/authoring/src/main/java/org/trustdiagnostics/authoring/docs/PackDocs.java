package org.trustdiagnostics.authoring.docs;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.trustdiagnostics.authoring.check.CheckedPack;
import org.trustdiagnostics.core.text.Language;

/**
 * A pack as one HTML page to browse: a view for every pitfall, strategy and metric, with search. It loads nothing from anywhere, its one
 * script is known by its hash, and without scripts everything stands below one another. Immutable; the same pack gives the same page
 * byte for byte.
 *
 * @param pack the pack, without problems
 * @param coverage how much of its rules the cases of a pitfall reach, in a sentence, by pitfall; pitfalls may be left out
 */
public record PackDocs(CheckedPack pack, Map<String, String> coverage) {
    /**
     * Keeps a copy.
     *
     * @throws org.trustdiagnostics.rules.pack.RulePackException where the pack has problems; it names all
     */
    public PackDocs {
        pack.orThrow();
        coverage = Map.copyOf(coverage);
    }

    /** Returns the page without figures of coverage. */
    public static PackDocs of(CheckedPack pack) {
        return new PackDocs(pack, Map.of());
    }

    /**
     * Returns the page.
     *
     * @param language the language that comes first; texts in the pack's other languages can be unfolded
     * @throws IllegalArgumentException where the pack has no texts in the language
     */
    public String html(Language language) {
        Set<Language> languages = pack.parts().manifest().languages();
        if (!languages.contains(language)) {
            throw new IllegalArgumentException("the pack has no texts in '" + language.tag() + "'; it has them in "
                    + languages.stream().map(Language::tag).sorted().collect(Collectors.joining(", ")) + ".");
        }
        return DocsPage.of(new Documented(pack, coverage, language));
    }
}
