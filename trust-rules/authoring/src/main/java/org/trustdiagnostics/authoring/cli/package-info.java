/** The {@code trust} command. Start with {@link org.trustdiagnostics.authoring.cli.TrustCommand}. */
@NullMarked
package org.trustdiagnostics.authoring.cli;

import org.jspecify.annotations.NullMarked;
