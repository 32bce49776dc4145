package org.trustdiagnostics.core.fact;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.trustdiagnostics.core.input.InvalidInputException;

/** What the record of a {@link FactKind} is made of, and what only reflection can do with it. Immutable. */
final class RecordForm {
    private final Constructor<? extends Fact> constructor;
    private final RecordComponent[] components;
    private final List<FactField> fields = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<Class<?>> held = new ArrayList<>();
    private final PlainField[] plainFields;

    RecordForm(Class<? extends Fact> type, boolean aboutPerson) {
        components = type.getRecordComponents();
        plainFields = new PlainField[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            held.add(FactField.held(components[i]));
            fields.add(FactField.of(components[i], held.get(i), aboutPerson));
            names.add(components[i].getName());
            plainFields[i] = new PlainField(fields.get(i), held.get(i));
        }
        try {
            constructor = type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " is no record", e);
        }
    }

    /** Returns the fields in the order of the record. */
    List<FactField> fields() {
        return fields;
    }

    /** Returns the names of the {@link #fields()}. */
    List<String> names() {
        return names;
    }

    /** Returns the type of each of the {@link #fields()}, or what it holds where it is an {@link Optional}. */
    List<Class<?>> held() {
        return held;
    }

    /** Returns the {@link #fields()} as a plain line is compared with them. */
    PlainField[] plainFields() {
        return plainFields;
    }

    /**
     * Makes a fact of what the components hold.
     *
     * @throws InvocationTargetException where the record refuses them
     */
    Fact create(Object[] values) throws InvocationTargetException {
        try {
            return constructor.newInstance(values);
        } catch (InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException("creating with " + constructor, e);
        }
    }

    /**
     * Checks that no text is blank.
     *
     * @throws InvalidInputException where one is
     */
    void requireNoBlank(String kind, Fact fact) {
        for (int i = 0; i < components.length; i++) {
            Object value = held.get(i) == String.class ? value(components[i], fact) : "-";
            Object text = value instanceof Optional<?> optional ? optional.orElse(null) : value;
            if (text instanceof String given && given.isBlank()) {
                throw new InvalidInputException(
                        kind + ", field '" + names.get(i) + "'", "is blank; give a text or leave the field out.");
            }
        }
    }

    /** Returns a fact with its moments placed elsewhere. */
    Fact placed(Fact fact, UnaryOperator<Moment> place) {
        return changed(fact, (component, moment) -> Optional.of(place.apply(moment)));
    }

    /** Returns a fact without what is dated later than a day, except what is {@link Planned} or cannot be absent. */
    Fact knownOn(LocalDate day, Fact fact) {
        return changed(
                fact,
                (component, moment) -> moment.date().isAfter(day) && !component.isAnnotationPresent(Planned.class)
                        ? Optional.empty()
                        : Optional.of(moment));
    }

    /** Returns the same fact where nothing changes. */
    private Fact changed(Fact fact, BiFunction<RecordComponent, Moment, Optional<Moment>> change) {
        Object[] values = {};
        for (int i = 0; i < components.length; i++) {
            if (held.get(i) != Moment.class) {
                continue;
            }
            RecordComponent component = components[i];
            Object value = value(component, fact);
            Object other = value instanceof Optional<?> optional
                    ? optional.flatMap(moment -> change.apply(component, (Moment) moment))
                    : change.apply(component, (Moment) value).orElse((Moment) value);
            if (!other.equals(value)) {
                values = values.length == 0 ? all(fact) : values;
                values[i] = other;
            }
        }
        try {
            return values.length == 0 ? fact : create(values);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("creating with " + constructor, e);
        }
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
    Map<String, Object> values(Fact fact) {
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
}
