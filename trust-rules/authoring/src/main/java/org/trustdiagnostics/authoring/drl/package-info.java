/**
 * Reads the part of DRL that packs may use into a small tree in which everything knows its place. Start with
 * {@link org.trustdiagnostics.authoring.drl.DrlReader}.
 */
@NullMarked
package org.trustdiagnostics.authoring.drl;

import org.jspecify.annotations.NullMarked;
