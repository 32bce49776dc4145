package org.trustdiagnostics.authoring.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.trustdiagnostics.core.input.JsonObject;
import org.trustdiagnostics.core.input.Nearest;
import org.trustdiagnostics.core.report.PackChange;
import org.trustdiagnostics.core.text.Language;
import org.trustdiagnostics.rules.pack.RulePack;

/**
 * What a pack says of itself in {@code pack.json}.
 *
 * @param id its name
 * @param version its version
 * @param languages the languages in which it has all its texts, English among them
 * @param needsVersion the oldest version of the library that it works with, such as {@code 0.1}
 * @param bundled whether it stands on the bundled pack; otherwise its own rules are the only ones
 * @param changes what it changes of the bundled pack
 * @param thresholds the thresholds of the bundled limits that it moves
 */
public record PackManifest(
        String id,
        String version,
        Set<Language> languages,
        String needsVersion,
        boolean bundled,
        List<PackChange> changes,
        Map<String, Double> thresholds) {

    /** Keeps copies. */
    public PackManifest {
        languages = Set.copyOf(languages);
        changes = List.copyOf(changes);
        thresholds = Map.copyOf(thresholds);
    }

    /** Returns what the bundled pack says of itself. */
    static PackManifest of(RulePack pack) {
        return new PackManifest(
                pack.id().id(),
                pack.id().version(),
                EnumSet.allOf(Language.class),
                pack.id().version(),
                false,
                List.of(),
                Map.of());
    }

    /**
     * Reads the file.
     *
     * @throws org.trustdiagnostics.core.input.InvalidInputException where a field is missing, unknown or impossible
     */
    public static PackManifest read(JsonObject json) {
        json.allowOnly(
                List.of("$schema", "id", "version", "languages", "needsVersion", "bundled", "changes", "limits"));
        List<PackChange> changes = new ArrayList<>();
        for (JsonObject change : json.objects("changes")) {
            change.allowOnly(List.of("pitfall", "change", "reason"));
            PackChange.Kind kind = change.constant("change", PackChange.Kind.class);
            if (kind == PackChange.Kind.LIMIT) {
                throw change.error("change", "must be EXTEND, OVERRIDE or OFF; limits are moved under 'limits'.");
            }
            changes.add(new PackChange(kind, change.text("pitfall"), change.text("reason")));
        }
        Map<String, Double> thresholds = new LinkedHashMap<>();
        for (JsonObject limit : json.objects("limits")) {
            limit.allowOnly(List.of("limit", "threshold", "reason"));
            thresholds.put(limit.text("limit"), limit.number("threshold"));
            changes.add(new PackChange(PackChange.Kind.LIMIT, limit.text("limit"), limit.text("reason")));
        }
        return new PackManifest(
                json.text("id"),
                json.text("version"),
                languages(json),
                json.text("needsVersion"),
                json.flag("bundled", true),
                changes,
                thresholds);
    }

    private static Set<Language> languages(JsonObject json) {
        Set<Language> languages = EnumSet.noneOf(Language.class);
        List<String> known = Arrays.stream(Language.values()).map(Language::tag).toList();
        for (String tag : json.texts("languages")) {
            languages.add(Arrays.stream(Language.values())
                    .filter(language -> language.tag().equals(tag))
                    .findFirst()
                    .orElseThrow(() -> json.error(
                            "languages", "holds the unknown language '" + tag + "'" + Nearest.hint(tag, known))));
        }
        if (!languages.contains(Language.EN)) {
            throw json.error("languages", "must hold \"en\"; other languages fall back to it.");
        }
        return languages;
    }

    /** Returns the pitfalls to which something is done. */
    public Set<String> pitfalls(PackChange.Kind kind) {
        return changes.stream()
                .filter(change -> change.kind() == kind)
                .map(PackChange::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the file for a pack that changes nothing of the bundled one. */
    String toJson() {
        String tags = languages.stream()
                .sorted()
                .map(language -> "\"" + language.tag() + "\"")
                .collect(Collectors.joining(", "));
        return "{\"id\": \"" + id + "\", \"version\": \"" + version + "\", \"languages\": [" + tags
                + "], \"needsVersion\": \"" + needsVersion + "\", \"bundled\": " + bundled + "}\n";
    }
}
