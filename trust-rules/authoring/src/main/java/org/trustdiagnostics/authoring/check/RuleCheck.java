package org.trustdiagnostics.authoring.check;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trustdiagnostics.authoring.drl.DrlFile;
import org.trustdiagnostics.authoring.drl.DrlReader;
import org.trustdiagnostics.authoring.pack.PackFiles;
import org.trustdiagnostics.authoring.pack.PackParts;
import org.trustdiagnostics.authoring.pack.Problem;

/**
 * Looks through the rules of a pack without compiling them: their form, their words, and how they fit the catalogue, the limits, the
 * cases and each other. All problems of all files are found in one run.
 */
public final class RuleCheck {
    /** The bundled pack has 67; compiling this many takes some twenty seconds, and as many alternatives as long. */
    private static final int MOST_RULES = 300;

    private final PackParts parts;
    private final KnownIds ids;
    private final Together together;
    private final SortedMap<String, Problems> problems = new TreeMap<>();
    private final Set<String> usedLimits = new HashSet<>();
    private int rules;

    private RuleCheck(PackParts parts) {
        this.parts = parts;
        this.ids = new KnownIds(parts);
        this.together = new Together(parts);
    }

    /** Returns what is wrong with the rules of a pack, sorted by place. */
    public static List<Problem> check(PackParts parts) {
        return new RuleCheck(parts).all();
    }

    private List<Problem> all() {
        parts.files().ending(".drl").forEach(this::rules);
        parts.files()
                .ending(".limits.json")
                .forEach((path, text) -> new LimitCheck(text, of(path, text), ids, usedLimits).check());
        parts.files().text(PackFiles.CATALOGUE).ifPresent(text -> new OwnPitfalls(parts, of(PackFiles.CATALOGUE, text))
                .check());
        return problems.values().stream()
                .flatMap(its -> its.found().stream())
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private void rules(String path, String text) {
        Problems its = of(path, text);
        DrlFile file = DrlReader.read(text);
        rules += file.rules().stream()
                .mapToInt(rule -> Combining.alternatives(rule.when()))
                .sum();
        if (rules > MOST_RULES) {
            its.ofFile(
                    "the pack has more than " + MOST_RULES + " rules, each alternative of a rule counted; split it.");
            return;
        }
        new FileCheck(file, its, ids).check();
        together.file(file, its);
        file.rules().stream().flatMap(rule -> Plain.patterns(rule.when())).forEach(pattern -> Plain.text(pattern, "id")
                .ifPresent(usedLimits::add));
        if (its.count() == 0) {
            new Outline(file, text, its).check();
        }
    }

    private Problems of(String path, String text) {
        return problems.computeIfAbsent(path, key -> new Problems(path, text));
    }
}
