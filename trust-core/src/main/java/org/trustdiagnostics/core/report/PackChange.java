package org.trustdiagnostics.core.report;

import static java.util.Objects.requireNonNull;

/**
 * What a host's rule pack changed of the bundled one, and why.
 *
 * @param kind what was done
 * @param id the pitfall, or for {@link Kind#LIMIT} the limit
 * @param reason why, in the words of the pack's author
 */
public record PackChange(Kind kind, String id, String reason) {
    /** Checks that everything is there. */
    public PackChange {
        requireNonNull(kind, "kind");
        requireNonNull(id, "id");
        requireNonNull(reason, "reason");
    }

    /** What was done. */
    public enum Kind {
        /** Rules of the pack stand beside the bundled ones of the pitfall. */
        EXTEND,
        /** Rules of the pack stand in place of the bundled ones of the pitfall. */
        OVERRIDE,
        /** The pitfall is not judged. */
        OFF,
        /** A bundled limit has another threshold. */
        LIMIT
    }
}
