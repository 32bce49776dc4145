/**
 * Judges counted families in two passes: {@link org.trustdiagnostics.examples.sparkbatch.judging.Look} finds out what must be known of all,
 * {@link org.trustdiagnostics.examples.sparkbatch.judging.Verdicts} judges with it.
 */
@NullMarked
package org.trustdiagnostics.examples.sparkbatch.judging;

import org.jspecify.annotations.NullMarked;
