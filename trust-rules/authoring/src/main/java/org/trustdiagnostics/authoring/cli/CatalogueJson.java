package org.trustdiagnostics.authoring.cli;

import java.io.StringWriter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.trustdiagnostics.core.catalogue.Contradiction;
import org.trustdiagnostics.core.catalogue.EffectTable;
import org.trustdiagnostics.core.catalogue.Entry;
import org.trustdiagnostics.core.catalogue.EntryKind;
import org.trustdiagnostics.core.catalogue.Figure;
import org.trustdiagnostics.core.catalogue.MetricDefinition;
import org.trustdiagnostics.core.catalogue.Note;
import org.trustdiagnostics.core.catalogue.Pitfall;
import org.trustdiagnostics.core.catalogue.Relation;
import org.trustdiagnostics.core.catalogue.ReportedClaim;
import org.trustdiagnostics.core.catalogue.Source;
import org.trustdiagnostics.core.input.JsonLayout;
import org.trustdiagnostics.core.metric.Metrics;
import org.trustdiagnostics.core.text.Language;
import org.trustdiagnostics.core.text.LocalText;
import tools.jackson.core.JsonGenerator;

/** Writes a part of the catalogue as JSON, with the texts of every language. */
final class CatalogueJson {
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
        string("schema", "1");
        for (EntryKind kind : EntryKind.values()) {
            list(kind.list(), view.entries(kind), this::entry);
        }
        list("tables", view.tables(), this::table);
        list("figures", view.figures(), this::figure);
        list("relations", view.relations(), this::relation);
        json.writeEndObject();
    }

    private void entry(Entry entry) {
        json.writeStartObject();
        string("id", entry.id());
        names("audience", entry.audience().stream().sorted().map(Enum::name).toList());
        if (entry instanceof MetricDefinition metric) {
            string("unit", metric.unit().jsonName());
            string("better", metric.better().name());
            json.writeName("computed");
            json.writeBoolean(Metrics.find(metric.id()).isPresent());
        } else if (entry instanceof ReportedClaim claim) {
            attribution(Optional.of(claim.attributedTo()), claim.year());
        }
        text("text", entry.text());
        if (entry instanceof Pitfall pitfall) {
            reasons(pitfall);
        } else if (entry instanceof Contradiction contradiction) {
            names("oneSide", contradiction.oneSide());
            names("otherSide", contradiction.otherSide());
        } else if (entry instanceof Note note && !note.holdsFor().isEmpty()) {
            names("holdsFor", note.holdsFor().stream().sorted().map(Enum::name).toList());
        }
        if (!entry.about().isEmpty()) {
            names("about", entry.about());
        }
        list("sources", entry.sources(), source -> {
            json.writeStartObject();
            place(source);
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private void reasons(Pitfall pitfall) {
        List<Map.Entry<String, Map<Language, String>>> sorted = pitfall.reasons().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .toList();
        list("reasons", sorted, reason -> {
            json.writeStartObject();
            string("rule", reason.getKey());
            for (Language language : Language.values()) {
                Optional.ofNullable(reason.getValue().get(language)).ifPresent(said -> string(language.tag(), said));
            }
            json.writeEndObject();
        });
    }

    private void table(EffectTable table) {
        json.writeStartObject();
        string("id", table.id());
        text("text", table.text());
        attribution(table.attributedTo(), table.year());
        place(table.source());
        list("columns", table.columns(), this::text);
        list("rows", table.rows(), row -> {
            json.writeStartObject();
            string("id", row.id());
            text("text", row.text());
            row.strategy().ifPresent(strategy -> string("strategy", strategy));
            list("cells", row.cells(), cell -> {
                json.writeStartObject();
                string("metric", cell.metric());
                cell.figure().ifPresent(figure -> string("figure", figure));
                cell.words().ifPresent(words -> text("words", words));
                json.writeEndObject();
            });
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private void figure(Figure figure) {
        json.writeStartObject();
        string("id", figure.id());
        string("parent", figure.parent());
        json.writeName("value");
        json.writeNumber(JsonLayout.rounded(figure.value()));
        string("qualifier", figure.qualifier().name());
        string("kind", figure.kind());
        string("unit", figure.unit());
        figure.metric().ifPresent(metric -> string("metric", metric));
        attribution(figure.attributedTo(), figure.year());
        figure.text().ifPresent(measures -> text("text", measures));
        place(figure.source());
        json.writeEndObject();
    }

    private void relation(Relation relation) {
        json.writeStartObject();
        string("from", relation.from());
        string("relation", relation.kind().name());
        string("to", relation.to());
        string("basis", relation.basis().name());
        relation.row().ifPresent(row -> string("row", row));
        relation.source().ifPresent(this::place);
        json.writeEndObject();
    }

    /** Nobody has verified anything that the documents report. */
    private void attribution(Optional<String> attributedTo, Optional<Integer> year) {
        json.writeName("attributedTo");
        attributedTo.ifPresentOrElse(json::writeString, json::writeNull);
        json.writeName("year");
        year.ifPresentOrElse(json::writeNumber, json::writeNull);
        json.writeName("verified");
        json.writeBoolean(false);
    }

    private void place(Source source) {
        string("document", source.document());
        string("heading", source.heading());
    }

    private void text(String name, LocalText text) {
        json.writeName(name);
        text(text);
    }

    private void text(LocalText text) {
        json.writeStartObject();
        for (Language language : Language.values()) {
            json.writeName(language.tag());
            json.writeStartObject();
            text.names().forEach(name -> text.exact(name, language).ifPresent(said -> string(name, said)));
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void string(String name, String value) {
        json.writeStringProperty(name, value);
    }

    private void names(String name, Collection<String> values) {
        list(name, values, json::writeString);
    }

    private <T> void list(String name, Collection<T> values, Consumer<T> write) {
        json.writeName(name);
        json.writeStartArray();
        values.forEach(write);
        json.writeEndArray();
    }
}
