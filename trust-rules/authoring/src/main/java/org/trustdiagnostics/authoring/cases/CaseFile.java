package org.trustdiagnostics.authoring.cases;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.trustdiagnostics.authoring.pack.PackFiles;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.FactKind;
import org.trustdiagnostics.core.fact.Facts;
import org.trustdiagnostics.core.input.JsonObject;
import org.trustdiagnostics.core.input.JsonText;
import org.trustdiagnostics.core.limit.Severity;
import org.trustdiagnostics.core.verdict.OutcomeKind;

/**
 * The cases that stand beside the rules of a pitfall.
 *
 * @param path the file, within its pack
 * @param pitfall the pitfall whose rules are tried
 * @param cases the cases, in the order of the file
 */
public record CaseFile(String path, String pitfall, List<Case> cases) {
    /** The ending of such files. */
    public static final String ENDING = ".cases.json";

    private static final double MOST = 100_000;

    /** Keeps a copy. */
    public CaseFile {
        cases = List.copyOf(cases);
    }

    /**
     * Reads the cases of a pack, by pitfall.
     *
     * @throws org.trustdiagnostics.core.input.InvalidInputException where a file cannot be understood; it names file and field
     */
    public static Map<String, CaseFile> of(PackFiles files) {
        Map<String, CaseFile> byPitfall = new TreeMap<>();
        files.ending(ENDING).forEach((path, json) -> {
            CaseFile file = read(path, json);
            byPitfall.put(file.pitfall(), file);
        });
        return byPitfall;
    }

    /**
     * Reads a file of cases.
     *
     * @param path the name of the file in errors
     * @throws org.trustdiagnostics.core.input.InvalidInputException where it cannot be understood; it names file and field
     */
    public static CaseFile read(String path, String json) {
        JsonObject file = JsonText.parse(path, json);
        file.allowOnly(List.of("$schema", "pitfall", "asOf", "cases"));
        LocalDate asOf = day(file);
        List<Case> cases = new ArrayList<>();
        for (JsonObject object : file.objects("cases")) {
            cases.add(one(object, asOf));
        }
        return new CaseFile(path, file.text("pitfall"), cases);
    }

    private static LocalDate day(JsonObject file) {
        try {
            return LocalDate.parse(file.text("asOf"));
        } catch (DateTimeParseException e) {
            throw file.error("asOf", "must be a day such as 2026-06-30.");
        }
    }

    private static Case one(JsonObject object, LocalDate asOf) {
        object.allowOnly(List.of("name", "why", "covers", "facts", "expect"));
        Facts.Builder facts = Facts.builder().asOf(asOf);
        object.texts("covers")
                .forEach(kind ->
                        facts.covers(FactKind.named(kind, object.where()).type()));
        for (JsonObject entry : object.objects("facts")) {
            facts.addAll(expand(entry, Map.of()));
        }
        JsonObject expect = object.object("expect");
        expect.allowOnly(List.of("kind", "severity", "also"));
        return new Case(
                object.text("name"),
                object.text("why"),
                facts.build(),
                expect.constant("kind", OutcomeKind.class),
                expect.has("severity") ? Optional.of(expect.constant("severity", Severity.class)) : Optional.empty(),
                expect.texts("also"));
    }

    /**
     * Returns the fact that an entry holds, or as many as its {@code times} says, with {@code {n}} in texts counted from 1, each with
     * the given fields added.
     */
    public static List<Fact> expand(JsonObject entry, Map<String, String> added) {
        if (!entry.has("times")) {
            return List.of(fact(entry, added, 1));
        }
        entry.allowOnly(List.of("times", "fact"));
        double times = entry.number("times");
        if (times < 1 || times > MOST || times != Math.rint(times)) {
            throw entry.error("times", "must be a whole number from 1 to " + (long) MOST + ".");
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
