package org.trustdiagnostics.examples.benchmarks.results;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as tables show them. */
public final class Texts {
    private static final MathContext THREE_DIGITS = new MathContext(3);

    private Texts() {}

    /** Returns a number with three digits that count, thousands apart. */
    public static String number(double value) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        BigDecimal rounded = BigDecimal.valueOf(value).round(THREE_DIGITS);
        return rounded.abs().compareTo(BigDecimal.valueOf(1000)) >= 0
                ? String.format(Locale.ROOT, "%,.0f", rounded)
                : rounded.stripTrailingZeros().toPlainString();
    }
}
