/** Finds what is wrong with a pack before it judges anything. Start with {@link org.trustdiagnostics.authoring.check.CheckedPack}. */
@NullMarked
package org.trustdiagnostics.authoring.check;

import org.jspecify.annotations.NullMarked;
