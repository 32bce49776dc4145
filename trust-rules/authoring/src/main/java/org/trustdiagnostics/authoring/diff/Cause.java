package org.trustdiagnostics.authoring.diff;

import java.util.List;

/**
 * Why an outcome is another.
 *
 * @param kind how certain that is
 * @param changes the changes, in the order of the diff
 */
public record Cause(Kind kind, List<Change> changes) {
    /** Keeps a copy. */
    public Cause {
        changes = List.copyOf(changes);
    }

    /** How certain a cause is. */
    public enum Kind {
        /** No other change concerns the pitfall, or this one alone gives the new outcome and no other does. */
        ALONE,
        /** Each of several changes alone gives the new outcome. */
        EACH,
        /** One or several of these changes together; none alone gives the new outcome, or that was not tried. */
        AMONG
    }
}
