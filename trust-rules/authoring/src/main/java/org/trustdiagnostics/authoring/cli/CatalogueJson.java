package org.trustdiagnostics.authoring.cli;

import java.io.StringWriter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.trustdiagnostics.core.catalogue.Entry;
import org.trustdiagnostics.core.catalogue.MetricDefinition;
import org.trustdiagnostics.core.catalogue.Pitfall;
import org.trustdiagnostics.core.catalogue.Relation;
import org.trustdiagnostics.core.catalogue.ReportedEffect;
import org.trustdiagnostics.core.catalogue.Source;
import org.trustdiagnostics.core.input.JsonLayout;
import org.trustdiagnostics.core.text.Language;
import tools.jackson.core.JsonGenerator;

/** Writes a part of the catalogue as JSON, with the texts of every language. */
final class CatalogueJson {
    /** Every text that an entry can have. */
    private static final List<String> TEXTS = List.of("name", "description", "why", "firstStep", "case", "cases");

    private final JsonGenerator json;

    private CatalogueJson(JsonGenerator json) {
        this.json = json;
    }

    static String of(CatalogueView view) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JsonLayout.indented(out)) {
            new CatalogueJson(json).view(view);
        }
        return out + "\n";
    }

    private void view(CatalogueView view) {
        json.writeStartObject();
        json.writeStringProperty("schema", "1");
        list("pitfalls", view.pitfalls(), this::pitfall);
        list("strategies", view.strategies(), strategy -> entry(strategy, () -> {}));
        list("metrics", view.metrics(), this::metric);
        list("effects", view.effects(), this::effect);
        list("relations", view.relations(), this::relation);
        json.writeEndObject();
    }

    private void pitfall(Pitfall pitfall) {
        entry(pitfall, () -> {
            List<Map.Entry<String, Map<Language, String>>> reasons = pitfall.reasons().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .toList();
            list("reasons", reasons, reason -> {
                json.writeStartObject();
                json.writeStringProperty("rule", reason.getKey());
                for (Language language : Language.values()) {
                    String translation = reason.getValue().get(language);
                    if (translation != null) {
                        json.writeStringProperty(language.tag(), translation);
                    }
                }
                json.writeEndObject();
            });
        });
    }

    private void metric(MetricDefinition metric) {
        entry(metric, () -> {
            json.writeStringProperty("unit", metric.unit().jsonName());
            json.writeStringProperty("better", metric.better().name());
        });
    }

    private void entry(Entry entry, Runnable more) {
        json.writeStartObject();
        json.writeStringProperty("id", entry.id());
        list("audience", entry.audience().stream().sorted().toList(), audience -> json.writeString(audience.name()));
        more.run();
        json.writeName("text");
        json.writeStartObject();
        for (Language language : Language.values()) {
            json.writeName(language.tag());
            json.writeStartObject();
            TEXTS.forEach(
                    name -> entry.text().exact(name, language).ifPresent(text -> json.writeStringProperty(name, text)));
            json.writeEndObject();
        }
        json.writeEndObject();
        list("sources", entry.sources(), this::source);
        json.writeEndObject();
    }

    private void source(Source source) {
        json.writeStartObject();
        place(source);
        json.writeEndObject();
    }

    private void place(Source source) {
        json.writeStringProperty("document", source.document());
        json.writeStringProperty("heading", source.heading());
    }

    private void effect(ReportedEffect effect) {
        json.writeStartObject();
        json.writeStringProperty("id", effect.id());
        json.writeStringProperty("strategy", effect.strategy());
        json.writeStringProperty("metric", effect.metric());
        json.writeName("value");
        json.writeNumber(JsonLayout.rounded(effect.value()));
        json.writeStringProperty("unit", effect.unit());
        json.writeStringProperty("kind", effect.kind());
        json.writeStringProperty("attributedTo", effect.attributedTo());
        json.writeName("year");
        effect.year().ifPresentOrElse(json::writeNumber, json::writeNull);
        json.writeName("verified");
        json.writeBoolean(effect.verified());
        place(effect.source());
        json.writeEndObject();
    }

    private void relation(Relation relation) {
        json.writeStartObject();
        json.writeStringProperty("from", relation.from());
        json.writeStringProperty("relation", relation.kind().name());
        json.writeStringProperty("to", relation.to());
        json.writeStringProperty("basis", relation.basis().name());
        json.writeEndObject();
    }

    private <T> void list(String name, Collection<T> values, Consumer<T> write) {
        json.writeName(name);
        json.writeStartArray();
        values.forEach(write);
        json.writeEndArray();
    }
}
