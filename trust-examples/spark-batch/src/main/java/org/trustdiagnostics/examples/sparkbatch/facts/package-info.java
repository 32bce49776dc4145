/** Reads facts from Parquet and NDJSON. Start with {@link org.trustdiagnostics.examples.sparkbatch.facts.ParquetFacts}. */
@NullMarked
package org.trustdiagnostics.examples.sparkbatch.facts;

import org.jspecify.annotations.NullMarked;
