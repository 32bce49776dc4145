package org.trustdiagnostics.authoring.check;

/**
 * The numbers from one bound to another.
 *
 * @param low the lower bound
 * @param lowIn whether it belongs to the range
 * @param high the upper bound
 * @param highIn whether it belongs to the range
 */
record Range(double low, boolean lowIn, double high, boolean highIn) {
    static final Range ALL = new Range(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY, false);

    /** Returns the numbers for which a comparison holds; all of them for {@code !=}. */
    static Range of(String operator, double number) {
        return switch (operator) {
            case "<" -> new Range(ALL.low, false, number, false);
            case "<=" -> new Range(ALL.low, false, number, true);
            case ">" -> new Range(number, false, ALL.high, false);
            case ">=" -> new Range(number, true, ALL.high, false);
            case "==" -> new Range(number, true, number, true);
            default -> ALL;
        };
    }

    Range and(Range other) {
        boolean otherLow = other.low > low || (other.low == low && !other.lowIn);
        boolean otherHigh = other.high < high || (other.high == high && !other.highIn);
        return new Range(
                otherLow ? other.low : low,
                otherLow ? other.lowIn : lowIn,
                otherHigh ? other.high : high,
                otherHigh ? other.highIn : highIn);
    }

    /** Returns the same whole numbers with bounds that belong to it. */
    Range whole() {
        double first = lowIn ? Math.ceil(low) : Math.floor(low) + 1;
        double last = highIn ? Math.floor(high) : Math.ceil(high) - 1;
        return new Range(first, true, last, true);
    }

    boolean isEmpty() {
        return low > high || (low == high && !(lowIn && highIn));
    }

    /** Returns whether another range begins where this one ends, so that no number lies between them or in both. */
    boolean meets(Range next) {
        return high == next.low && highIn != next.lowIn;
    }

    @Override
    public String toString() {
        if (low == high) {
            return Numbers.plain(low);
        }
        String from = Double.isInfinite(low) ? "" : (lowIn ? "at least " : "above ") + Numbers.plain(low);
        String to = Double.isInfinite(high) ? "" : (highIn ? "at most " : "below ") + Numbers.plain(high);
        return from + (from.isEmpty() || to.isEmpty() ? "" : " and ") + to;
    }

    private static final class Numbers {
        static String plain(double number) {
            return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
        }
    }
}
