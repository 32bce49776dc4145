package org.trustdiagnostics.core.fact;

import java.lang.reflect.InvocationTargetException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
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
    /** Made when it is first needed, since most datasets hold few kinds; whoever makes it makes the same. */
    private volatile @Nullable RecordForm form;

    private FactKind(Class<? extends Fact> type) {
        String simple = type.getSimpleName();
        this.name = Character.toLowerCase(simple.charAt(0)) + simple.substring(1);
        this.type = type;
    }

    private RecordForm form() {
        RecordForm known = form;
        if (known == null) {
            known = new RecordForm(type, aboutPerson());
            form = known;
        }
        return known;
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
        return Collections.unmodifiableList(form().fields());
    }

    /** Returns whether facts of this kind are kept and shown to rules. */
    public boolean isRecord() {
        return RecordFact.class.isAssignableFrom(type);
    }

    /** Returns whether facts of this kind are about persons; evidence and messages then show nothing that one holds. */
    public boolean aboutPerson() {
        return AboutPerson.class.isAssignableFrom(type);
    }

    /**
     * Reads a fact; the object holds the fields only, without {@code type}.
     *
     * @throws InvalidInputException where a field is unknown, missing or wrong
     */
    public Fact read(JsonObject json) {
        allowOnlyFields(json);
        return make(json::where, field -> json.value(form().names().get(field)));
    }

    /** A name that is out of place may be that of a person, so of one in a fact about persons only the nearest known is told. */
    private void allowOnlyFields(JsonObject json) {
        List<String> names = form().names();
        try {
            json.allowOnly(names);
        } catch (InvalidInputException e) {
            String unknown = json.names().stream()
                    .filter(field -> !names.contains(field))
                    .findFirst()
                    .orElse("");
            throw aboutPerson()
                    ? new InvalidInputException(json.where(), "holds an unknown field" + Nearest.hint(unknown, names))
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
        List<FactField> fields = form().fields();
        Object[] arguments = new Object[fields.size()];
        for (int i = 0; i < arguments.length; i++) {
            FactField field = fields.get(i);
            Optional<Object> value = field.read(values.apply(i), form().held().get(i), where);
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
        return form().create(arguments);
    }

    /**
     * Checks of a fact made by the host what reading checks of others: that no text is blank.
     *
     * @throws InvalidInputException where one is
     */
    public void requireNoBlank(Fact fact) {
        form().requireNoBlank(name, fact);
    }

    /** Returns the {@link #fields()} as a plain line is compared with them. */
    PlainField[] plainFields() {
        return form().plainFields();
    }

    /** Returns a fact with its moments placed elsewhere. */
    Fact placed(Fact fact, UnaryOperator<Moment> place) {
        return form().placed(fact, place);
    }

    /** Returns a fact without what is dated later than a day, except what is {@link Planned} or cannot be absent. */
    Fact knownOn(LocalDate day, Fact fact) {
        return form().knownOn(day, fact);
    }

    /** Returns the values of a fact by field name, absent ones left out. */
    public Map<String, Object> values(Fact fact) {
        return form().values(fact);
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
