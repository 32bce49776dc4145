package org.trustdiagnostics.rules.why;

import java.io.StringWriter;
import org.trustdiagnostics.core.input.JsonLayout;
import org.trustdiagnostics.core.verdict.Outcome;
import tools.jackson.core.JsonGenerator;

/** Writes an explanation as JSON. */
final class ExplanationJson {
    private final Explanation explanation;

    ExplanationJson(Explanation explanation) {
        this.explanation = explanation;
    }

    String text() {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JsonLayout.indented(out)) {
            Outcome outcome = explanation.outcome();
            json.writeStartObject();
            json.writeStringProperty("pitfall", outcome.pitfall());
            json.writeStringProperty("name", explanation.pitfall());
            json.writeStringProperty("subject", outcome.subject());
            json.writeStringProperty("outcome", outcome.kind().name());
            outcome.severity().ifPresent(severity -> json.writeStringProperty("severity", severity.name()));
            strings(json, "reasons", explanation.reasons());
            json.writeName("rules");
            json.writeStartArray();
            explanation.rules().forEach(rule -> rule(json, rule));
            json.writeEndArray();
            json.writeEndObject();
        }
        return out + "\n";
    }

    private static void rule(JsonGenerator json, RuleWhy rule) {
        json.writeStartObject();
        json.writeStringProperty("rule", rule.rule());
        json.writeStringProperty("status", rule.status().name());
        strings(json, "because", rule.because());
        json.writeName("elements");
        json.writeStartArray();
        rule.elements().forEach(element -> element(json, element));
        json.writeEndArray();
        json.writeName("changes");
        json.writeStartArray();
        for (Change change : rule.changes()) {
            json.writeStartObject();
            json.writeStringProperty("kind", change.kind().name());
            json.writeNumberProperty("count", change.count());
            json.writeStringProperty("text", change.sentence());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void element(JsonGenerator json, ElementWhy element) {
        json.writeStartObject();
        json.writeNumberProperty("depth", element.depth());
        json.writeStringProperty("text", element.text());
        json.writeStringProperty("result", element.result().name());
        json.writeNumberProperty("facts", element.facts());
        strings(json, "matched", element.matched());
        json.writeName("conditions");
        json.writeStartArray();
        element.conditions().forEach(condition -> condition(json, condition));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void condition(JsonGenerator json, ConditionWhy condition) {
        json.writeStartObject();
        json.writeStringProperty("text", condition.text());
        json.writeNumberProperty("held", condition.held());
        json.writeNumberProperty("tested", condition.tested());
        condition.values().ifPresent(values -> {
            json.writeBooleanProperty("holds", values.holds());
            json.writeStringProperty("actual", values.actual());
            json.writeStringProperty("required", values.required());
            values.distance().ifPresent(distance -> json.writeNumberProperty("distance", JsonLayout.rounded(distance)));
        });
        json.writeEndObject();
    }

    private static void strings(JsonGenerator json, String name, Iterable<String> texts) {
        json.writeName(name);
        json.writeStartArray();
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}
