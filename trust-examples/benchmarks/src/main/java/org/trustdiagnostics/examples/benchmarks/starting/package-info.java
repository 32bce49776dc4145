/** From the start of a virtual machine to the first report. Start with {@link org.trustdiagnostics.examples.benchmarks.starting.StartingSection}. */
@NullMarked
package org.trustdiagnostics.examples.benchmarks.starting;

import org.jspecify.annotations.NullMarked;
