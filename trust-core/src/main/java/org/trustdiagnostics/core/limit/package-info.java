/** Named, host-configurable thresholds and the severity of crossing them. Start with {@link org.trustdiagnostics.core.limit.Limits}. */
@NullMarked
package org.trustdiagnostics.core.limit;

import org.jspecify.annotations.NullMarked;
