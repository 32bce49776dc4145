/** What a batch costs, and what another way to count would. Start with {@link org.trustdiagnostics.examples.sparkbatch.measure.Measure}. */
@NullMarked
package org.trustdiagnostics.examples.sparkbatch.measure;

import org.jspecify.annotations.NullMarked;
