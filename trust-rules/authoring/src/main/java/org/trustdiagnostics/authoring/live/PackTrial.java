package org.trustdiagnostics.authoring.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trustdiagnostics.authoring.cases.CaseResult;
import org.trustdiagnostics.authoring.cases.CaseRun;
import org.trustdiagnostics.authoring.cases.PackCases;
import org.trustdiagnostics.authoring.check.CheckedPack;
import org.trustdiagnostics.authoring.pack.PackFiles;
import org.trustdiagnostics.authoring.pack.Problem;
import org.trustdiagnostics.rules.TrustDiagnostics;
import org.trustdiagnostics.rules.pack.RulePack;
import org.trustdiagnostics.rules.pack.RulePackException;

/**
 * A pack that was checked and whose cases were tried, by its own limits. Immutable.
 *
 * @param pack the rules, where there is no problem
 * @param cases how many cases were tried
 * @param problems what its author must mend, sorted by place; a case that comes out otherwise than it says is one
 */
public record PackTrial(Optional<RulePack> pack, int cases, List<Problem> problems) {
    /** Sorts the problems. */
    public PackTrial {
        problems = problems.stream().sorted().distinct().toList();
    }

    /**
     * Checks a pack and tries its cases; never fails, whatever the files hold. Costs a tenth of a second for a few rules, several
     * seconds the first time in a process, and about a twentieth of a second for each further rule.
     */
    public static PackTrial of(PackFiles files) {
        try {
            return tried(files);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            return refused(List.of(Problem.of(
                    PackFiles.RULES,
                    "could not be tried on their cases (" + e + "); undo the last change, and please report this.")));
        }
    }

    private static PackTrial tried(PackFiles files) {
        CheckedPack checked = CheckedPack.of(files);
        PackCases cases = PackCases.of(checked.parts());
        List<Problem> problems = new ArrayList<>(checked.problems());
        problems.addAll(cases.problems());
        if (checked.pack().isEmpty()) {
            return refused(problems);
        }
        RulePack pack = checked.orThrow();
        CaseRun run = CaseRun.of(
                TrustDiagnostics.builder().pack(pack).build(), cases.files().values());
        run.failures().forEach(failure -> problems.add(problem(failure)));
        return problems.isEmpty()
                ? new PackTrial(Optional.of(pack), run.results().size(), problems)
                : refused(problems);
    }

    /**
     * Returns the rules.
     *
     * @param name how people call the pack
     * @throws RulePackException where there are problems; it names all
     */
    public RulePack orThrow(String name) {
        return pack.orElseThrow(() -> new RulePackException(
                name, problems.stream().map(Problem::toString).toList()));
    }

    private static PackTrial refused(List<Problem> problems) {
        return new PackTrial(Optional.empty(), 0, problems);
    }

    private static Problem problem(CaseResult failure) {
        return new Problem(
                failure.place(),
                Optional.empty(),
                Optional.empty(),
                "case \"" + failure.tried().name() + "\": " + String.join("; ", failure.differences()));
    }
}
