package org.trustdiagnostics.authoring.cases;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trustdiagnostics.authoring.pack.Place;
import org.trustdiagnostics.authoring.pack.Problem;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.FactKind;
import org.trustdiagnostics.core.fact.Facts;
import org.trustdiagnostics.core.input.InvalidInputException;
import org.trustdiagnostics.core.input.JsonObject;
import org.trustdiagnostics.core.input.JsonText;
import org.trustdiagnostics.core.limit.Severity;
import org.trustdiagnostics.core.verdict.OutcomeKind;

/** Reads one file of cases and goes on after each case that cannot be read. Not thread-safe. */
final class CaseReader {
    /** So that nobody waits for minutes: fifty times the largest bundled file. */
    static final int MOST_CASES = 1_000;

    /** So that a small file cannot fill the memory: ten times the facts of the largest bundled file. */
    static final int MOST_FACTS = 100_000;

    private static final String FACTS_ALLOWED = "must be a whole number from 1 to " + MOST_FACTS + ".";

    private final String path;
    private final String json;
    private final List<Problem> problems = new ArrayList<>();
    private final NameLines lines;
    private final Set<String> names = new HashSet<>();
    private int facts;

    CaseReader(String path, String json) {
        this.path = path;
        this.json = json;
        this.lines = new NameLines(json);
    }

    /** Returns what is wrong with the file, as far as it was read. */
    List<Problem> problems() {
        return problems;
    }

    /** Returns the cases that could be read, unless nothing can be told of the file. */
    Optional<CaseFile> read() {
        try {
            JsonObject file = JsonText.parse(path, json);
            file.allowOnly(List.of("$schema", "pitfall", "asOf", "cases", "survivors"));
            String pitfall = file.text("pitfall");
            LocalDate asOf = day(file);
            List<JsonObject> objects = file.objects("cases");
            if (objects.size() > MOST_CASES) {
                throw file.error("cases", "holds " + objects.size() + " cases; at most " + MOST_CASES + " are read.");
            }
            return Optional.of(new CaseFile(
                    path,
                    pitfall,
                    objects.stream()
                            .flatMap(object -> one(object, asOf).stream())
                            .toList()));
        } catch (InvalidInputException e) {
            problems.add(Problem.of(path, below(path, e).replaceFirst("^[,:]? ", "")));
            return Optional.empty();
        }
    }

    private static LocalDate day(JsonObject file) {
        try {
            return LocalDate.parse(file.text("asOf"));
        } catch (DateTimeParseException e) {
            throw file.error("asOf", "must be a day such as 2026-06-30.");
        }
    }

    private Optional<Case> one(JsonObject object, LocalDate asOf) {
        int line = 0;
        String label = object.where().substring(path.length() + 2);
        try {
            String name = object.text("name");
            line = lines.next(name);
            label = "case \"" + name + "\"";
            if (!names.add(name)) {
                throw new InvalidInputException(object.where(), "has the name of an earlier case; give it another.");
            }
            return Optional.of(one(object, name, line, asOf));
        } catch (InvalidInputException e) {
            problems.add(new Problem(
                    new Place(path, line, 0), Optional.empty(), Optional.empty(), label + below(object.where(), e)));
            return Optional.empty();
        }
    }

    private Case one(JsonObject object, String name, int line, LocalDate asOf) {
        object.allowOnly(List.of("name", "why", "covers", "facts", "expect"));
        Facts.Builder builder = Facts.builder().asOf(asOf);
        object.texts("covers")
                .forEach(kind ->
                        builder.covers(FactKind.named(kind, object.where()).type()));
        for (JsonObject entry : object.objects("facts")) {
            List<Fact> expanded = expand(entry, Map.of());
            if (facts + expanded.size() > MOST_FACTS) {
                throw new InvalidInputException(
                        object.where(),
                        "with it the file holds more than " + MOST_FACTS
                                + " facts; lower a \"times\" or leave cases out.");
            }
            facts += expanded.size();
            builder.addAll(expanded);
        }
        Facts given = builder.build();
        JsonObject expect = object.object("expect");
        expect.allowOnly(List.of("kind", "severity", "also"));
        OutcomeKind kind = expect.constant("kind", OutcomeKind.class);
        return new Case(
                name,
                object.text("why"),
                line,
                subject(object, given),
                given,
                kind,
                severity(expect, kind),
                expect.texts("also"));
    }

    private static String subject(JsonObject object, Facts given) {
        List<String> subjects =
                given.list().stream().map(Fact::subject).distinct().sorted().toList();
        if (subjects.isEmpty()) {
            throw object.error(
                    "facts",
                    "holds none, so nobody is judged; give at least one fact, of whatever kind, about the subject.");
        }
        if (subjects.size() > 1) {
            throw object.error(
                    "facts",
                    "is about several subjects: " + String.join(", ", subjects)
                            + "; a case is about one, so make a case of each.");
        }
        return subjects.get(0);
    }

    private static Optional<Severity> severity(JsonObject expect, OutcomeKind kind) {
        if (expect.has("severity") != (kind == OutcomeKind.DETECTED)) {
            throw expect.error(
                    "severity",
                    kind == OutcomeKind.DETECTED
                            ? "is missing; what is DETECTED is LOW, MEDIUM or HIGH."
                            : "does not go with kind " + kind + "; leave it out.");
        }
        return expect.has("severity") ? Optional.of(expect.constant("severity", Severity.class)) : Optional.empty();
    }

    /** Returns the message from where it goes deeper than a place that is told already. */
    private static String below(String where, InvalidInputException e) {
        String message = String.valueOf(e.getMessage());
        return message.startsWith(where) ? message.substring(where.length()) : ": " + message;
    }

    static List<Fact> expand(JsonObject entry, Map<String, String> added) {
        if (!entry.has("times")) {
            return List.of(fact(entry, added, 1));
        }
        entry.allowOnly(List.of("times", "fact"));
        double times = entry.number("times");
        if (times < 1 || times > MOST_FACTS || times != Math.rint(times)) {
            throw entry.error("times", FACTS_ALLOWED);
        }
        List<Fact> facts = new ArrayList<>();
        for (int n = 1; n <= times; n++) {
            facts.add(fact(entry.object("fact"), added, n));
        }
        return facts;
    }

    private static Fact fact(JsonObject json, Map<String, String> added, int n) {
        Map<String, Object> fields = new LinkedHashMap<>(added);
        for (String name : json.names()) {
            Object value = json.value(name).orElseThrow();
            fields.put(name, value instanceof String text ? text.replace("{n}", String.valueOf(n)) : value);
        }
        String type = String.valueOf(fields.remove("type"));
        return FactKind.named(type, json.where()).read(JsonObject.of(json.where(), fields));
    }
}
