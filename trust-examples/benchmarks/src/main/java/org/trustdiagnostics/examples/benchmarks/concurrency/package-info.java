/** Many threads on one diagnostics. Start with {@link org.trustdiagnostics.examples.benchmarks.concurrency.ConcurrencyBenchmark}. */
@NullMarked
package org.trustdiagnostics.examples.benchmarks.concurrency;

import org.jspecify.annotations.NullMarked;
