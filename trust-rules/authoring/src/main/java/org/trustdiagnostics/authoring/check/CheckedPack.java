package org.trustdiagnostics.authoring.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.trustdiagnostics.authoring.compile.DrlCompiler;
import org.trustdiagnostics.authoring.pack.PackFiles;
import org.trustdiagnostics.authoring.pack.PackManifest;
import org.trustdiagnostics.authoring.pack.PackParts;
import org.trustdiagnostics.authoring.pack.Problem;
import org.trustdiagnostics.rules.pack.RulePack;
import org.trustdiagnostics.rules.pack.RulePackException;
import org.trustdiagnostics.rules.session.DroolsRules;

/**
 * A pack that was looked at: the rules ready to judge, or everything that its author must mend first. Immutable.
 *
 * @param parts what stands in its files
 * @param pack the rules, where there is no problem
 * @param problems all problems, sorted by place
 */
public record CheckedPack(PackParts parts, Optional<RulePack> pack, List<Problem> problems) {
    /** Sorts the problems. */
    public CheckedPack {
        problems = problems.stream().sorted().distinct().toList();
    }

    /** Returns the pack that comes with the library; it was checked when the library was built. */
    public static CheckedPack bundled() {
        return new CheckedPack(PackParts.of(PackFiles.bundled()), Optional.of(RulePack.bundled()), List.of());
    }

    /**
     * Reads and checks a pack.
     *
     * @param folder its folder
     * @throws IOException where the folder cannot be read
     */
    public static CheckedPack read(Path folder) throws IOException {
        return of(PackFiles.read(folder));
    }

    /** Checks a pack: its files, its texts and limits, its rules. Whatever the rules hold, what is wrong with them is a problem. */
    public static CheckedPack of(PackFiles files) {
        return of(files, CheckedPack::compiled);
    }

    static CheckedPack of(PackFiles files, Function<PackParts, RulePack> compiler) {
        PackParts parts = PackParts.of(files);
        List<Problem> problems = new ArrayList<>(parts.problems());
        try {
            problems.addAll(RuleCheck.check(parts));
            if (problems.isEmpty()) {
                return new CheckedPack(parts, Optional.of(compiler.apply(parts)), List.of());
            }
        } catch (RulePackException e) {
            problems.addAll(EngineProblems.of(e, files.ending(".drl")));
        } catch (StackOverflowError e) {
            problems.add(Problem.of(
                    PackFiles.RULES,
                    "holds a condition that is too long or too deeply nested to be compiled; split it."));
        } catch (RuntimeException | LinkageError e) {
            problems.add(Problem.of(
                    PackFiles.RULES,
                    "could not be compiled (" + e + "); undo the last change, and please report this."));
        }
        return new CheckedPack(parts, Optional.empty(), problems);
    }

    private static RulePack compiled(PackParts parts) {
        PackManifest manifest = parts.manifest();
        PackFiles files = parts.files();
        DroolsRules rules = DrlCompiler.compile(manifest.id(), files.ending(".drl"));
        return manifest.bundled()
                ? RulePack.bundled()
                        .changedBy(
                                manifest.id(),
                                manifest.version(),
                                manifest.changes(),
                                parts.catalogue(),
                                parts.limits(),
                                rules,
                                files.judging())
                : RulePack.of(
                        manifest.id(), manifest.version(), parts.catalogue(), parts.limits(), rules, files.judging());
    }

    /**
     * Returns the rules.
     *
     * @throws RulePackException where there are problems; it names all
     */
    public RulePack orThrow() {
        return pack.orElseThrow(() -> new RulePackException(
                parts.manifest().id(), problems.stream().map(Problem::toString).toList()));
    }
}
