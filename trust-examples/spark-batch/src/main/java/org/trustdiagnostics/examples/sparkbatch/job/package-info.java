/** What driver and tasks must agree on: the rules and what holds for the dataset. Start with {@link org.trustdiagnostics.examples.sparkbatch.job.Workplace}. */
@NullMarked
package org.trustdiagnostics.examples.sparkbatch.job;

import org.jspecify.annotations.NullMarked;
