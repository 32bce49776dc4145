package org.trustdiagnostics.core.input;

import java.util.Arrays;
import java.util.List;

/** Reads the constants of an enum by name. */
public final class Constants {
    private Constants() {}

    /**
     * Returns the constant with that exact name.
     *
     * @throws InvalidInputException naming the place, the text, the nearest constant and all of them
     */
    public static <E extends Enum<E>> E parse(String text, Class<E> type, String where) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        throw new InvalidInputException(where, "'" + text + "' is not allowed" + Nearest.hint(text, names(type)));
    }

    /** Returns the names of all constants, in order. */
    public static <E extends Enum<E>> List<String> names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }
}
