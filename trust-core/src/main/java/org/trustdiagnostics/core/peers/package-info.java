/** Where subjects stand among all others of the dataset. Start with {@link org.trustdiagnostics.core.peers.Peers}. */
@NullMarked
package org.trustdiagnostics.core.peers;

import org.jspecify.annotations.NullMarked;
