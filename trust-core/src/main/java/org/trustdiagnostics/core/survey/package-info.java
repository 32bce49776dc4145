/** Survey instruments as data: scales, items, which answers are favourable. Start with {@link org.trustdiagnostics.core.survey.Instrument}. */
@NullMarked
package org.trustdiagnostics.core.survey;

import org.jspecify.annotations.NullMarked;
