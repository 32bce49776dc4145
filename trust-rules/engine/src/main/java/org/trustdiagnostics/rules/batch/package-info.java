/** Diagnoses more subjects than one memory holds, on all cores of one machine. */
@NullMarked
package org.trustdiagnostics.rules.batch;

import org.jspecify.annotations.NullMarked;
