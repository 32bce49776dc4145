package org.trustdiagnostics.core.text;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Writes numbers as a language does, to one decimal and without a trailing zero. Does not use the JDK's locale data, which
 * differ between JDK versions.
 */
public final class Numbers {
    private static final String MINUS = "\u2212";
    private static final double LARGE = 1000;
    private static final double SMALL = 0.05;

    private Numbers() {}

    /** Writes a share 0–1 as a percentage: {@code 61.2%}, in Norwegian {@code 61,2 %}. */
    public static String percent(double share, Language language) {
        return decimal(share * 100, 1, language) + (language == Language.NB ? "\u00a0%" : "%");
    }

    /** Writes a difference to one decimal, with a plus sign where it is above 0: {@code +3.2}, {@code −20}, {@code 0}. */
    public static String signed(double difference, Language language) {
        String text = decimal(difference, language);
        return text.equals("0") || text.startsWith(MINUS) ? text : "+" + text;
    }

    /**
     * Writes a number to one decimal; below 0 with a minus sign, not a hyphen. From 1,000 on there are no decimals, below 0.05
     * two.
     */
    public static String decimal(double value, Language language) {
        double size = Math.abs(value);
        return decimal(value, size >= LARGE ? 0 : size < SMALL ? 2 : 1, language);
    }

    /** Writes a number to so many decimals, none where all would be zeros. */
    public static String decimal(double value, int decimals, Language language) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        if (rounded.stripTrailingZeros().scale() <= 0) {
            rounded = rounded.setScale(0, RoundingMode.UNNECESSARY);
        }
        String text = rounded.toPlainString();
        return (language == Language.EN ? text : text.replace('.', ',')).replace("-", MINUS);
    }
}
