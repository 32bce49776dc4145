/** The result of a diagnosis, as JSON, text and Markdown. Start with {@link org.trustdiagnostics.core.report.Report}. */
@NullMarked
package org.trustdiagnostics.core.report;

import org.jspecify.annotations.NullMarked;
