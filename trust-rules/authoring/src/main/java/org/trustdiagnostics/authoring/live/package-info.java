/**
 * Rules that follow the folder they are written in. Start with {@link org.trustdiagnostics.authoring.live.LivePack}.
 */
@NullMarked
package org.trustdiagnostics.authoring.live;

import org.jspecify.annotations.NullMarked;
