/**
 * Why a rule fired or did not, condition by condition, and what would change it. Start with
 * {@link org.trustdiagnostics.rules.why.Explanation}.
 */
@NullMarked
package org.trustdiagnostics.rules.why;

import org.jspecify.annotations.NullMarked;
