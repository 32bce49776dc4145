/** Counts facts where they are read and brings families together. Start with {@link org.trustdiagnostics.examples.sparkbatch.counting.FamilyCounts}. */
@NullMarked
package org.trustdiagnostics.examples.sparkbatch.counting;

import org.jspecify.annotations.NullMarked;
