/** What was judged and on what evidence. Start with {@link org.trustdiagnostics.core.verdict.Outcome}. */
@NullMarked
package org.trustdiagnostics.core.verdict;

import org.jspecify.annotations.NullMarked;
