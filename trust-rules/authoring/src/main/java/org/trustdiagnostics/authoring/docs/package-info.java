/** Sets a pack as a page to browse. Start with {@link org.trustdiagnostics.authoring.docs.PackDocs}. */
@NullMarked
package org.trustdiagnostics.authoring.docs;

import org.jspecify.annotations.NullMarked;
