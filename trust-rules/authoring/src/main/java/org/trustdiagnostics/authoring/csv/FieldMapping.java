package org.trustdiagnostics.authoring.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trustdiagnostics.core.fact.FactField;
import org.trustdiagnostics.core.input.InvalidInputException;
import org.trustdiagnostics.core.input.JsonObject;

/** Reads how one field is mapped; whatever is wrong goes to the problems. */
final class FieldMapping {
    private static final List<String> SOURCES = List.of("column", "text", "constant");
    private static final List<String> KEYS =
            List.of("column", "text", "constant", "values", "otherwise", "plusDays", "when");

    private final JsonObject json;
    private final FactField field;
    private final Columns columns;
    private final Dates dates;
    private final RowErrors errors;
    private final Problems problems;

    FieldMapping(JsonObject json, FactField field, Dates dates, RowErrors errors, Problems problems) {
        this.json = json;
        this.field = field;
        this.columns = errors.columns();
        this.dates = dates;
        this.errors = errors;
        this.problems = problems;
    }

    /** Returns the mapped field, or empty where the mapping does not say where its value comes from. */
    Optional<MappedField> read() {
        problems.attempt(() -> {
            json.allowOnly(KEYS);
            return json;
        });
        List<String> sources = SOURCES.stream().filter(json::has).toList();
        if (sources.size() != 1) {
            problems.add(
                    json.where(),
                    "say where the value comes from by exactly one of \"column\", \"text\" and \"constant\".");
        }
        if (!sources.contains("column")) {
            List.of("values", "otherwise", "plusDays").stream()
                    .filter(json::has)
                    .forEach(key -> problems.add(json.where(), "\"" + key + "\" goes with \"column\" only."));
        }
        Optional<When> when = json.has("when") ? problems.attempt(this::when) : Optional.empty();
        return sources.size() == 1
                ? problems.attempt(() -> source(sources.get(0))).map(source -> new MappedField(source, when))
                : Optional.empty();
    }

    private ValueSource source(String key) {
        return switch (key) {
            case "constant" ->
                new ConstantValue(Optional.of(
                        Scalar.read(json.value(key).orElseThrow(), field, json.where() + ", field 'constant'")));
            case "text" -> template();
            default -> column();
        };
    }

    private ValueSource template() {
        if (field.content() != FactField.Content.TEXT) {
            throw json.error("text", "goes only with fields that hold a text; use \"column\" or \"constant\".");
        }
        String where = json.where() + ", field 'text'";
        return new TemplateValue(Template.of(json.text("text"), name -> shared(columns.slot(name, where))));
    }

    private ValueSource column() {
        int slot = shared(columns.slot(json.text("column"), json.where() + ", field 'column'"));
        boolean dated = field.content() == FactField.Content.MOMENT || field.content() == FactField.Content.DAY;
        if (!dated && json.has("plusDays")) {
            problems.add(json.where(), "\"plusDays\" goes only with dates, but '" + field.name() + "' is none.");
        }
        Map<String, Object> values = new HashMap<>();
        json.optionalObject("values")
                .ifPresent(translations -> translations.names().forEach(text -> scalar(translations, text)
                        .ifPresent(value -> values.put(text, value))));
        if (json.has("otherwise") && values.isEmpty()) {
            problems.add(json.where(), "\"otherwise\" goes only with \"values\".");
        }
        Optional<Object> otherwise = json.has("otherwise") ? scalar(json, "otherwise") : Optional.empty();
        return new ColumnValue(slot, field, Map.copyOf(values), otherwise, plusDays(), dates, errors);
    }

    private Optional<Object> scalar(JsonObject object, String name) {
        return problems.attempt(
                () -> Scalar.read(object.value(name).orElseThrow(), field, object.where() + ", field '" + name + "'"));
    }

    private int plusDays() {
        double days = json.optionalNumber("plusDays").orElse(0);
        if (days != Math.rint(days) || Math.abs(days) > 36_500) {
            throw json.error("plusDays", "must be a whole number of days.");
        }
        return (int) days;
    }

    private When when() {
        if (field.required()) {
            throw json.error(
                    "when", "'" + field.name() + "' must always have a value, so it cannot depend on another.");
        }
        JsonObject when = json.object("when");
        when.allowOnly(List.of("column", "is", "isNot"));
        if (when.has("is") == when.has("isNot")) {
            throw new InvalidInputException(when.where(), "say exactly one of \"is\" and \"isNot\".");
        }
        boolean is = when.has("is");
        int slot = columns.slot(when.text("column"), when.where() + ", field 'column'");
        return new When(slot, Set.copyOf(when.texts(is ? "is" : "isNot")), is);
    }

    /** Whatever goes into a fact about persons is not shown, in whichever field the same column is used. */
    private int shared(int slot) {
        if (field.personal()) {
            errors.personal().add(slot);
        }
        return slot;
    }
}
