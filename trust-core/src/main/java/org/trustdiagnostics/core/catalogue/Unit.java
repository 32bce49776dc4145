package org.trustdiagnostics.core.catalogue;

/** The unit of a metric's values. */
public enum Unit {
    /** A share, 0 to 1. */
    SHARE("share"),
    /** A relative change, 0.05 for five percent more; may be negative. */
    CHANGE("change"),
    /** Points from -100 to 100. */
    POINTS("points"),
    /** Cases per 100, 0 and up. */
    PER_HUNDRED("per-hundred"),
    /** Cases a month, 0 and up. */
    PER_MONTH("per-month"),
    /** A number of things, 0 and up. */
    COUNT("count"),
    /** An index on the host's own scale. */
    INDEX("index"),
    /** A score on the host's own scale. */
    SCORE("score"),
    /** A ratio, 0 and up. */
    RATIO("ratio"),
    /** Days. */
    DAYS("days"),
    /** Months. */
    MONTHS("months"),
    /** Euro. */
    MONEY_EUR("EUR");

    private final String jsonName;

    Unit(String jsonName) {
        this.jsonName = jsonName;
    }

    /** Returns the name in JSON. */
    public String jsonName() {
        return jsonName;
    }

    /** Returns whether a value is possible in this unit. */
    public boolean allows(double value) {
        return switch (this) {
            case SHARE -> value >= 0 && value <= 1;
            case POINTS -> value >= -100 && value <= 100;
            case PER_HUNDRED, PER_MONTH, COUNT, RATIO, DAYS, MONTHS -> value >= 0;
            case CHANGE, INDEX, SCORE, MONEY_EUR -> true;
        };
    }
}
