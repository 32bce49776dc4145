/** What a batch writes: outcomes and advice as rows, in a folder that appears when it is complete. */
@NullMarked
package org.trustdiagnostics.examples.sparkbatch.tables;

import org.jspecify.annotations.NullMarked;
