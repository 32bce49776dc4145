package org.trustdiagnostics.authoring.testing;

import org.trustdiagnostics.core.report.Report;

/**
 * AssertJ assertions about reports. Import {@code assertThat} from here besides AssertJ's own.
 *
 * <pre>{@code
 * assertThat(report).detects("overpromising").forSubject("shop:harbour").withSeverity(HIGH).because("promise-keeping-rate");
 * assertThat(report).outcome("slow-replies", "shop:harbour").isNotMeasured().lacking("feedback");
 * assertThat(report).hasReading("promise-keeping-rate").forSubject("shop:harbour").withValue(0.458, within(0.001));
 * }</pre>
 */
public final class TrustAssertions {
    private TrustAssertions() {}

    /** Begins to assert something about a report. */
    public static ReportAssert assertThat(Report report) {
        return new ReportAssert(report);
    }
}
