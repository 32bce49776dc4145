/**
 * Judging one subject, by this library and by others. Start with {@link
 * org.trustdiagnostics.examples.benchmarks.judging.JudgingBenchmark}.
 */
@NullMarked
package org.trustdiagnostics.examples.benchmarks.judging;

import org.jspecify.annotations.NullMarked;
