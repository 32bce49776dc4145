/** What was measured, kept as JSON and shown as Markdown. */
@NullMarked
package org.trustdiagnostics.examples.benchmarks.results;

import org.jspecify.annotations.NullMarked;
