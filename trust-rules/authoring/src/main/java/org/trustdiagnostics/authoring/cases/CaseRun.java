package org.trustdiagnostics.authoring.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.trustdiagnostics.core.input.InvalidInputException;
import org.trustdiagnostics.core.report.Report;
import org.trustdiagnostics.rules.TrustDiagnostics;

/**
 * Cases that were tried, each alone. Immutable.
 *
 * <pre>{@code
 * CheckedPack pack = CheckedPack.read(Path.of("my-pack"));
 * TrustDiagnostics diagnostics = TrustDiagnostics.builder().pack(pack.orThrow()).build();
 * CaseRun run = CaseRun.of(diagnostics, PackCases.of(pack.parts()).files().values());
 * }</pre>
 *
 * @param results what came of each case, in the order of files and cases
 */
public record CaseRun(List<CaseResult> results) {
    /** Keeps a copy. */
    public CaseRun {
        results = List.copyOf(results);
    }

    /** Tries the cases of some files; costs a diagnosis of one subject a case, one to two milliseconds. */
    public static CaseRun of(TrustDiagnostics diagnostics, Collection<CaseFile> files) {
        List<CaseResult> results = new ArrayList<>();
        for (CaseFile file : files) {
            file.cases().forEach(c -> results.add(tried(diagnostics, file, c)));
        }
        return new CaseRun(results);
    }

    /** Tries one case. */
    public static CaseResult tried(TrustDiagnostics diagnostics, CaseFile file, Case c) {
        try {
            Report report = diagnostics.diagnose(c.facts());
            return new CaseResult(file, c, Optional.of(report), Differences.between(file.pitfall(), c, report));
        } catch (InvalidInputException e) {
            return new CaseResult(
                    file, c, Optional.empty(), List.of("the facts cannot be diagnosed: " + e.getMessage()));
        }
    }

    /** Returns whether every case passed. */
    public boolean passed() {
        return failures().isEmpty();
    }

    /** Returns the cases that came out otherwise than they say. */
    public List<CaseResult> failures() {
        return results.stream().filter(result -> !result.passed()).toList();
    }
}
