package org.trustdiagnostics.core.input;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * One JSON object as read, which knows where it stands: every accessor fails with an {@link InvalidInputException} that names
 * file and field. A JSON {@code null} counts as absent. Immutable.
 */
public final class JsonObject {
    private final String where;
    private final Map<String, Object> values;
    private final Set<String> given;

    private JsonObject(String where, Map<String, Object> values, Set<String> given) {
        this.where = where;
        this.values = Collections.unmodifiableMap(values);
        this.given = Collections.unmodifiableSet(given);
    }

    /**
     * Wraps values that were read elsewhere.
     *
     * @param where the place named in errors
     * @param values String, Boolean, Number, List or JsonObject by name
     */
    public static JsonObject of(String where, Map<String, ?> values) {
        return new JsonObject(where, new LinkedHashMap<>(values), new LinkedHashSet<>(values.keySet()));
    }

    /** Wraps values that were read, and all names that were given, those with a null too. */
    static JsonObject of(String where, Map<String, Object> values, Set<String> given) {
        return new JsonObject(where, values, given);
    }

    /** Returns the place named in errors. */
    public String where() {
        return where;
    }

    /** Returns the same object, reported as standing at another place. */
    public JsonObject at(String place) {
        return new JsonObject(place, values, given);
    }

    /** Returns the same object without one field. */
    public JsonObject without(String name) {
        Map<String, Object> others = new LinkedHashMap<>(values);
        others.remove(name);
        Set<String> names = new LinkedHashSet<>(given);
        names.remove(name);
        return new JsonObject(where, others, names);
    }

    /** Returns the names present with a value other than null, in the order of the text. */
    public Set<String> names() {
        return values.keySet();
    }

    /** Returns whether the name is present with a value other than null. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** Returns the value under the name as it was read, if present. */
    public Optional<Object> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Returns a text that must be present and not blank. */
    public String text(String name) {
        return optionalText(name).orElseThrow(() -> missing(name));
    }

    /** Returns a text if present; it must not be blank. */
    public Optional<String> optionalText(String name) {
        Optional<String> text = typed(name, String.class, "a text in quotes");
        if (text.isPresent() && text.get().isBlank()) {
            throw error(name, "is blank; give a text or leave the field out.");
        }
        return text;
    }

    /** Returns a number that must be present. */
    public double number(String name) {
        return optionalNumber(name).orElseThrow(() -> missing(name));
    }

    /** Returns a number if present. */
    public OptionalDouble optionalNumber(String name) {
        Optional<Number> number = typed(name, Number.class, "a number");
        return number.isPresent() ? OptionalDouble.of(number.get().doubleValue()) : OptionalDouble.empty();
    }

    /** Returns a boolean, or the fallback where absent. */
    public boolean flag(String name, boolean fallback) {
        return typed(name, Boolean.class, "true or false").orElse(fallback);
    }

    /** Returns a nested object that must be present. */
    public JsonObject object(String name) {
        return optionalObject(name).orElseThrow(() -> missing(name));
    }

    /** Returns a nested object if present. */
    public Optional<JsonObject> optionalObject(String name) {
        return typed(name, JsonObject.class, "an object in braces");
    }

    /** Returns a list of objects, empty where absent. */
    public List<JsonObject> objects(String name) {
        return list(name, JsonObject.class, "an object in braces");
    }

    /** Returns a list of texts, empty where absent. */
    public List<String> texts(String name) {
        return list(name, String.class, "a text in quotes");
    }

    /**
     * Returns the constant that a text names.
     *
     * @throws InvalidInputException where the text is none of the constants; the message lists them
     */
    public <E extends Enum<E>> E constant(String name, Class<E> type) {
        return Constants.parse(text(name), type, place(name));
    }

    /** Fails on the first field that is not among the known ones, also where its value is null. */
    public void allowOnly(Collection<String> known) {
        for (String name : given) {
            if (!known.contains(name)) {
                throw new InvalidInputException(where, "unknown field '" + name + "'" + Nearest.hint(name, known));
            }
        }
    }

    /** Returns the error for a field of this object. */
    public InvalidInputException error(String name, String problem) {
        return new InvalidInputException(place(name), problem);
    }

    private String place(String name) {
        return where + ", field '" + name + "'";
    }

    private InvalidInputException missing(String name) {
        return error(name, "is missing; it is required.");
    }

    private <T> Optional<T> typed(String name, Class<T> type, String expected) {
        Object value = values.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!type.isInstance(value)) {
            throw error(name, "must be " + expected + ", but is " + shown(value) + ".");
        }
        return Optional.of(type.cast(value));
    }

    private <T> List<T> list(String name, Class<T> type, String expected) {
        List<T> result = new ArrayList<>();
        for (Object element : typed(name, List.class, "a list in brackets").orElse(List.of())) {
            if (!type.isInstance(element)) {
                throw error(name, "must hold only " + expected + ", but holds " + shown(element) + ".");
            }
            result.add(type.cast(element));
        }
        return List.copyOf(result);
    }

    /** Names the type only: a value may be the name of a person. */
    private static String shown(Object value) {
        if (value instanceof String) {
            return "a text";
        }
        if (value instanceof Number) {
            return "a number";
        }
        if (value instanceof Boolean) {
            return "true or false";
        }
        return value instanceof List ? "a list" : "an object";
    }

    @Override
    public String toString() {
        return where + " " + values.keySet();
    }
}
