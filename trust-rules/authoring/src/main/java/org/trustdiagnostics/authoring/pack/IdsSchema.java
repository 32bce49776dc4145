package org.trustdiagnostics.authoring.pack;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.catalogue.Entry;
import org.trustdiagnostics.core.catalogue.EntryKind;
import org.trustdiagnostics.core.catalogue.OverTime;
import org.trustdiagnostics.core.input.JsonLayout;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.metric.Metrics;
import org.trustdiagnostics.rules.pack.RulePack;
import tools.jackson.core.JsonGenerator;

/** The schema with the ids that come with the library, which editors offer; made of the catalogue, so that it is never behind. */
final class IdsSchema {
    static final String NAME = "ids.schema.json";

    private IdsSchema() {}

    static String text() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JsonLayout.indented(text)) {
            json.writeStartObject();
            json.writeStringProperty("$schema", "https://json-schema.org/draft/2020-12/schema");
            json.writeStringProperty("$id", NAME);
            json.writeStringProperty("title", "Ids");
            json.writeStringProperty("description", "The ids that come with the library.");
            json.writeObjectPropertyStart("$defs");
            ids(json, "bundledPitfall", "Pitfall", "A bundled pitfall.", entries(EntryKind.PITFALL));
            ids(json, "strategy", "Strategy", "A bundled strategy.", entries(EntryKind.STRATEGY));
            ids(
                    json,
                    "metric",
                    "Metric",
                    "A metric, how far it changed from the earlier half of the period to the later (.change), or how fast it rises"
                            + " or falls per month (.trend).",
                    metrics());
            ids(
                    json,
                    "bundledLimit",
                    "Limit",
                    "A bundled limit.",
                    RulePack.bundled().limits().all().stream().map(Limit::id).toList());
            json.writeEndObject();
            json.writeEndObject();
        }
        return text + "\n";
    }

    private static void ids(JsonGenerator json, String name, String title, String description, List<String> ids) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("title", title);
        json.writeStringProperty("description", description);
        json.writeArrayPropertyStart("enum");
        ids.forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }

    private static List<String> entries(EntryKind kind) {
        return Catalogue.bundled().entries(kind).stream().map(Entry::id).toList();
    }

    /** A metric that has one value for the whole period does not change in it. */
    private static List<String> metrics() {
        List<String> ids = new ArrayList<>();
        for (String id : entries(EntryKind.METRIC)) {
            ids.add(id);
            if (Metrics.find(id).filter(metric -> !metric.byMonth()).isEmpty()) {
                for (OverTime over : OverTime.values()) {
                    ids.add(over.of(id));
                }
            }
        }
        return ids;
    }
}
