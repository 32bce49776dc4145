/** What the source documents say: pitfalls, strategies, metrics, reported effects, and how they relate. Start with {@link org.trustdiagnostics.core.catalogue.Catalogue}. */
@NullMarked
package org.trustdiagnostics.core.catalogue;

import org.jspecify.annotations.NullMarked;
