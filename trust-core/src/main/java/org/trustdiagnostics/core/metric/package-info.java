/** Turns facts into readings with intervals. Start with {@link org.trustdiagnostics.core.metric.Summary}. */
@NullMarked
package org.trustdiagnostics.core.metric;

import org.jspecify.annotations.NullMarked;
