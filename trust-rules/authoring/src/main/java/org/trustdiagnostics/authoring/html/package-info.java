/** Pages of HTML that need nothing from elsewhere. Start with {@link org.trustdiagnostics.authoring.html.HtmlPage}. */
@NullMarked
package org.trustdiagnostics.authoring.html;

import org.jspecify.annotations.NullMarked;
