package org.trustdiagnostics.core.input;

import java.util.OptionalDouble;

/** Rounds without the detour over decimals where there is no doubt. */
public final class Rounding {
    /** Up to here a number is off by far less than what leaves a rounding in doubt. */
    private static final double MOST_EXACT = 1L << 40;

    private static final double UNDOUBTED = 0.499;

    private Rounding() {}

    /**
     * Returns the whole number of units nearest to a value; empty where the value may lie half-way between two, so that only its
     * decimals tell, or is too large.
     *
     * @param unitsInOne such as a million for six decimals
     */
    public static OptionalDouble nearest(double value, double unitsInOne) {
        double units = value * unitsInOne;
        double nearest = Math.rint(units);
        return Math.abs(units) < MOST_EXACT && Math.abs(units - nearest) < UNDOUBTED
                ? OptionalDouble.of(nearest)
                : OptionalDouble.empty();
    }
}
