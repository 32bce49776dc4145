package org.trustdiagnostics.examples.sparkbatch.job;

import java.io.Serializable;
import org.trustdiagnostics.rules.TrustDiagnostics;

/**
 * Builds the rules, limits and settings of a job, once in the driver and once in each executor: a lambda such as {@code () ->
 * TrustDiagnostics.builder().limit("overpromising.kept-share", 0.90).build()}. It must build the same everywhere; a job in which it
 * does not is refused.
 */
@FunctionalInterface
public interface DiagnosticsSource extends Serializable {
    /** Returns the rules. */
    TrustDiagnostics get();
}
