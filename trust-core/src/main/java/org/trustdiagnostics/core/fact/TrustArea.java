package org.trustdiagnostics.core.fact;

/** An area of trust work for which exactly one person should be accountable. */
public enum TrustArea {
    /** What was promised, and whether it is kept. */
    PROMISES,
    /** Complaints and other feedback. */
    COMPLAINTS,
    /** What to do and say when trust is challenged. */
    CRISIS,
    /** Asking customers and staff, and acting on the answers. */
    SURVEYS
}
