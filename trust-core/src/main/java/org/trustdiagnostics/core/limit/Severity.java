package org.trustdiagnostics.core.limit;

/** How bad a finding is, mildest first. */
public enum Severity {
    /** Worth knowing. */
    LOW,
    /** Worth acting on soon. */
    MEDIUM,
    /** To be acted on first. */
    HIGH
}
