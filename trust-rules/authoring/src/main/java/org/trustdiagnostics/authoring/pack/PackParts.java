package org.trustdiagnostics.authoring.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.catalogue.Pitfall;
import org.trustdiagnostics.core.input.JsonObject;
import org.trustdiagnostics.core.input.JsonText;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.limit.Limits;
import org.trustdiagnostics.core.text.Language;
import org.trustdiagnostics.rules.pack.PackFolder;
import org.trustdiagnostics.rules.pack.RulePack;

/**
 * What stands in the JSON files of a pack, put together with the bundled pack that it stands on. A file that cannot be read leaves
 * a problem, and what it would have added is left out, so that the rest can be looked at. Immutable.
 *
 * @param files the files
 * @param manifest what the pack says of itself
 * @param catalogue the bundled texts and the pack's
 * @param limits the bundled limits, as moved, and the pack's
 * @param problems what is wrong with the files, sorted
 */
public record PackParts(
        PackFiles files, PackManifest manifest, Catalogue catalogue, Limits limits, List<Problem> problems) {

    /** Sorts the problems. */
    public PackParts {
        problems = problems.stream().sorted().distinct().toList();
    }

    /** Reads the JSON files of a pack. */
    public static PackParts of(PackFiles files) {
        return new Reader(files).read();
    }

    /** Returns whether any file holds a problem. */
    public boolean sound() {
        return problems.isEmpty();
    }

    /** Returns the pitfalls that the pack has folders for, in the order of the catalogue. */
    public List<Pitfall> pitfalls() {
        return catalogue.pitfalls().stream()
                .filter(pitfall ->
                        files.texts().containsKey(PackFolder.of(pitfall).rules()))
                .toList();
    }

    private static final class Reader {
        private final PackFiles files;
        private final List<Problem> problems;

        Reader(PackFiles files) {
            this.files = files;
            this.problems = new ArrayList<>(files.problems());
        }

        PackParts read() {
            Optional<PackManifest> read = files.text(PackFiles.MANIFEST)
                    .flatMap(text -> tried(
                            PackFiles.MANIFEST, () -> PackManifest.read(JsonText.parse(PackFiles.MANIFEST, text))));
            PackManifest manifest = read.orElseGet(this::unreadable);
            Optional<Catalogue> added = files.text(PackFiles.CATALOGUE)
                    .flatMap(text -> tried(
                            PackFiles.CATALOGUE, () -> Catalogue.bundled().plus(json(PackFiles.CATALOGUE, text))));
            Catalogue catalogue = added.orElse(Catalogue.bundled());
            Limits limits = limits(manifest);
            if (!files.equals(PackFiles.bundled())) {
                read.ifPresent(known -> problems.addAll(ManifestCheck.problems(files, known)));
                problems.addAll(TextsCheck.problems(files, manifest, catalogue));
            }
            if (added.isPresent() || files.text(PackFiles.CATALOGUE).isEmpty()) {
                problems.addAll(PackLayout.problems(files, catalogue));
            }
            return new PackParts(files, manifest, catalogue, limits, problems);
        }

        private PackManifest unreadable() {
            if (files.text(PackFiles.MANIFEST).isEmpty()) {
                problems.add(Problem.of(
                        PackFiles.MANIFEST, "is missing; a pack begins with it. 'trust rules new DIR' writes one."));
            }
            return new PackManifest("?", "?", Set.of(Language.EN), "0", true, List.of(), Map.of());
        }

        private Limits limits(PackManifest manifest) {
            Limits limits = manifest.bundled() ? RulePack.bundled().limits() : Limits.counting();
            for (Map.Entry<String, Double> moved : manifest.thresholds().entrySet()) {
                Limits before = limits;
                limits = tried(PackFiles.MANIFEST, () -> before.with(moved.getKey(), moved.getValue()))
                        .orElse(before);
            }
            for (Map.Entry<String, String> file : files.ending(".limits.json").entrySet()) {
                Limits before = limits;
                List<Limit> more = tried(file.getKey(), () -> Limits.read(json(file.getKey(), file.getValue())))
                        .orElse(List.of());
                limits = tried(file.getKey(), () -> before.plus(more)).orElse(before);
            }
            return limits;
        }

        private static JsonObject json(String file, String text) {
            return JsonText.parse(file, text).without("$schema");
        }

        private <T> Optional<T> tried(String file, Supplier<T> read) {
            try {
                return Optional.of(read.get());
            } catch (IllegalArgumentException e) {
                problems.add(JsonProblem.of(file, files.text(file).orElse(""), e));
            }
            return Optional.empty();
        }
    }
}
