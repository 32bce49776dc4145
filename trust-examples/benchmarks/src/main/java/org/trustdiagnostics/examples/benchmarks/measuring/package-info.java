/** Counting events. Start with {@link org.trustdiagnostics.examples.benchmarks.measuring.MeasuringBenchmark}. */
@NullMarked
package org.trustdiagnostics.examples.benchmarks.measuring;

import org.jspecify.annotations.NullMarked;
