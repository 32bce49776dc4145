package org.trustdiagnostics.core.input;

import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * Creates JSON generators whose output is the same on every machine: two spaces, line feeds, six decimals. They leave the writer open.
 */
public final class JsonLayout {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private static final int MILLION = 1_000_000;

    private JsonLayout() {}

    /** Returns a generator that writes one line without spaces. */
    public static JsonGenerator oneLine(Writer out) {
        return FACTORY.createGenerator(ObjectWriteContext.empty(), out);
    }

    /** Returns a generator that indents by two spaces, whatever the machine's line separator is. */
    public static JsonGenerator indented(Writer out) {
        return FACTORY.createGenerator(new Indented(), out);
    }

    /** Writes a number as {@link #rounded} gives it, without the detour where it is plain how it is rounded. */
    public static void writeRounded(JsonGenerator json, double value) {
        OptionalDouble millionths = Rounding.nearest(Math.abs(value), MILLION);
        if (millionths.isPresent()) {
            json.writeNumber(decimal((long) millionths.getAsDouble(), value < 0));
        } else {
            json.writeNumber(rounded(value));
        }
    }

    private static String decimal(long millionths, boolean negative) {
        long number = millionths;
        long one = MILLION;
        while (one > 1 && number % 10 == 0) {
            number /= 10;
            one /= 10;
        }
        StringBuilder text = new StringBuilder();
        text.append(negative && number > 0 ? "-" : "").append(number / one);
        text.append(one > 1 ? "." : "");
        for (long digit = one / 10; digit > 0; digit /= 10) {
            text.append((char) ('0' + number / digit % 10));
        }
        return text.toString();
    }

    /** Rounds half up to six decimals, without trailing zeros, never in scientific notation. */
    public static BigDecimal rounded(double value) {
        return rounded(value, RoundingMode.HALF_UP);
    }

    /** Rounds up to six decimals, likewise: what is above 0 stays above 0. */
    public static BigDecimal roundedUp(double value) {
        return rounded(value, RoundingMode.CEILING);
    }

    private static BigDecimal rounded(double value, RoundingMode mode) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(6, mode).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    private static final class Indented extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
            printer.indentObjectsWith(lines);
            printer.indentArraysWith(lines);
            return printer;
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
