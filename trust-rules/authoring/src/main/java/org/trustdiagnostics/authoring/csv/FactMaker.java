package org.trustdiagnostics.authoring.csv;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.FactField;
import org.trustdiagnostics.core.fact.FactKind;
import org.trustdiagnostics.core.fact.Feedback;
import org.trustdiagnostics.core.fact.Moment;
import org.trustdiagnostics.core.fact.Promise;
import org.trustdiagnostics.core.input.InvalidInputException;
import org.trustdiagnostics.core.input.JsonObject;

/**
 * Makes facts of values in the order of a kind's fields. Promises and feedback, which come in millions, are made directly; the
 * other kinds are read as if from JSON.
 */
final class FactMaker {
    private final FactKind kind;

    FactMaker(FactKind kind) {
        this.kind = kind;
    }

    /**
     * Returns the fact.
     *
     * @throws InvalidInputException where the values contradict each other
     */
    Fact make(Supplier<String> place, List<Optional<Object>> values) {
        try {
            if (kind.type() == Promise.class) {
                return promise(values);
            }
            return kind.type() == Feedback.class ? feedback(values) : kind.read(json(place.get(), values));
        } catch (InvalidInputException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(place.get(), String.valueOf(e.getMessage()));
        }
    }

    private static Promise promise(List<Optional<Object>> values) {
        return new Promise(
                text(values.get(0)),
                text(values.get(1)),
                as(values.get(2), Moment.class),
                as(values.get(3), Moment.class).orElseThrow(),
                as(values.get(4), Moment.class),
                Promise.Fulfilment.valueOf(text(values.get(5))),
                Promise.Kind.valueOf(text(values.get(6))));
    }

    private static Feedback feedback(List<Optional<Object>> values) {
        return new Feedback(
                text(values.get(0)),
                text(values.get(1)),
                Audience.valueOf(text(values.get(2))),
                Feedback.Kind.valueOf(text(values.get(3))),
                text(values.get(4)),
                as(values.get(5), Moment.class).orElseThrow(),
                as(values.get(6), Moment.class),
                as(values.get(7), Moment.class),
                Feedback.Remedy.valueOf(text(values.get(8))),
                as(values.get(9), String.class),
                as(values.get(10), Moment.class),
                as(values.get(11), Moment.class),
                as(values.get(12), Boolean.class),
                as(values.get(13), Boolean.class),
                as(values.get(14), Moment.class),
                as(values.get(15), Boolean.class),
                as(values.get(16), Double.class).map(Double::intValue));
    }

    private JsonObject json(String place, List<Optional<Object>> values) {
        Map<String, Object> present = new LinkedHashMap<>();
        List<FactField> fields = kind.fields();
        for (int i = 0; i < fields.size(); i++) {
            String name = fields.get(i).name();
            values.get(i).ifPresent(value -> present.put(name, value));
        }
        return JsonObject.of(place, present);
    }

    private static String text(Optional<Object> value) {
        return (String) value.orElseThrow();
    }

    private static <T> Optional<T> as(Optional<Object> value, Class<T> type) {
        return value.map(type::cast);
    }
}
