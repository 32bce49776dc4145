/**
 * Diagnoses on Spark what does not fit into one process. The sub-packages are the batch, in order: {@code facts} (files to facts),
 * {@code job} (what driver and tasks share), {@code counting} (facts to what each family adds up to), {@code judging} (two passes over the
 * families), {@code tables} (what is written). {@code iterators} serves them; {@code generate} and {@code measure} make data for a batch
 * and tell what it costs. This package runs the steps.
 *
 * <p>Start with {@link org.trustdiagnostics.examples.sparkbatch.TrustBatch}.
 */
@NullMarked
package org.trustdiagnostics.examples.sparkbatch;

import org.jspecify.annotations.NullMarked;
