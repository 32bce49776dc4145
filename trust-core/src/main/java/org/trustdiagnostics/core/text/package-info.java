/** Sentences and numbers in English, Norwegian bokmål and Dutch, independent of the machine's locale. Start with {@link org.trustdiagnostics.core.text.Language}. */
@NullMarked
package org.trustdiagnostics.core.text;

import org.jspecify.annotations.NullMarked;
