/** Packs of a host's own: the files of a folder, and how they become rules. */
@NullMarked
package org.trustdiagnostics.authoring.pack;

import org.jspecify.annotations.NullMarked;
