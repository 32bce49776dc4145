package org.trustdiagnostics.core.fact;

/** Whose trust a fact is about. */
public enum Audience {
    /** People and companies who buy or use what the organisation offers. */
    CUSTOMER,
    /** People who work in the organisation. */
    EMPLOYEE,
    /** People and companies the organisation works with. */
    PARTNER
}
