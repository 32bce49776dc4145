/**
 * Tells what the cases of a pack do not try: {@link org.trustdiagnostics.authoring.coverage.Coverage} counts which conditions came
 * out true and false, {@link org.trustdiagnostics.authoring.coverage.Mutation} which mistakes no case finds, and {@link
 * org.trustdiagnostics.authoring.coverage.PackCoverage} puts both together.
 */
@NullMarked
package org.trustdiagnostics.authoring.coverage;

import org.jspecify.annotations.NullMarked;
