package org.trustdiagnostics.examples.benchmarks.judging;

import java.util.Set;
import org.trustdiagnostics.core.metric.Summary;
import org.trustdiagnostics.core.report.Report;
import org.trustdiagnostics.rules.TrustDiagnostics;
import org.trustdiagnostics.rules.pack.RulePack;

/**
 * What a host calls, from a summary of the subject: besides judging it makes the readings with their intervals, works out how likely
 * chance alone explains each finding, and puts the report together.
 */
final class WholeDiagnosis implements Contestant {
    private final TrustDiagnostics diagnostics;
    private final Summary summary;

    WholeDiagnosis(RulePack pack, Subject subject) {
        this.diagnostics = TrustDiagnostics.builder().pack(pack).build();
        this.summary = diagnostics.newSummary(subject.facts().header());
        subject.facts().list().forEach(summary::add);
    }

    @Override
    public Report judge() {
        return diagnostics.diagnose(summary);
    }

    /** Makes the readings and nothing else. */
    Object readings() {
        return summary.readings(Subject.NAME);
    }

    @Override
    public Set<String> found() {
        return Found.among(judge().outcomes());
    }
}
