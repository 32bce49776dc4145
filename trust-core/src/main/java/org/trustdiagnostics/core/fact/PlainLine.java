package org.trustdiagnostics.core.fact;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a fact straight from the characters of a plain line, as nearly all are: one object, {@code type} first, every field known,
 * of the right form and given once, nothing escaped. Of any other line, right or wrong, it says nothing, so that there is one place
 * that knows every form and every error: {@link FactReader} then reads it by the book. What both can read they read alike. Not
 * thread-safe.
 */
final class PlainLine {
    private static final char[] TYPE = "type".toCharArray();
    private static final char[] TRUE = "true".toCharArray();
    private static final char[] FALSE = "false".toCharArray();
    private static final char[] NULL = "null".toCharArray();
    /** So many digits are exact in a double, and so are the powers of ten up to it. */
    private static final int EXACT_DIGITS = 15;
    /** What is longer is left to the JSON parser, which has a limit of its own. */
    private static final int LONGEST_NUMBER = 100;

    private static final double[] POWERS_OF_TEN = new double[EXACT_DIGITS + 1];

    static {
        Arrays.setAll(POWERS_OF_TEN, power -> Double.parseDouble("1e" + power));
    }

    private char[] text = {};
    private int at;
    private int end;
    /** Where the text in quotes read last stands. */
    private int from;

    private int to;

    /** Returns the fact that stands there; empty where the line is not plain. */
    Optional<Fact> read(char[] line, int start, int after) {
        text = line;
        at = start;
        end = after;
        if (!sign('{') || !quoted() || !is(TYPE) || !sign(':') || !quoted()) {
            return Optional.empty();
        }
        Optional<FactKind> kind = FactKind.find(new String(text, from, to - from));
        return kind.isPresent() ? fields(kind.get()) : Optional.empty();
    }

    private Optional<Fact> fields(FactKind kind) {
        PlainField[] fields = kind.plainFields();
        Object[] values = new Object[fields.length];
        int next = 0;
        while (sign(',')) {
            int field = quoted() && sign(':') ? indexOf(fields, next) : -1;
            Object value = field >= 0 && values[field] == null ? value(fields[field]) : null;
            if (value == null) {
                return Optional.empty();
            }
            values[field] = value;
            next = field + 1;
        }
        return sign('}') && ahead() == 0 && at == end ? made(kind, fields, values) : Optional.empty();
    }

    private static Optional<Fact> made(FactKind kind, PlainField[] fields, Object[] values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                if (fields[i].required()) {
                    return Optional.empty();
                }
                values[i] = Optional.empty();
            }
        }
        try {
            return Optional.of(kind.create(values));
        } catch (InvocationTargetException refused) {
            return Optional.empty();
        }
    }

    /** Returns which field the text in quotes names, most likely the next one; -1 where none. */
    private int indexOf(PlainField[] fields, int next) {
        for (int i = 0; i < fields.length; i++) {
            int candidate = (next + i) % fields.length;
            if (is(fields[candidate].name())) {
                return candidate;
            }
        }
        return -1;
    }

    /** Returns what the record holds in the field; null where that is not to be read here. */
    private @Nullable Object value(PlainField field) {
        if (ahead() == 'n' && !field.required() && word(NULL)) {
            return Optional.empty();
        }
        Object value =
                switch (field.content()) {
                    case TEXT -> quoted() ? text() : null;
                    case CONSTANT -> quoted() ? constant(field) : null;
                    case MOMENT -> quoted() ? IsoTime.moment(text, from, to) : null;
                    case DAY -> quoted() ? IsoTime.day(text, from, to) : null;
                    case FLAG -> word(TRUE) ? Boolean.TRUE : word(FALSE) ? Boolean.FALSE : null;
                    case NUMBER -> number();
                    case WHOLE_NUMBER -> whole();
                };
        return value == null || field.required() ? value : Optional.of(value);
    }

    private @Nullable String text() {
        String value = new String(text, from, to - from);
        return value.isBlank() ? null : value;
    }

    private @Nullable Object constant(PlainField field) {
        for (int i = 0; i < field.constants().length; i++) {
            if (is(field.words()[i])) {
                return field.constants()[i];
            }
        }
        return null;
    }

    private @Nullable Integer whole() {
        Double number = number();
        return number == null || number != number.intValue() ? null : number.intValue();
    }

    /** Reads digits with or without a point between them. */
    private @Nullable Double number() {
        boolean negative = sign('-');
        int first = at;
        int point = -1;
        long digits = 0;
        int last = Math.min(end, first + LONGEST_NUMBER);
        for (; at < last && (isDigit(text[at]) || (text[at] == '.' && point < 0)); at++) {
            if (text[at] == '.') {
                point = at;
            } else {
                digits = 10 * digits + text[at] - '0';
            }
        }
        int whole = (point < 0 ? at : point) - first;
        boolean wellFormed = whole > 0 && point != at - 1 && (whole == 1 || text[first] != '0');
        if (!wellFormed || (negative && digits == 0)) {
            return null;
        }
        int parts = point < 0 ? 0 : at - point - 1;
        double number = whole + parts <= EXACT_DIGITS
                ? digits / POWERS_OF_TEN[parts]
                : Double.parseDouble(new String(text, first, at - first));
        return negative ? -number : number;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Passes over white space and returns what stands behind it; 0 at the end. */
    private char ahead() {
        while (at < end && (text[at] == ' ' || text[at] == '\t')) {
            at++;
        }
        return at < end ? text[at] : 0;
    }

    /** Passes over a sign if it is the next. */
    private boolean sign(char sign) {
        boolean found = ahead() == sign;
        at += found ? 1 : 0;
        return found;
    }

    /** Passes over a word if it is the next. */
    private boolean word(char[] word) {
        boolean found = end - at >= word.length && Arrays.equals(text, at, at + word.length, word, 0, word.length);
        at += found ? word.length : 0;
        return found;
    }

    /** Passes over a text in quotes in which nothing is escaped, if it is the next. */
    private boolean quoted() {
        if (!sign('"')) {
            return false;
        }
        from = at;
        while (at < end && text[at] != '"' && text[at] != '\\' && text[at] >= ' ') {
            at++;
        }
        to = at++;
        return to < end && text[to] == '"';
    }

    /** Returns whether the text in quotes read last is a word. */
    private boolean is(char[] word) {
        return Arrays.equals(text, from, to, word, 0, word.length);
    }
}
