package org.trustdiagnostics.core.text;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Writes numbers as a language does, to one decimal and without a trailing zero. Does not use the JDK's locale data, which
 * differ between JDK versions.
 */
public final class Numbers {
    private Numbers() {}

    /** Writes a share 0–1 as a percentage: {@code 61.2%}, in Norwegian {@code 61,2 %}. */
    public static String percent(double share, Language language) {
        return decimal(share * 100, language) + (language == Language.NB ? "\u00a0%" : "%");
    }

    /** Writes a number to one decimal. */
    public static String decimal(double value, Language language) {
        return decimal(value, 1, language);
    }

    /** Writes a number to so many decimals, none where all would be zeros. */
    public static String decimal(double value, int decimals, Language language) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        if (rounded.stripTrailingZeros().scale() <= 0) {
            rounded = rounded.setScale(0, RoundingMode.UNNECESSARY);
        }
        String text = rounded.toPlainString();
        return language == Language.EN ? text : text.replace('.', ',');
    }
}
