/** Rules with their limits and texts, checked before anything is judged. Start with {@link org.trustdiagnostics.rules.pack.RulePack}. */
@NullMarked
package org.trustdiagnostics.rules.pack;

import org.jspecify.annotations.NullMarked;
