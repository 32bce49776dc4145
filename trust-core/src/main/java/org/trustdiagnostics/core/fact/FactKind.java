package org.trustdiagnostics.core.fact;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.trustdiagnostics.core.input.InvalidInputException;
import org.trustdiagnostics.core.input.JsonObject;
import org.trustdiagnostics.core.input.Nearest;

/**
 * A kind of fact with its JSON name and fields, read off the record that holds it: adding a kind means adding a record.
 * Immutable.
 */
public final class FactKind {
    private static final Map<String, FactKind> BY_NAME = new LinkedHashMap<>();
    private static final Map<Class<?>, FactKind> BY_TYPE = new HashMap<>();

    static {
        for (Class<?> group : Fact.class.getPermittedSubclasses()) {
            for (Class<?> record : group.getPermittedSubclasses()) {
                FactKind kind = new FactKind(record.asSubclass(Fact.class));
                BY_NAME.put(kind.name(), kind);
                BY_TYPE.put(record, kind);
            }
        }
    }

    private final String name;
    private final Class<? extends Fact> type;
    private final Constructor<? extends Fact> constructor;
    private final RecordComponent[] components;
    private final List<FactField> fields;
    private final List<String> fieldNames;
    private final List<Class<?>> wanted;
    private final PlainField[] plainFields;
    private final int[] moments;
    private final boolean[] planned;

    private FactKind(Class<? extends Fact> type) {
        String simple = type.getSimpleName();
        this.name = Character.toLowerCase(simple.charAt(0)) + simple.substring(1);
        this.type = type;
        this.components = type.getRecordComponents();
        this.fields = Arrays.stream(components)
                .map(component -> FactField.of(component, aboutPerson()))
                .toList();
        this.fieldNames = fields.stream().map(FactField::name).toList();
        this.wanted = Arrays.stream(components).<Class<?>>map(FactField::held).toList();
        this.plainFields = IntStream.range(0, components.length)
                .mapToObj(field -> new PlainField(fields.get(field), wanted.get(field)))
                .toArray(PlainField[]::new);
        this.moments = IntStream.range(0, components.length)
                .filter(field -> wanted.get(field) == Moment.class)
                .toArray();
        this.planned = new boolean[components.length];
        for (int field : moments) {
            planned[field] = components[field].isAnnotationPresent(Planned.class);
        }
        try {
            this.constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " is no record", e);
        }
    }

    /** Returns all kinds, event facts first. */
    public static List<FactKind> all() {
        return List.copyOf(BY_NAME.values());
    }

    /** Returns the kind of a record class. */
    public static FactKind of(Class<? extends Fact> type) {
        FactKind kind = BY_TYPE.get(type);
        if (kind == null) {
            throw new IllegalArgumentException(type.getName() + " is an interface, not a kind of fact.");
        }
        return kind;
    }

    /**
     * Returns the kind with a JSON name.
     *
     * @throws InvalidInputException where there is none, with the nearest one
     */
    public static FactKind named(String name, String where) {
        return find(name)
                .orElseThrow(() -> new InvalidInputException(
                        where, "unknown type '" + name + "'" + Nearest.hint(name, BY_NAME.keySet())));
    }

    /** Returns the kind with a JSON name, if there is one. */
    static Optional<FactKind> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** Returns the JSON name, such as {@code surveyAnswer}. */
    public String name() {
        return name;
    }

    /** Returns the record class. */
    public Class<? extends Fact> type() {
        return type;
    }

    /** Returns the fields in the order of the record. */
    public List<FactField> fields() {
        return fields;
    }

    /** Returns whether facts of this kind are kept and shown to rules. */
    public boolean isRecord() {
        return RecordFact.class.isAssignableFrom(type);
    }

    /** Returns whether facts of this kind are about persons; evidence and messages then show nothing that one holds. */
    public boolean aboutPerson() {
        return type.isAnnotationPresent(AboutPerson.class);
    }

    /**
     * Reads a fact; the object holds the fields only, without {@code type}.
     *
     * @throws InvalidInputException where a field is unknown, missing or wrong
     */
    public Fact read(JsonObject json) {
        allowOnlyFields(json);
        return make(json::where, field -> json.value(fieldNames.get(field)));
    }

    /** A name that is out of place may be that of a person, so of one in a fact about persons only the nearest known is told. */
    private void allowOnlyFields(JsonObject json) {
        try {
            json.allowOnly(fieldNames);
        } catch (InvalidInputException e) {
            String unknown = json.names().stream()
                    .filter(field -> !fieldNames.contains(field))
                    .findFirst()
                    .orElse("");
            throw aboutPerson()
                    ? new InvalidInputException(
                            json.where(), "holds an unknown field" + Nearest.hint(unknown, fieldNames))
                    : e;
        }
    }

    /**
     * Makes a fact of values that were read elsewhere.
     *
     * @param where the place named in errors, asked for only where there is one
     * @param values one a field, in the order of {@link #fields()}: what JSON would hold, or a moment or date as such
     * @throws InvalidInputException where a value is missing or wrong
     */
    public Fact make(Supplier<String> where, List<Optional<Object>> values) {
        return make(where, values::get);
    }

    private Fact make(Supplier<String> where, IntFunction<Optional<Object>> values) {
        Object[] arguments = new Object[wanted.size()];
        for (int i = 0; i < arguments.length; i++) {
            FactField field = fields.get(i);
            Optional<Object> value = field.read(values.apply(i), wanted.get(i), where);
            arguments[i] = field.required() ? value.orElseThrow() : value;
        }
        try {
            return create(arguments);
        } catch (InvocationTargetException e) {
            throw new InvalidInputException(
                    where.get(), String.valueOf(e.getTargetException().getMessage()));
        }
    }

    /**
     * Makes a fact of what the components of its record hold.
     *
     * @throws InvocationTargetException where the record refuses them
     */
    Fact create(Object[] arguments) throws InvocationTargetException {
        try {
            return constructor.newInstance(arguments);
        } catch (InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException("creating " + type, e);
        }
    }

    /**
     * Checks of a fact made by the host what reading checks of others: that no text is blank.
     *
     * @throws InvalidInputException where one is
     */
    public void requireNoBlank(Fact fact) {
        for (int i = 0; i < components.length; i++) {
            Object value = wanted.get(i) == String.class ? value(components[i], fact) : "-";
            Object text = value instanceof Optional<?> optional ? optional.orElse(null) : value;
            if (text instanceof String given && given.isBlank()) {
                throw new InvalidInputException(
                        name + ", field '" + fields.get(i).name() + "'",
                        "is blank; give a text or leave the field out.");
            }
        }
    }

    /** Returns the {@link #fields()} as a plain line is compared with them. */
    PlainField[] plainFields() {
        return plainFields;
    }

    /**
     * Returns a fact with its moments changed, or the same one where nothing changes. An optional moment for which there is
     * none any more becomes absent; whether a moment is {@link Planned} is told beside it.
     */
    Fact withMoments(Fact fact, BiFunction<Boolean, Moment, Optional<Moment>> change) {
        Object[] changed = {};
        for (int i : moments) {
            Object value = value(components[i], fact);
            Object other = withMoment(value, planned[i], change);
            if (other != value && !other.equals(value)) {
                changed = changed.length == 0 ? all(fact) : changed;
                changed[i] = other;
            }
        }
        try {
            return changed.length == 0 ? fact : constructor.newInstance(changed);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("creating " + type, e);
        }
    }

    private static Object withMoment(
            Object value, boolean planned, BiFunction<Boolean, Moment, Optional<Moment>> change) {
        if (value instanceof Moment moment) {
            return change.apply(planned, moment).orElse(moment);
        }
        Optional<?> optional = (Optional<?>) value;
        return optional.isPresent() ? change.apply(planned, (Moment) optional.get()) : optional;
    }

    private Object[] all(Fact fact) {
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(components[i], fact);
        }
        return values;
    }

    private static Object value(RecordComponent component, Fact fact) {
        try {
            return component.getAccessor().invoke(fact);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("reading " + component, e);
        }
    }

    /** Returns the values of a fact by field name, absent ones left out. */
    public Map<String, Object> values(Fact fact) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordComponent component : components) {
            Object value = value(component, fact);
            Object present = value instanceof Optional<?> optional ? optional.orElse(null) : value;
            if (present != null) {
                values.put(component.getName(), present);
            }
        }
        return values;
    }

    @Override
    public String toString() {
        return name;
    }

    /** Returns the names of all kinds. */
    public static List<String> names() {
        return new ArrayList<>(BY_NAME.keySet());
    }
}
