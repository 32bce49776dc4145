package org.trustdiagnostics.authoring.cases;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.trustdiagnostics.authoring.check.CheckedPack;
import org.trustdiagnostics.authoring.pack.PackFiles;
import org.trustdiagnostics.authoring.pack.PackManifest;
import org.trustdiagnostics.core.report.PackChange;
import org.trustdiagnostics.rules.session.RuleShape;

/**
 * The bundled cases that still apply under a host's pack. Those of a pitfall that the pack overrides or switches off do not; a
 * pitfall that is switched off is expected nowhere. A case of the pack takes the place of a bundled one of the same pitfall and name:
 * so its author says that another outcome is meant.
 */
public final class BundledCases {
    private BundledCases() {}

    /**
     * Returns the cases of the pitfalls that a pack extends, or whose limits it moves. A moved limit that no rule names says how facts
     * are counted; then all that apply are returned.
     */
    public static List<CaseFile> touched(CheckedPack pack, PackCases own) {
        Set<String> touched = new HashSet<>(pack.parts().manifest().pitfalls(PackChange.Kind.EXTEND));
        List<RuleShape> rules = pack.orThrow().rules().shapes();
        for (String limit : pack.parts().manifest().pitfalls(PackChange.Kind.LIMIT)) {
            List<String> judgedBy = rules.stream()
                    .filter(rule -> rule.limits().contains(limit))
                    .map(RuleShape::pitfall)
                    .toList();
            if (judgedBy.isEmpty()) {
                return applying(pack, own);
            }
            touched.addAll(judgedBy);
        }
        return applying(pack, own, touched::contains);
    }

    /** Returns all cases that apply. */
    public static List<CaseFile> applying(CheckedPack pack, PackCases own) {
        return applying(pack, own, pitfall -> true);
    }

    private static List<CaseFile> applying(CheckedPack pack, PackCases own, Predicate<String> pitfalls) {
        PackManifest manifest = pack.parts().manifest();
        if (!manifest.bundled()) {
            return List.of();
        }
        Set<String> off = manifest.pitfalls(PackChange.Kind.OFF);
        Set<String> gone = new HashSet<>(off);
        gone.addAll(manifest.pitfalls(PackChange.Kind.OVERRIDE));
        return CaseFile.of(PackFiles.bundled()).values().stream()
                .filter(file -> pitfalls.test(file.pitfall()) && !gone.contains(file.pitfall()))
                .map(file -> applying(file, off, names(own, file.pitfall())))
                .toList();
    }

    private static Set<String> names(PackCases own, String pitfall) {
        return own.files().values().stream()
                .filter(file -> file.pitfall().equals(pitfall))
                .flatMap(file -> file.cases().stream())
                .map(Case::name)
                .collect(Collectors.toSet());
    }

    private static CaseFile applying(CaseFile file, Set<String> off, Set<String> replaced) {
        List<Case> cases = file.cases().stream()
                .filter(c -> !replaced.contains(c.name()))
                .map(c -> without(c, off))
                .toList();
        return new CaseFile(file.path(), file.pitfall(), cases);
    }

    private static Case without(Case c, Set<String> off) {
        List<String> also = new ArrayList<>(c.also());
        also.removeAll(off);
        return new Case(c.name(), c.why(), c.line(), c.subject(), c.facts(), c.kind(), c.severity(), also);
    }
}
