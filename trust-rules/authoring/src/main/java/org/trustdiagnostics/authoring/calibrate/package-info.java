/**
 * Works out how often rules are wrong by chance, and how often they see what is there. Start with {@link
 * org.trustdiagnostics.authoring.calibrate.Calibration}.
 */
@NullMarked
package org.trustdiagnostics.authoring.calibrate;

import org.jspecify.annotations.NullMarked;
