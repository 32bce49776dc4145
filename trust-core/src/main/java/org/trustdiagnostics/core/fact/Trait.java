package org.trustdiagnostics.core.fact;

/** What an organisation is; advice that holds only there is given only there. */
public enum Trait {
    /** Banks, insurance, investment. */
    FINANCE,
    /** Hospitals, care, pharmacy. */
    HEALTH,
    /** Software, telecommunication, devices. */
    TECHNOLOGY,
    /** Lives on donations. */
    CHARITY,
    /** Travel, transport of passengers, lodging. */
    TRAVEL,
    /** Sells to other organisations. */
    B2B,
    /** Sells to people, in shops or online. */
    RETAIL,
    /** Few people work there. */
    SMALL,
    /** Many people work there. */
    LARGE
}
