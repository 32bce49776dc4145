/** Compiles rules at run time. Start with {@link org.trustdiagnostics.authoring.compile.DrlCompiler}. */
@NullMarked
package org.trustdiagnostics.authoring.compile;

import org.jspecify.annotations.NullMarked;
