/** What happened or holds in the host's data, one immutable record per kind. Start with {@link org.trustdiagnostics.core.fact.Facts}. */
@NullMarked
package org.trustdiagnostics.core.fact;

import org.jspecify.annotations.NullMarked;
