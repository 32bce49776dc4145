/** Reads JSON and names, for every mistake, where it stands, what was found and what to do. Start with {@link org.trustdiagnostics.core.input.JsonObject}. */
@NullMarked
package org.trustdiagnostics.core.input;

import org.jspecify.annotations.NullMarked;
