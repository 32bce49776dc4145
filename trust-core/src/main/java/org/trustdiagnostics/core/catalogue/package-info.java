/** What the source documents say: pitfalls, strategies, metrics, what is reported, and how all of it relates. Start with {@link org.trustdiagnostics.core.catalogue.Catalogue}. */
@NullMarked
package org.trustdiagnostics.core.catalogue;

import org.jspecify.annotations.NullMarked;
