/** A whole job, from a file to a report. Start with {@link org.trustdiagnostics.examples.benchmarks.job.WholeJobBenchmark}. */
@NullMarked
package org.trustdiagnostics.examples.benchmarks.job;

import org.jspecify.annotations.NullMarked;
