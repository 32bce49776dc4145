package org.trustdiagnostics.core.fact;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.trustdiagnostics.core.input.InvalidInputException;
import org.trustdiagnostics.core.input.Nearest;

/**
 * One field of a fact kind: its name, what it holds, and whether it must be given.
 *
 * @param name the name in JSON and in Java
 * @param content what it holds
 * @param required whether it must be given
 * @param allowed the allowed constants, empty unless {@code content} is {@link Content#CONSTANT}
 * @param personal whether it belongs to a fact about persons, so that no message shows its value
 */
public record FactField(String name, Content content, boolean required, List<String> allowed, boolean personal) {

    /** What a field holds. */
    public enum Content {
        /** Any text that is not blank. */
        TEXT("a text in quotes"),
        /** One of a few words in capitals. */
        CONSTANT("a text in quotes"),
        /** A date, or a date and time with offset. */
        MOMENT("a date like \"2015-03-03\" or a time with offset like \"2015-03-03T14:00:00-05:00\""),
        /** A date. */
        DAY("a date like \"2015-03-03\""),
        /** True or false. */
        FLAG("true or false"),
        /** A whole number. */
        WHOLE_NUMBER("a whole number"),
        /** A number. */
        NUMBER("a number");

        private final String expected;

        Content(String expected) {
            this.expected = expected;
        }

        /** Returns what a message says is expected. */
        public String expected() {
            return expected;
        }
    }

    static FactField of(RecordComponent component, Class<?> held, boolean personal) {
        List<String> allowed = new ArrayList<>();
        if (held.isEnum()) {
            for (Object constant : held.getEnumConstants()) {
                allowed.add(constant.toString());
            }
        }
        boolean optional = component.getType() == Optional.class;
        return new FactField(component.getName(), content(held), !optional, List.copyOf(allowed), personal);
    }

    /** Returns the type of a component, or what it holds where it is an {@link Optional}. */
    static Class<?> held(RecordComponent component) {
        return component.getType() == Optional.class
                ? (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
                : component.getType();
    }

    private static Content content(Class<?> type) {
        if (type.isEnum()) {
            return Content.CONSTANT;
        }
        if (type == String.class) {
            return Content.TEXT;
        }
        if (type == Moment.class) {
            return Content.MOMENT;
        }
        if (type == LocalDate.class) {
            return Content.DAY;
        }
        if (type == boolean.class || type == Boolean.class) {
            return Content.FLAG;
        }
        return type == double.class || type == Double.class ? Content.NUMBER : Content.WHOLE_NUMBER;
    }

    /** Turns a given value into the Java value; it may already be a {@link Moment} or a date. */
    Optional<Object> read(Optional<Object> given, Class<?> type, Supplier<String> where) {
        if (given.isEmpty()) {
            if (required) {
                throw error(where, "is missing; it is required: " + content.expected() + among() + ".");
            }
            return Optional.empty();
        }
        return Optional.of(convert(given.get(), type, where));
    }

    private InvalidInputException error(Supplier<String> where, String problem) {
        return new InvalidInputException(where.get() + ", field '" + name + "'", problem);
    }

    private Object convert(Object value, Class<?> type, Supplier<String> where) {
        boolean fits =
                switch (content) {
                    case TEXT, CONSTANT -> value instanceof String;
                    case MOMENT -> value instanceof String || value instanceof Moment;
                    case DAY -> value instanceof String || value instanceof LocalDate;
                    case FLAG -> value instanceof Boolean;
                    case WHOLE_NUMBER, NUMBER -> value instanceof Number;
                };
        if (!fits) {
            throw error(where, "must be " + content.expected() + ".");
        }
        return switch (content) {
            case TEXT -> notBlank((String) value, where);
            case CONSTANT -> constant((String) value, type, where);
            case MOMENT -> value instanceof String text ? time(text, where, Moment::parse) : value;
            case DAY -> value instanceof String text ? time(text, where, LocalDate::parse) : value;
            case WHOLE_NUMBER -> wholeNumber(((Number) value).doubleValue(), where);
            case NUMBER -> ((Number) value).doubleValue();
            case FLAG -> value;
        };
    }

    private String notBlank(String text, Supplier<String> where) {
        if (text.isBlank()) {
            throw error(where, "is blank; give a text or leave the field out.");
        }
        return text;
    }

    private int wholeNumber(double number, Supplier<String> where) {
        if (number != Math.rint(number) || number < Integer.MIN_VALUE || number > Integer.MAX_VALUE) {
            throw error(where, "must be a whole number" + (personal ? "." : ", but is " + number + "."));
        }
        return (int) number;
    }

    private Object constant(String text, Class<?> type, Supplier<String> where) {
        for (Object constant : type.getEnumConstants()) {
            if (constant.toString().equals(text)) {
                return constant;
            }
        }
        throw error(where, shown(text) + " is not allowed" + Nearest.hint(text, allowed));
    }

    private <T> T time(String text, Supplier<String> where, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (DateTimeException e) {
            throw error(where, shown(text) + " is not " + content.expected() + ".");
        }
    }

    /** What stands in the wrong field may be the name of a person. */
    private String shown(String text) {
        return personal ? "the value" : "'" + text + "'";
    }

    private String among() {
        return allowed.isEmpty() ? "" : ", one of " + String.join(", ", allowed);
    }
}
