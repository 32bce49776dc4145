package org.trustdiagnostics.examples.sparkbatch.job;

import org.trustdiagnostics.rules.TrustDiagnostics;

/** Says that an executor would judge by other rules, limits or settings than the driver; the job then ends and nothing is written. */
public final class OtherRulesException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    OtherRulesException(Job job, TrustDiagnostics here) {
        super(
                "this executor would judge by other rules than the driver: "
                        + Job.words(here.pack().id()) + ", fingerprint "
                        + here.fingerprint() + "; the driver has " + job.rules() + ", fingerprint " + job.fingerprint()
                        + ". Give driver and executors the same jars, rule pack, limits and settings, and start the job again.");
    }
}
