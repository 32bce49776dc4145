package org.trustdiagnostics.authoring.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trustdiagnostics.authoring.drl.DrlFile;
import org.trustdiagnostics.authoring.drl.DrlRule;
import org.trustdiagnostics.authoring.drl.Word;
import org.trustdiagnostics.authoring.pack.PackParts;
import org.trustdiagnostics.core.catalogue.Pitfall;
import org.trustdiagnostics.core.input.InvalidInputException;
import org.trustdiagnostics.core.input.JsonObject;
import org.trustdiagnostics.core.input.JsonText;
import org.trustdiagnostics.core.report.PackChange;
import org.trustdiagnostics.core.text.Language;
import org.trustdiagnostics.rules.pack.RulePack;
import org.trustdiagnostics.rules.session.RuleShape;

/** Checks the rules of a pack against each other and against what lies beside them. */
final class Together {
    private static final String RULES = ".drl";

    private final PackParts parts;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Pitfall> pitfalls;
    private final List<Pitfall> own;

    Together(PackParts parts) {
        this.parts = parts;
        this.pitfalls =
                parts.catalogue().pitfalls().stream().collect(Collectors.toMap(Pitfall::id, pitfall -> pitfall));
        this.own = OwnPitfalls.of(parts);
        standing().forEach(shape -> names.put(shape.name(), "the bundled pack"));
    }

    /** Returns the bundled rules that stay beside those of the pack. */
    private List<RuleShape> standing() {
        if (!parts.manifest().bundled()) {
            return List.of();
        }
        Set<String> gone =
                parts.manifest().pitfalls(PackChange.Kind.OFF).stream().collect(Collectors.toSet());
        gone.addAll(parts.manifest().pitfalls(PackChange.Kind.OVERRIDE));
        return RulePack.bundled().rules().shapes().stream()
                .filter(shape -> !gone.contains(shape.pitfall()))
                .toList();
    }

    /** Checks one file of rules. */
    void file(DrlFile file, Problems problems) {
        for (DrlRule rule : file.rules()) {
            problems.in(rule);
            String other = rule.name().text().isEmpty()
                    ? null
                    : names.putIfAbsent(rule.name().text(), problems.path());
            if (other != null) {
                problems.at(
                        rule.name().span(),
                        "another rule in "
                                + (other.equals(problems.path()) ? "this file" : other)
                                + " has the same name; rename one of them.");
            }
            sentence(rule, problems);
        }
        supplementary(file, problems);
        cases(file, problems);
    }

    /** The sentence of a rule stands in reports, so it needs a translation into every language of the pack. */
    private void sentence(DrlRule rule, Problems problems) {
        int colon = rule.name().text().indexOf(": ");
        if (colon < 0) {
            return;
        }
        Optional<Pitfall> pitfall =
                Optional.ofNullable(pitfalls.get(rule.name().text().substring(0, colon)));
        String sentence = rule.name().text().substring(colon + 2);
        pitfall.ifPresent(found -> {
            Map<Language, String> translations = found.reasons().getOrDefault(sentence, Map.of());
            List<String> missing = parts.manifest().languages().stream()
                    .sorted()
                    .filter(language -> language != Language.EN && !translations.containsKey(language))
                    .map(Language::tag)
                    .toList();
            if (!missing.isEmpty()) {
                problems.at(
                        rule.name().span(),
                        "the sentence of the rule is not translated into " + String.join(", ", missing)
                                + "; add it to \"reasons\" "
                                + (own.contains(found)
                                        ? "of '" + found.id() + "' in catalogue.json: {"
                                        : "in catalogue.json: {\"pitfall\": \"" + found.id() + "\", ")
                                + "\"rule\": \"" + sentence + "\", \"" + String.join("\": \"…\", \"", missing)
                                + "\": \"…\"}.");
            }
        });
    }

    private void supplementary(DrlFile file, Problems problems) {
        List<DrlRule> rules = file.rules();
        Optional<String> pitfall = rules.stream()
                .findFirst()
                .flatMap(rule -> rule.annotation("pitfall"))
                .map(Word::text);
        boolean deciding = standing().stream()
                .anyMatch(shape -> pitfall.filter(shape.pitfall()::equals).isPresent() && !shape.supplementary());
        if (!deciding
                && !rules.isEmpty()
                && rules.stream()
                        .allMatch(rule -> rule.annotation("supplementary").isPresent())) {
            problems.in(rules.get(0));
            problems.at(
                    rules.get(0).annotation("supplementary").orElseThrow().span(),
                    "all rules of the pitfall are supplementary, so none decides; leave @supplementary out of one.");
        }
    }

    /** Each rule needs a case in which it detects; which rule a case is meant for, nobody but the coverage can tell. */
    private void cases(DrlFile file, Problems problems) {
        String path = problems.path().substring(0, problems.path().length() - RULES.length()) + ".cases.json";
        Optional<String> json = parts.files().text(path);
        if (file.rules().isEmpty()) {
            return;
        }
        problems.in(file.rules().get(0));
        if (json.isEmpty()) {
            problems.at(
                    file.rules().get(0).name().span(),
                    "the rules of this file have no cases; write in " + path
                            + " when they detect, when they just do not, and when data are missing.");
            return;
        }
        long detecting = detecting(path, json.get());
        if (detecting < file.rules().size()) {
            problems.at(
                    file.rules().get((int) detecting).name().span(),
                    "the file has " + count(file.rules().size(), "rule") + ", but " + count(detecting, "case") + " in "
                            + path + " in which one detects; write one for each rule.");
        }
    }

    private static String count(long many, String what) {
        return many + " " + what + (many == 1 ? "" : "s");
    }

    private static long detecting(String path, String json) {
        List<JsonObject> expected = new ArrayList<>();
        try {
            JsonText.parse(path, json).objects("cases").forEach(one -> one.optionalObject("expect")
                    .ifPresent(expected::add));
            return expected.stream()
                    .filter(one ->
                            one.optionalText("kind").filter("DETECTED"::equals).isPresent())
                    .count();
        } catch (InvalidInputException e) {
            // Told where the cases are read.
            return Long.MAX_VALUE;
        }
    }
}
