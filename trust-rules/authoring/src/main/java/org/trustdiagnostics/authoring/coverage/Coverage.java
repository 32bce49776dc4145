package org.trustdiagnostics.authoring.coverage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trustdiagnostics.authoring.cases.CaseFile;
import org.trustdiagnostics.authoring.check.CheckedPack;
import org.trustdiagnostics.core.catalogue.Pitfall;
import org.trustdiagnostics.core.fact.Facts;
import org.trustdiagnostics.core.metric.Summary;
import org.trustdiagnostics.rules.TrustDiagnostics;
import org.trustdiagnostics.rules.judge.RuleTrace;
import org.trustdiagnostics.rules.pack.RulePack;
import org.trustdiagnostics.rules.session.RuleShape;

/**
 * Counts how often the rules of a pack, their patterns and each single condition came out true and false over facts, by walking the
 * rules as the explanation of an outcome does; the engine is not asked. Not thread-safe.
 */
public final class Coverage {
    private final Map<String, RuleCount> rules = new LinkedHashMap<>();
    private final TrustDiagnostics diagnostics;

    /**
     * Starts with nothing tried.
     *
     * @param checked the pack, of which its own pitfalls are looked at
     * @param diagnostics judges by this pack
     */
    public Coverage(CheckedPack checked, TrustDiagnostics diagnostics) {
        this.diagnostics = diagnostics;
        List<String> own = checked.parts().pitfalls().stream().map(Pitfall::id).toList();
        RulePack pack = diagnostics.pack();
        for (RuleShape shape : pack.rules().shapes()) {
            if (own.contains(shape.pitfall())) {
                rules.put(
                        shape.name(),
                        new RuleCount(shape, pack.rules().walk(shape.name()).elements()));
            }
        }
    }

    /**
     * Returns what a pack's cases try of its own rules.
     *
     * @throws org.trustdiagnostics.rules.pack.RulePackException where the pack has problems
     */
    public static Coverage byCases(CheckedPack checked) {
        Coverage coverage = new Coverage(
                checked, TrustDiagnostics.builder().pack(checked.orThrow()).build());
        coverage.addCases(checked);
        return coverage;
    }

    /** Adds the facts of the pack's cases. */
    public void addCases(CheckedPack checked) {
        CaseFile.of(checked.parts().files()).values().forEach(file -> file.cases()
                .forEach(one -> add(one.facts())));
    }

    private void add(Facts facts) {
        Summary summary = diagnostics.newSummary(facts.header());
        facts.list().forEach(summary::add);
        add(summary);
    }

    /** Adds facts that {@link TrustDiagnostics#newSummary} of the same diagnostics has counted. */
    public void add(Summary summary) {
        diagnostics.trace(summary, this::add);
    }

    private void add(RuleTrace trace) {
        RuleCount count = rules.get(trace.rule().name());
        if (count != null) {
            count.add(trace.walked());
        }
    }

    /** Returns what was tried until now, by rule. */
    public List<RuleCoverage> rules() {
        return rules.values().stream().map(RuleCount::coverage).toList();
    }
}
