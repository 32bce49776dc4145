/** Tells what a change of rules changes, in the rules and on facts. Start with {@link org.trustdiagnostics.authoring.diff.PackDiff}. */
@NullMarked
package org.trustdiagnostics.authoring.diff;

import org.jspecify.annotations.NullMarked;
