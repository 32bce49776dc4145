package org.trustdiagnostics.authoring.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.catalogue.Pitfall;
import org.trustdiagnostics.core.input.Nearest;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.limit.Severity;
import org.trustdiagnostics.core.report.PackChange;
import org.trustdiagnostics.rules.pack.PackFolder;
import org.trustdiagnostics.rules.pack.RulePack;

/** Checks what a pack says of itself, and that what it changes of the bundled pack is what its files do. */
final class ManifestCheck {
    private static final Pattern VERSION = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9}){0,3}(-[0-9A-Za-z.-]+)?");
    private static final Pattern NEEDED = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9}){0,2}");

    private final PackFiles files;
    private final PackManifest manifest;
    private final List<Problem> problems = new ArrayList<>();

    private ManifestCheck(PackFiles files, PackManifest manifest) {
        this.files = files;
        this.manifest = manifest;
    }

    static List<Problem> problems(PackFiles files, PackManifest manifest) {
        ManifestCheck check = new ManifestCheck(files, manifest);
        check.itself();
        if (manifest.bundled()) {
            check.changes();
            check.rulesOfBundledPitfalls();
            manifest.thresholds().forEach(check::moved);
        } else if (!manifest.changes().isEmpty()) {
            check.problem(
                    manifest.changes().get(0).id(),
                    "changes bundled rules although \"bundled\" is false; leave one of the two out.");
        }
        return check.problems;
    }

    private void itself() {
        IdSyntax.problem(manifest.id()).ifPresent(said -> problem(manifest.id(), "the pack's id " + said));
        if (!VERSION.matcher(manifest.version()).matches()) {
            problem(
                    manifest.version(),
                    "version '" + Shown.of(manifest.version())
                            + "' must be numbers with full stops between them, such as 1.0.0" + " or 1.1.0-draft.");
        }
        String library = RulePack.bundled().id().version();
        if (!NEEDED.matcher(manifest.needsVersion()).matches()) {
            problem(
                    manifest.needsVersion(),
                    "needsVersion '" + Shown.of(manifest.needsVersion())
                            + "' must be the number of a version of the library," + " such as " + library + ".");
        } else if (Arrays.compare(numbers(manifest.needsVersion()), numbers(library)) > 0) {
            problem(
                    manifest.needsVersion(),
                    "needs version " + manifest.needsVersion() + " of the library, but this is " + library
                            + "; take a newer library, or an older version of the pack.");
        }
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.replaceFirst("-.*", "").split("\\.", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    private void changes() {
        Set<String> seen = new HashSet<>();
        for (PackChange change : manifest.changes()) {
            if (!seen.add(change.id())) {
                problem(change.id(), "changes '" + change.id() + "' twice; keep one.");
            }
            if (change.kind() != PackChange.Kind.LIMIT) {
                bundled(change.id()).ifPresentOrElse(pitfall -> change(change, pitfall), () -> unknown(change.id()));
            }
        }
    }

    private void change(PackChange change, Pitfall pitfall) {
        String rules = PackFolder.of(pitfall).rules();
        boolean own = files.texts().containsKey(rules);
        boolean off = change.kind() == PackChange.Kind.OFF;
        if (off && own) {
            problem(
                    change.id(),
                    "'" + change.id() + "' is OFF, yet there is " + rules
                            + "; say OVERRIDE or EXTEND, or remove the file.");
        } else if (!off && !own) {
            problem(
                    change.id(),
                    "says " + change.kind() + " of '" + change.id() + "', but there is no " + rules
                            + "; write it, or leave the change out.");
        }
    }

    private void unknown(String id) {
        List<String> known =
                Catalogue.bundled().pitfalls().stream().map(Pitfall::id).toList();
        problem(
                id,
                "unknown pitfall '" + Shown.of(id) + "' among the bundled ones, which alone can be changed"
                        + Nearest.hint(id, known));
    }

    private void rulesOfBundledPitfalls() {
        for (Pitfall pitfall : Catalogue.bundled().pitfalls()) {
            String rules = PackFolder.of(pitfall).rules();
            boolean said =
                    manifest.changes().stream().anyMatch(change -> change.id().equals(pitfall.id()));
            if (files.texts().containsKey(rules) && !said) {
                problems.add(Problem.of(
                        rules,
                        "holds rules for the bundled pitfall '" + pitfall.id() + "'; say under 'changes' in "
                                + PackFiles.MANIFEST + " whether they EXTEND or OVERRIDE the bundled ones, and why."));
            }
        }
    }

    /** A threshold beyond a grade would leave the milder severities without any value. */
    private void moved(String id, double threshold) {
        Optional<Limit> limit = RulePack.bundled().limits().find(id);
        if (limit.isEmpty()) {
            return;
        }
        boolean atLeast = limit.get().direction() == Limit.Direction.AT_LEAST;
        for (Severity severity : limit.get().grades().keySet()) {
            double grade = limit.get().grades().get(severity);
            if (atLeast ? grade >= threshold : grade <= threshold) {
                problem(
                        id,
                        "moves limit '" + id + "' to " + threshold + ", beyond its grade " + severity + ", " + grade
                                + ": crossing it would never be milder. Stay "
                                + (atLeast ? "above " : "below ") + grade
                                + ", or OVERRIDE the pitfall with a limit of your own.");
                return;
            }
        }
    }

    private static Optional<Pitfall> bundled(String id) {
        return Catalogue.bundled().pitfalls().stream()
                .filter(pitfall -> pitfall.id().equals(id))
                .findFirst();
    }

    private void problem(String word, String message) {
        problems.add(Words.problem(files, PackFiles.MANIFEST, word, message));
    }
}
