/** Iterators that ask for nothing before it is needed. */
@NullMarked
package org.trustdiagnostics.examples.sparkbatch.iterators;

import org.jspecify.annotations.NullMarked;
