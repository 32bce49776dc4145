package org.trustdiagnostics.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.FactKind;
import org.trustdiagnostics.core.fact.Facts;
import org.trustdiagnostics.core.input.JsonObject;
import org.trustdiagnostics.core.input.JsonText;

/** The cases that stand beside a rule file. */
record CaseFile(String pitfall, List<Case> cases) {

    /** One case: facts of subject {@code s}, the outcome that its pitfall must have, and what else must be detected. */
    record Case(String name, Facts facts, String kind, Optional<String> severity, List<String> also) {}

    static CaseFile read(String where, String json) {
        JsonObject file = JsonText.parse(where, json);
        file.allowOnly(List.of("pitfall", "asOf", "cases"));
        LocalDate asOf = LocalDate.parse(file.text("asOf"));
        List<Case> cases = new ArrayList<>();
        for (JsonObject object : file.objects("cases")) {
            object.allowOnly(List.of("name", "why", "covers", "facts", "expect"));
            object.text("why");
            Facts.Builder facts = Facts.builder().asOf(asOf);
            object.texts("covers")
                    .forEach(kind -> facts.covers(FactKind.named(kind, where).type()));
            for (JsonObject entry : object.objects("facts")) {
                facts.addAll(expand(entry, Map.of()));
            }
            JsonObject expect = object.object("expect");
            expect.allowOnly(List.of("kind", "severity", "also"));
            cases.add(new Case(
                    object.text("name"),
                    facts.build(),
                    expect.text("kind"),
                    expect.optionalText("severity"),
                    expect.texts("also")));
        }
        return new CaseFile(file.text("pitfall"), cases);
    }

    /** Returns the fact that an entry holds, or as many as its {@code times} says, each with the given fields added. */
    static List<Fact> expand(JsonObject entry, Map<String, String> added) {
        if (!entry.has("times")) {
            return List.of(fact(entry, added, 1));
        }
        entry.allowOnly(List.of("times", "fact"));
        List<Fact> facts = new ArrayList<>();
        for (int n = 1; n <= entry.number("times"); n++) {
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
