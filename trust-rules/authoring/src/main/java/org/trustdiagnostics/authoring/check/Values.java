package org.trustdiagnostics.authoring.check;

import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What values are called in messages, and which of them can be compared. */
final class Values {
    /** The type of {@code null}. */
    static final Type NULL = Void.class;

    private static final Set<Class<?>> WHOLE = Set.of(int.class, long.class, Integer.class, Long.class);
    private static final Set<Class<?>> FRACTIONS = Set.of(double.class, Double.class);

    private Values() {}

    static boolean isNumber(Type type) {
        return isWhole(type) || FRACTIONS.contains(Members.raw(type));
    }

    static boolean isWhole(Type type) {
        return WHOLE.contains(Members.raw(type));
    }

    static boolean isFlag(Type type) {
        return type == boolean.class || type == Boolean.class;
    }

    static boolean isText(Type type) {
        return type == String.class;
    }

    static boolean isOptional(Type type) {
        return Members.raw(type) == Optional.class;
    }

    /** Returns whether two values can be equal. */
    static boolean comparable(Type left, Type right) {
        return (isNumber(left) && isNumber(right))
                || (isFlag(left) && isFlag(right))
                || (Members.raw(left) == Members.raw(right) && !isOptional(left));
    }

    /** Returns whether values of a type have an order that rules may use. */
    static boolean ordered(Type type) {
        return isNumber(type)
                || isText(type)
                || (KnownTypes.isTime(Members.raw(type)) && Comparable.class.isAssignableFrom(Members.raw(type)));
    }

    /** Returns whether a value may be handed over where another type is expected. */
    static boolean fits(Type given, Type expected) {
        if (isNumber(expected)) {
            return isNumber(given) && (!isWhole(expected) || isWhole(given));
        }
        return Members.raw(expected) == Object.class
                || (isFlag(expected) && isFlag(given))
                || Members.raw(expected).isAssignableFrom(Members.raw(given));
    }

    /** Returns what a type is called. */
    static String word(Type type) {
        Class<?> raw = Members.raw(type);
        if (isNumber(type)) {
            return isWhole(type) ? "whole number" : "number";
        }
        if (isFlag(type)) {
            return "true or false";
        }
        if (isText(type)) {
            return "text";
        }
        return raw.getEnclosingClass() == null
                ? raw.getSimpleName()
                : raw.getEnclosingClass().getSimpleName() + "." + raw.getSimpleName();
    }

    /** Returns what a type is called within a sentence. */
    static String aWord(Type type) {
        String word = word(type);
        if (isFlag(type) || type == NULL) {
            return type == NULL ? "null" : word;
        }
        return ("AEIO".indexOf(Character.toUpperCase(word.charAt(0))) >= 0 ? "an " : "a ") + word;
    }

    /** Returns the constants of an enumeration as rules write them. */
    static Collection<String> constants(Type type) {
        Object[] constants = Members.raw(type).getEnumConstants();
        return constants == null
                ? Set.of()
                : Arrays.stream(constants)
                        .map(constant -> ((Enum<?>) constant).name())
                        .collect(Collectors.toList());
    }
}
