/**
 * Vocabulary and arithmetic of Trust Diagnostics. The sub-packages are the pipeline, in order:
 * {@code input} and {@code text} (reading JSON with good errors, sentences in three languages), {@code fact} (what
 * happened), {@code catalogue} (what is known), {@code limit} (named thresholds), {@code metric} (facts to readings), {@code verdict}
 * (outcomes and findings), {@code advice} (cards) and {@code report}. No package knows a later one.
 *
 * <p>Start with {@link org.trustdiagnostics.core.fact.Facts} for what goes in and
 * {@link org.trustdiagnostics.core.report.Report} for what comes out.
 */
@NullMarked
package org.trustdiagnostics.core;

import org.jspecify.annotations.NullMarked;
