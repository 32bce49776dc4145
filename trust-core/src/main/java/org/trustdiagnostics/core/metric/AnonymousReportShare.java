package org.trustdiagnostics.core.metric;

import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.Feedback;

/**
 * Share of staff's error reports that hide who wrote them.
 *
 * <p>Formula: anonymous ÷ all. A share, 0 to 1; lower is better: people who feel safe put their name to a report. A case is an
 * error report of staff for which {@code anonymous} is known. Minimum sample 10; fewer than the minimum group are suppressed.
 *
 * <p>Worked example: 40 reports, 30 of them anonymous: 0.75, interval 0.588 to 0.873 (exact, 95 %). Default limit:
 * {@code fear-of-speaking-up.anonymous-share}, 0.50, the library's proposal.
 */
final class AnonymousReportShare extends EventMetric<Feedback> {
    AnonymousReportShare() {
        super("anonymous-report-share", Feedback.class);
    }

    @Override
    public String needs() {
        return "feedback of kind ERROR_REPORT by EMPLOYEE with anonymous";
    }

    @Override
    int count(Feedback feedback, Observation o) {
        boolean report = feedback.audience() == Audience.EMPLOYEE && feedback.kind() == Feedback.Kind.ERROR_REPORT;
        return report && feedback.anonymous().isPresent()
                ? Counts.guarded(Counts.decided(feedback.anonymous()))
                : Counts.NOTHING;
    }
}
