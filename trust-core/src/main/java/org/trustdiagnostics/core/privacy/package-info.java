/**
 * Keeps what a few people answered from being worked out, within one report and from one report to the next. Start with
 * {@link org.trustdiagnostics.core.privacy.Suppression} and {@link org.trustdiagnostics.core.privacy.ReleaseLedger}.
 */
@NullMarked
package org.trustdiagnostics.core.privacy;

import org.jspecify.annotations.NullMarked;
