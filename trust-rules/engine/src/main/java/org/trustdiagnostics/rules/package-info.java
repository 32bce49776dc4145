/**
 * Judges what was measured. Start with {@link org.trustdiagnostics.rules.TrustDiagnostics}. The sub-packages, in order: {@code
 * session} (the only one that knows Drools), {@code pack} (rules with their limits, checked), {@code judge} (outcomes),
 * {@code why} (explanations), {@code batch} (more subjects than one memory holds).
 */
@NullMarked
package org.trustdiagnostics.rules;

import org.jspecify.annotations.NullMarked;
