/**
 * Formulas: numbers in, numbers out; each with its source and an oracle in its test. Knows no fact and no metric. Start with
 * {@link org.trustdiagnostics.core.statistics.Intervals}.
 */
@NullMarked
package org.trustdiagnostics.core.statistics;

import org.jspecify.annotations.NullMarked;
