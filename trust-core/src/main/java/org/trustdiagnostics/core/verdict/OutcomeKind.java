package org.trustdiagnostics.core.verdict;

/** The six ways in which the judgement of a pitfall can end. */
public enum OutcomeKind {
    /** The data show the pitfall. */
    DETECTED,
    /** A rule of the pitfall threw or did not stop; the other rules still ran. */
    FAILED,
    /** There are data, but too few or too close to the limit to tell. */
    INCONCLUSIVE,
    /** It is hidden, since the group is too small or would give a small one away. */
    SUPPRESSED,
    /** The dataset lacks facts that the rules need. */
    NOT_MEASURED,
    /** Everything was looked at, and the data do not show the pitfall. */
    NOT_DETECTED
}
