/** Turns findings into advice cards. Start with {@link org.trustdiagnostics.core.advice.AdviceCard}. */
@NullMarked
package org.trustdiagnostics.core.advice;

import org.jspecify.annotations.NullMarked;
