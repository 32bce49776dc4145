package org.trustdiagnostics.examples.benchmarks.results;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trustdiagnostics.core.input.JsonLayout;
import org.trustdiagnostics.core.input.JsonObject;
import org.trustdiagnostics.core.input.JsonText;
import tools.jackson.core.JsonGenerator;

/** Keeps what was measured in {@code results.json}, section by section: one that is measured again takes the place of the older one. */
public final class ResultsFile {
    private static final String NAME = "results.json";

    private final Path file;

    /** Names the file in a directory. */
    public ResultsFile(Path directory) {
        this.file = directory.resolve(NAME);
    }

    /** Returns what is kept, by section; nothing where there is no file yet. */
    public Map<String, SectionResult> read() throws IOException {
        Map<String, SectionResult> results = new LinkedHashMap<>();
        if (Files.exists(file)) {
            JsonText.parse(NAME, Files.readString(file)).objects("sections").stream()
                    .map(ResultsFile::section)
                    .forEach(result -> results.put(result.section(), result));
        }
        return results;
    }

    private static SectionResult section(JsonObject json) {
        return new SectionResult(
                json.text("section"),
                json.text("question"),
                json.text("command"),
                json.text("date"),
                json.text("machine"),
                new Measured(
                        json.objects("goals").stream()
                                .map(goal -> new Goal(
                                        goal.text("name"),
                                        goal.number("value"),
                                        goal.number("bound"),
                                        goal.flag("atMost", true)))
                                .toList(),
                        json.objects("tables").stream().map(ResultsFile::table).toList(),
                        json.objects("figures").stream()
                                .map(figure -> new Figure(
                                        figure.text("name"),
                                        figure.number("value"),
                                        figure.number("least"),
                                        figure.number("most"),
                                        figure.text("unit")))
                                .toList()));
    }

    private static Table table(JsonObject json) {
        List<List<String>> rows = new ArrayList<>();
        json.objects("rows").forEach(row -> rows.add(row.texts("cells")));
        return new Table(json.text("title"), json.texts("columns"), rows);
    }

    /** Writes what is to be kept. */
    public void write(Collection<SectionResult> results) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JsonLayout.indented(text)) {
            json.writeStartObject();
            json.writeName("sections");
            json.writeStartArray();
            results.forEach(result -> write(json, result));
            json.writeEndArray();
            json.writeEndObject();
        }
        Files.writeString(file, text + "\n");
    }

    private static void write(JsonGenerator json, SectionResult result) {
        json.writeStartObject();
        json.writeStringProperty("section", result.section());
        json.writeStringProperty("question", result.question());
        json.writeStringProperty("command", result.command());
        json.writeStringProperty("date", result.date());
        json.writeStringProperty("machine", result.machine());
        list(json, "goals", result.measured().goals(), goal -> {
            json.writeStringProperty("name", goal.name());
            number(json, "value", goal.value());
            number(json, "bound", goal.bound());
            json.writeBooleanProperty("atMost", goal.atMost());
            json.writeBooleanProperty("holds", goal.holds());
        });
        list(json, "tables", result.measured().tables(), table -> {
            json.writeStringProperty("title", table.title());
            texts(json, "columns", table.columns());
            list(json, "rows", table.rows(), cells -> texts(json, "cells", cells));
        });
        list(json, "figures", result.measured().figures(), figure -> {
            json.writeStringProperty("name", figure.name());
            number(json, "value", figure.value());
            number(json, "least", figure.least());
            number(json, "most", figure.most());
            json.writeStringProperty("unit", figure.unit());
        });
        json.writeEndObject();
    }

    private static <T> void list(JsonGenerator json, String name, List<T> all, java.util.function.Consumer<T> fields) {
        json.writeName(name);
        json.writeStartArray();
        for (T one : all) {
            json.writeStartObject();
            fields.accept(one);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void number(JsonGenerator json, String name, double value) {
        json.writeName(name);
        json.writeNumber(JsonLayout.rounded(value));
    }

    private static void texts(JsonGenerator json, String name, List<String> texts) {
        json.writeName(name);
        json.writeStartArray();
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}
