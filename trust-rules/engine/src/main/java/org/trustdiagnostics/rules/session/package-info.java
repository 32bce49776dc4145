/** Runs rules over the facts of one subject. Start with {@link org.trustdiagnostics.rules.session.DroolsRules}. The only package that knows Drools. */
@NullMarked
package org.trustdiagnostics.rules.session;

import org.jspecify.annotations.NullMarked;
