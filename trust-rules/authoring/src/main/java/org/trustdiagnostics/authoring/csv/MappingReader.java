package org.trustdiagnostics.authoring.csv;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trustdiagnostics.core.fact.DatasetHeader;
import org.trustdiagnostics.core.fact.FactField;
import org.trustdiagnostics.core.fact.FactKind;
import org.trustdiagnostics.core.input.InvalidInputException;
import org.trustdiagnostics.core.input.JsonObject;
import org.trustdiagnostics.core.input.Nearest;

/** Reads a mapping against the columns of a CSV file and reports everything that is wrong with it at once. */
final class MappingReader {
    static final List<String> KEYS = List.of(
            "about", "covers", "dates", "fact", "fields", "missing", "separator", "skipRowsWithout", "timeZone");
    private static final List<String> ISO_DATES = List.of("yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ssXXX");

    private final JsonObject json;
    private final String file;
    private final Columns columns;
    private final RowErrors errors;
    private final Problems problems;
    private final Optional<FactKind> kind;

    private MappingReader(JsonObject json, String csv, List<String> header) {
        this.json = json;
        this.file = json.where();
        this.problems = new Problems();
        this.kind = problems.attempt(() -> FactKind.named(json.text("fact"), file + ", field 'fact'"));
        boolean personal = kind.map(FactKind::aboutPerson).orElse(true);
        this.columns = new Columns(csv, header, problems, personal);
        this.errors = new RowErrors(csv, file, columns, new HashSet<>());
    }

    /**
     * Reads a mapping.
     *
     * @throws InvalidMappingException naming everything that is wrong
     */
    static Mapping read(JsonObject json, String csv, List<String> header) {
        return new MappingReader(json, csv, header).read();
    }

    private Mapping read() {
        for (String key : json.names()) {
            if (!KEYS.contains(key)) {
                problems.add(file, "unknown field '" + key + "'" + Nearest.hint(key, KEYS));
            }
        }
        Optional<ZoneId> zone = json.has("timeZone") ? problems.attempt(this::zone) : Optional.empty();
        List<MappedField> fields = fields(new Dates(patterns(zone), zone));
        List<Integer> skipWithout = texts("skipRowsWithout").stream()
                .map(name -> columns.slot(name, file + ", field 'skipRowsWithout'"))
                .toList();
        Set<String> missing = new HashSet<>(texts("missing"));
        Set<FactKind> covers = new LinkedHashSet<>();
        texts("covers").forEach(name -> problems.attempt(() -> FactKind.named(name, file + ", field 'covers'"))
                .ifPresent(covers::add));
        problems.requireNone(file);
        return new Mapping(
                kind.orElseThrow(),
                new DatasetHeader(Optional.empty(), covers, zone, Set.of()),
                fields,
                missing,
                skipWithout,
                columns,
                errors,
                idPlace());
    }

    private ZoneId zone() {
        String text = json.text("timeZone");
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw json.error("timeZone", "'" + text + "' is not a time zone like \"America/New_York\" or \"UTC\".");
        }
    }

    private List<DatePattern> patterns(Optional<ZoneId> zone) {
        List<DatePattern> patterns = new ArrayList<>();
        for (String text : json.has("dates") ? texts("dates") : ISO_DATES) {
            problems.attempt(() -> pattern(text, zone)).ifPresent(patterns::add);
        }
        return patterns;
    }

    private DatePattern pattern(String text, Optional<ZoneId> zone) {
        try {
            DatePattern pattern = DatePattern.of(text);
            if (pattern.needsZone() && zone.isEmpty() && !json.has("timeZone")) {
                throw json.error(
                        "dates",
                        "\"" + text + "\" has a time but no offset; say in which \"timeZone\" the file's clocks are.");
            }
            return pattern;
        } catch (InvalidInputException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw json.error("dates", "\"" + text + "\" is no date pattern: it " + e.getMessage());
        }
    }

    private List<MappedField> fields(Dates dates) {
        List<MappedField> mapped = new ArrayList<>();
        Optional<JsonObject> fields = problems.attempt(() -> json.object("fields"));
        if (fields.isEmpty() || kind.isEmpty()) {
            return mapped;
        }
        List<FactField> known = kind.get().fields();
        List<String> names = known.stream().map(FactField::name).toList();
        for (String name : fields.get().names()) {
            if (!names.contains(name)) {
                problems.add(
                        fields.get().where(),
                        "a " + kind.get().name() + " has no field '" + name + "'" + Nearest.hint(name, names));
            }
        }
        for (FactField field : known) {
            if (fields.get().has(field.name())) {
                problems.attempt(() -> fields.get().object(field.name()))
                        .flatMap(object -> new FieldMapping(object, field, dates, errors, problems).read())
                        .ifPresent(mapped::add);
                continue;
            }
            if (field.required()) {
                problems.add(
                        fields.get().where(),
                        "'" + field.name() + "' is missing; every " + kind.get().name() + " needs " + needed(field)
                                + ".");
            }
            mapped.add(MappedField.ABSENT);
        }
        return mapped;
    }

    private static String needed(FactField field) {
        return field.allowed().isEmpty() ? field.content().expected() : "one of " + String.join(", ", field.allowed());
    }

    private List<String> texts(String key) {
        return problems.attempt(() -> json.texts(key)).orElse(List.of());
    }

    private String idPlace() {
        return json.object("fields")
                .optionalObject("id")
                .flatMap(id -> id.optionalText("column"))
                .map(column -> "column '" + column + "'")
                .orElse("field 'id'");
    }
}
