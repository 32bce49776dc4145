/**
 * Turns rows of a host's CSV export into facts, as a JSON mapping says. Start with {@link
 * org.trustdiagnostics.authoring.csv.CsvFacts}.
 */
@NullMarked
package org.trustdiagnostics.authoring.csv;

import org.jspecify.annotations.NullMarked;
