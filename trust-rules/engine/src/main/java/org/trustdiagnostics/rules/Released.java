package org.trustdiagnostics.rules;

import static java.util.Objects.requireNonNull;

import org.trustdiagnostics.core.privacy.ReleaseLedger;
import org.trustdiagnostics.core.report.Report;

/**
 * A report, and what has been told with it and before it.
 *
 * @param report the report
 * @param ledger what the next report has to start from; the host stores it in place of the one it handed in
 */
public record Released(Report report, ReleaseLedger ledger) {
    /** Checks that nothing is null. */
    public Released {
        requireNonNull(report, "report");
        requireNonNull(ledger, "ledger");
    }
}
