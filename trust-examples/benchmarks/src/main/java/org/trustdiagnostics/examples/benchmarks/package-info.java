/** Benchmarks beside others on the same work. Start with {@link org.trustdiagnostics.examples.benchmarks.Benchmarks}. */
@NullMarked
package org.trustdiagnostics.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
