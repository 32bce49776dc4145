package org.trustdiagnostics.core.fact;

/** What {@link PlainLine} must know of a field, ready to be compared with the characters of a line. Immutable. */
final class PlainField {
    private final FactField field;
    private final char[] name;
    private final Object[] constants;
    private final char[][] words;

    PlainField(FactField field, Class<?> held) {
        this.field = field;
        this.name = field.name().toCharArray();
        this.constants = held.isEnum() ? held.getEnumConstants() : new Object[0];
        this.words = new char[constants.length][];
        for (int i = 0; i < words.length; i++) {
            words[i] = constants[i].toString().toCharArray();
        }
    }

    char[] name() {
        return name;
    }

    FactField.Content content() {
        return field.content();
    }

    boolean required() {
        return field.required();
    }

    /** Returns the allowed constants, empty unless it holds constants. */
    Object[] constants() {
        return constants;
    }

    /** Returns how the {@link #constants()} are written. */
    char[][] words() {
        return words;
    }
}
