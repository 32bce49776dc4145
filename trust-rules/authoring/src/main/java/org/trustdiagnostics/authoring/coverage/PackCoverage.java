package org.trustdiagnostics.authoring.coverage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trustdiagnostics.authoring.cases.CaseFile;
import org.trustdiagnostics.authoring.check.CheckedPack;
import org.trustdiagnostics.authoring.pack.PackFiles;
import org.trustdiagnostics.authoring.pack.Place;
import org.trustdiagnostics.core.catalogue.Pitfall;
import org.trustdiagnostics.core.text.Language;
import org.trustdiagnostics.rules.pack.PackFolder;

/**
 * What is tried of a pack and what is not, ready to be told. Immutable.
 *
 * @param pack id and version
 * @param cases how many cases the pack has
 * @param pitfalls what was tried, by pitfall in the order of the catalogue
 * @param mutated what came of the mutants, where they were asked for
 */
public record PackCoverage(String pack, int cases, List<OfPitfall> pitfalls, Optional<Mutated> mutated) {
    /**
     * What was tried of the rules of a pitfall.
     *
     * @param id the pitfall
     * @param name how people call it, in English
     * @param cases how many cases stand beside its rules
     * @param rules what was tried of each rule
     * @param gaps what was not, and should be
     * @param excused what was not, for a written reason
     */
    public record OfPitfall(
            String id, String name, int cases, List<RuleCoverage> rules, List<Gap> gaps, Map<Gap, String> excused) {
        /** Keeps copies. */
        public OfPitfall {
            rules = List.copyOf(rules);
            gaps = List.copyOf(gaps);
            excused = Collections.unmodifiableMap(new LinkedHashMap<>(excused));
        }

        /** Returns how many of a kind came out true and false, such as {@code 3 of 4}. */
        public String share(Tried.Kind kind) {
            List<Tried> all = rules.stream()
                    .flatMap(rule -> rule.tried().stream())
                    .filter(tried -> tried.kind() == kind)
                    .toList();
            return all.stream().filter(Tried::covered).count() + " of " + all.size();
        }
    }

    /**
     * Something that never came out true, or never false.
     *
     * @param place where it stands
     * @param rule the rule's name
     * @param what the pattern and condition; for the rule itself {@code the rule}
     * @param never what never happened
     */
    public record Gap(Place place, String rule, String what, String never) {
        /** Returns place, rule and what is missing in one line. */
        @Override
        public String toString() {
            return place + ": rule \"" + rule + "\": " + what + " " + never;
        }
    }

    /** Keeps a copy. */
    public PackCoverage {
        pitfalls = List.copyOf(pitfalls);
    }

    /** Puts together what was counted. */
    public static PackCoverage of(CheckedPack checked, Coverage coverage, Optional<Mutated> mutated) {
        PackFiles files = checked.parts().files();
        List<Excuse> excuses = Excuse.all(files);
        Map<String, CaseFile> cases = CaseFile.of(files);
        List<RuleCoverage> rules = coverage.rules();
        List<OfPitfall> pitfalls = new ArrayList<>();
        for (Pitfall pitfall : checked.parts().pitfalls()) {
            CaseFile file = cases.get(pitfall.id());
            List<RuleCoverage> its = rules.stream()
                    .filter(rule -> rule.pitfall().equals(pitfall.id()))
                    .toList();
            pitfalls.add(of(pitfall, file == null ? 0 : file.cases().size(), its, texts(pitfall, files), excuses));
        }
        return new PackCoverage(
                checked.parts().manifest().id() + " "
                        + checked.parts().manifest().version(),
                cases.values().stream().mapToInt(file -> file.cases().size()).sum(),
                pitfalls,
                mutated);
    }

    private static OfPitfall of(
            Pitfall pitfall, int cases, List<RuleCoverage> rules, List<RuleText> texts, List<Excuse> excuses) {
        List<Gap> gaps = new ArrayList<>();
        Map<Gap, String> excused = new LinkedHashMap<>();
        for (RuleCoverage rule : rules) {
            for (Tried tried : rule.gaps()) {
                Gap gap = gap(rule.rule(), tried, texts);
                excuses.stream()
                        .filter(excuse -> excuse.in().equals(rule.rule())
                                && excuse.change().equals(gap.what() + " dropped"))
                        .findFirst()
                        .ifPresentOrElse(excuse -> excused.put(gap, excuse.reason()), () -> gaps.add(gap));
            }
        }
        return new OfPitfall(pitfall.id(), pitfall.text().get("name", Language.EN), cases, rules, gaps, excused);
    }

    static List<RuleText> texts(Pitfall pitfall, PackFiles files) {
        String path = PackFolder.of(pitfall).rules();
        return files.text(path).map(drl -> RuleText.all(path, drl)).orElse(List.of());
    }

    private static Gap gap(String rule, Tried tried, List<RuleText> texts) {
        Optional<RuleText> text =
                texts.stream().filter(one -> one.called().equals(rule)).findFirst();
        Place place = text.map(one -> one.place(start(one, tried))).orElse(Place.of(rule));
        String what = tried.kind() == Tried.Kind.RULE ? "the rule" : called(tried);
        return new Gap(place, rule, what, tried.gap().orElse(""));
    }

    private static String called(Tried tried) {
        String pattern = text(tried);
        return tried.kind() == Tried.Kind.CONDITION ? pattern + ": " + tried.text() : pattern;
    }

    private static String text(Tried tried) {
        return tried.pattern() == 0
                ? "'" + tried.text() + "'"
                : "pattern " + tried.pattern() + " (" + tried.type() + ")";
    }

    private static int start(RuleText text, Tried tried) {
        if (tried.pattern() == 0 || tried.pattern() > text.patterns().size()) {
            return text.rule().span().start();
        }
        PatternText pattern = text.patterns().get(tried.pattern() - 1);
        return pattern.condition(tried.text(), text.drl())
                .orElse(pattern.whole())
                .start();
    }

    /** Returns whether all is tried, and the cases find every mutant that can be found. */
    public boolean complete() {
        return pitfalls.stream().allMatch(pitfall -> pitfall.gaps().isEmpty())
                && mutated.map(Mutated::complete).orElse(true);
    }

    /** Returns what is tried of each pitfall, in a sentence. */
    public Map<String, String> sentences() {
        Map<String, String> sentences = new LinkedHashMap<>();
        for (OfPitfall pitfall : pitfalls) {
            sentences.put(
                    pitfall.id(),
                    "Over its cases, " + pitfall.share(Tried.Kind.RULE) + " rules, "
                            + pitfall.share(Tried.Kind.PATTERN) + " patterns and "
                            + pitfall.share(Tried.Kind.CONDITION) + " conditions came out both true and false.");
        }
        return sentences;
    }

    /** Returns everything of a kind that was tried or should have been. */
    public List<Tried> all(Tried.Kind kind) {
        return pitfalls.stream()
                .flatMap(pitfall -> pitfall.rules().stream())
                .flatMap(rule -> rule.tried().stream())
                .filter(tried -> tried.kind() == kind)
                .toList();
    }
}
