package org.trustdiagnostics.examples.sparkbatch.job;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.trustdiagnostics.core.fact.DatasetHeader;
import org.trustdiagnostics.core.fact.FactReader;
import org.trustdiagnostics.core.metric.Observation;
import org.trustdiagnostics.core.metric.Summary;
import org.trustdiagnostics.rules.TrustDiagnostics;
import org.trustdiagnostics.rules.judge.Crossings;

/**
 * What the tasks of a job share in one JVM: one {@link TrustDiagnostics}, built by the first task that needs it and found to be the
 * driver's, and the header. Immutable and thread-safe.
 */
public final class Workplace {
    /** An application runs one batch at a time, seldom two; what went before is let go. */
    private static final int KEPT = 4;

    private static final Map<String, Workplace> BY_JOB = new LinkedHashMap<>();

    private final TrustDiagnostics diagnostics;
    private final DatasetHeader header;
    private final Map<String, String> families;
    private final Observation counting;

    private Workplace(TrustDiagnostics diagnostics, DatasetHeader header) {
        this.diagnostics = diagnostics;
        this.header = header;
        this.families = header.parts().families();
        this.counting = diagnostics.newSummary(header).observation();
    }

    /**
     * Returns the workplace of a job in this JVM.
     *
     * @throws OtherRulesException where the rules built here are not the driver's
     */
    public static Workplace of(Job job) {
        synchronized (BY_JOB) {
            Workplace known = BY_JOB.get(job.id());
            if (known == null) {
                known = open(job);
                BY_JOB.put(job.id(), known);
                if (BY_JOB.size() > KEPT) {
                    BY_JOB.remove(BY_JOB.keySet().iterator().next());
                }
            }
            return known;
        }
    }

    private static Workplace open(Job job) {
        TrustDiagnostics diagnostics = job.source().get();
        if (!diagnostics.fingerprint().equals(job.fingerprint())) {
            throw new OtherRulesException(job, diagnostics);
        }
        return new Workplace(diagnostics, FactReader.readHeader("header of the job", job.header()));
    }

    /** Returns the rules, which are those of the driver. */
    public TrustDiagnostics diagnostics() {
        return diagnostics;
    }

    /** Returns the key under which facts about a subject come together: the whole that it is a part of, or itself. */
    public String family(String subject) {
        return families.getOrDefault(subject, subject);
    }

    /** Returns an empty summary to count in; it knows the day and the zone and nothing else of the header, so its bytes are few. */
    public Summary newCount() {
        return new Summary(counting);
    }

    /** Returns what no subject at all shows, to merge with what subjects show. */
    public Crossings nothingCrossed() {
        return diagnostics.crossings(newCount());
    }

    /** Returns an empty summary to diagnose some families with; of the parts it knows theirs, so that its cost is that of the families. */
    public Summary newBatch(Collection<String> roots) {
        return diagnostics.newSummary(new DatasetHeader(
                header.asOf(),
                header.covers(),
                header.timeZone(),
                header.profile(),
                header.parts().within(roots)));
    }
}
