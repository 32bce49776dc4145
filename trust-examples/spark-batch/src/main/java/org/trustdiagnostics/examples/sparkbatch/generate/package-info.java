/** Invented facts of which the truth is known. Start with {@link org.trustdiagnostics.examples.sparkbatch.generate.GenerateFacts}. */
@NullMarked
package org.trustdiagnostics.examples.sparkbatch.generate;

import org.jspecify.annotations.NullMarked;
