package org.trustdiagnostics.examples.benchmarks.judging;

import java.util.Set;
import org.trustdiagnostics.core.metric.Summary;
import org.trustdiagnostics.core.report.Report;
import org.trustdiagnostics.rules.TrustDiagnostics;
import org.trustdiagnostics.rules.pack.RulePack;

/**
 * This library from a summary of the subject: it makes the readings, judges them, and gives an outcome for every pitfall with its
 * conditions, found or not, of which the others give nothing.
 */
final class Library implements Contestant {
    private final TrustDiagnostics diagnostics;
    private final Summary summary;

    Library(RulePack pack, Subject subject) {
        this.diagnostics = TrustDiagnostics.builder().pack(pack).build();
        this.summary = diagnostics.newSummary(subject.facts().header());
        subject.facts().list().forEach(summary::add);
    }

    @Override
    public Report judge() {
        return diagnostics.diagnose(summary);
    }

    /** Makes the readings and nothing else: the share of them in {@link #judge()}. */
    Object readings() {
        return summary.readings(Subject.NAME);
    }

    /** Judges the subject and returns the pitfalls found. */
    Set<String> pitfalls() {
        return Found.pitfalls(judge());
    }

    @Override
    public Set<String> found() {
        return Found.in(judge());
    }
}
