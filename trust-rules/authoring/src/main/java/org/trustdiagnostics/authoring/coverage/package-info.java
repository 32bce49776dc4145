/**
 * Tells what the cases of a pack do not try. Start with {@link org.trustdiagnostics.authoring.coverage.Mutation}.
 */
@NullMarked
package org.trustdiagnostics.authoring.coverage;

import org.jspecify.annotations.NullMarked;
