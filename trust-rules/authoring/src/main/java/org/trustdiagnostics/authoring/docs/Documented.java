package org.trustdiagnostics.authoring.docs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trustdiagnostics.authoring.cases.CaseFile;
import org.trustdiagnostics.authoring.check.CheckedPack;
import org.trustdiagnostics.authoring.pack.PackFiles;
import org.trustdiagnostics.authoring.pack.PackManifest;
import org.trustdiagnostics.authoring.pack.RuleSource;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.report.PackChange;
import org.trustdiagnostics.core.text.Language;
import org.trustdiagnostics.rules.pack.RulePack;
import org.trustdiagnostics.rules.session.RuleShape;

/** What the views of a page draw from. */
final class Documented {
    private final RulePack pack;
    private final PackManifest manifest;
    private final Map<String, String> coverage;
    private final Language language;
    private final Map<String, List<RuleShape>> rules;
    private final Map<String, RuleSource> sources;
    private final Map<String, CaseFile> own;
    private final Map<String, CaseFile> bundled;

    Documented(CheckedPack checked, Map<String, String> coverage, Language language) {
        this.pack = checked.orThrow();
        this.manifest = checked.parts().manifest();
        this.coverage = coverage;
        this.language = language;
        this.rules = pack.rules().shapes().stream().collect(Collectors.groupingBy(RuleShape::pitfall));
        this.sources = RuleSource.of(pack);
        this.own = CaseFile.of(checked.parts().files());
        this.bundled = manifest.bundled() ? CaseFile.of(PackFiles.bundled()) : Map.of();
    }

    RulePack pack() {
        return pack;
    }

    Catalogue catalogue() {
        return pack.catalogue();
    }

    PackManifest manifest() {
        return manifest;
    }

    Language language() {
        return language;
    }

    Optional<String> coverage(String pitfall) {
        return Optional.ofNullable(coverage.get(pitfall));
    }

    List<RuleShape> rules(String pitfall) {
        return rules.getOrDefault(pitfall, List.of());
    }

    Optional<RuleSource> source(String rule) {
        return Optional.ofNullable(sources.get(rule));
    }

    Limit limit(String id) {
        return pack.limits().find(id).orElseThrow();
    }

    /** Returns what the pack does to a bundled pitfall or limit. */
    Optional<PackChange> change(String id) {
        return manifest.changes().stream()
                .filter(change -> change.id().equals(id))
                .findFirst();
    }

    /** Returns the cases by which the pack tries its own rules of a pitfall. */
    Optional<CaseFile> ownCases(String pitfall) {
        return Optional.ofNullable(own.get(pitfall));
    }

    /** Returns the bundled cases of a pitfall, unless the pack replaces its rules or does not judge it. */
    Optional<CaseFile> bundledCases(String pitfall) {
        boolean kept = change(pitfall)
                .filter(change -> change.kind() != PackChange.Kind.EXTEND)
                .isEmpty();
        return Optional.ofNullable(bundled.get(pitfall)).filter(file -> kept);
    }

    /** Returns whether the pack may judge a pitfall otherwise than the bundled one: by more rules or by other limits. */
    boolean changed(String pitfall) {
        return change(pitfall).isPresent()
                || rules(pitfall).stream()
                        .flatMap(rule -> rule.limits().stream())
                        .anyMatch(limit -> change(limit).isPresent());
    }
}
