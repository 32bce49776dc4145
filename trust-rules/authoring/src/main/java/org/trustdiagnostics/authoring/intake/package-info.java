/**
 * Takes facts in from a host's files and keeps account of what could not be used. Start with {@link
 * org.trustdiagnostics.authoring.intake.Intake}.
 */
@NullMarked
package org.trustdiagnostics.authoring.intake;

import org.jspecify.annotations.NullMarked;
