package org.trustdiagnostics.rules.session;

/** One element of a rule, ready to be walked. Immutable. */
sealed interface WalkNode permits PatternNode, GroupNode, OtherNode {
    /** Goes on with the walk from here; returns true to end it. */
    interface Next {
        boolean go();
    }

    /** Returns its number among the elements of the rule. */
    int number();

    /**
     * Walks on with each way in which the element holds.
     *
     * @return whether the walk was ended
     */
    boolean walk(WalkRun run, Next next);
}
