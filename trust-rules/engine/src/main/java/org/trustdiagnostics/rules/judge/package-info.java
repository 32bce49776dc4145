/** Turns what rules said, and what they could not say, into one outcome a pitfall. Start with {@link org.trustdiagnostics.rules.judge.Judge}. */
@NullMarked
package org.trustdiagnostics.rules.judge;

import org.jspecify.annotations.NullMarked;
