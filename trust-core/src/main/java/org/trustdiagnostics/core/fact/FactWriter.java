package org.trustdiagnostics.core.fact;

import java.io.Closeable;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Map;
import org.trustdiagnostics.core.input.JsonLayout;
import tools.jackson.core.JsonGenerator;

/** Writes facts as NDJSON that {@link FactReader} reads back to equal facts. Not thread-safe. */
public final class FactWriter implements Closeable {
    private final Writer out;

    /** Writes to an open text, which is closed with this writer. */
    public FactWriter(Writer out) {
        this.out = out;
    }

    /**
     * Writes the dataset header; it must come first.
     *
     * @throws IOException where the text cannot be written
     */
    public void write(DatasetHeader header) throws IOException {
        out.write(line(header) + "\n");
    }

    /** Returns a dataset header as a line, without its end; {@link FactReader#readHeader} reads it. */
    public static String line(DatasetHeader header) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JsonLayout.oneLine(line)) {
            json.writeStartObject();
            json.writeStringProperty("type", "dataset");
            header.asOf().ifPresent(day -> json.writeStringProperty("asOf", day.toString()));
            json.writeName("covers");
            json.writeStartArray();
            header.covers().stream().map(FactKind::name).sorted().forEach(json::writeString);
            json.writeEndArray();
            header.timeZone().ifPresent(zone -> json.writeStringProperty("timeZone", zone.getId()));
            if (!header.profile().isEmpty()) {
                json.writeName("profile");
                json.writeStartArray();
                header.profile().stream().map(Trait::name).sorted().forEach(json::writeString);
                json.writeEndArray();
            }
            if (!header.parts().isEmpty()) {
                json.writeName("parts");
                writeParts(json, header.parts());
            }
            json.writeEndObject();
        }
        return line.toString();
    }

    private static void writeParts(JsonGenerator json, Parts parts) {
        json.writeStartObject();
        parts.byWhole().forEach((whole, its) -> {
            json.writeName(whole);
            json.writeStartArray();
            its.forEach(json::writeString);
            json.writeEndArray();
        });
        json.writeEndObject();
    }

    /**
     * Writes one fact as one line.
     *
     * @throws IOException where the text cannot be written
     */
    public void write(Fact fact) throws IOException {
        out.write(line(fact) + "\n");
    }

    /** Returns one fact as a line, without its end; {@link FactReader#read} reads it. */
    public static String line(Fact fact) {
        FactKind kind = FactKind.of(fact.getClass());
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JsonLayout.oneLine(line)) {
            json.writeStartObject();
            json.writeStringProperty("type", kind.name());
            for (Map.Entry<String, Object> field : kind.values(fact).entrySet()) {
                json.writeName(field.getKey());
                writeValue(json, field.getValue());
            }
            json.writeEndObject();
        }
        return line.toString();
    }

    private static void writeValue(JsonGenerator json, Object value) {
        if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Integer whole) {
            json.writeNumber(whole);
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else {
            json.writeString(value.toString());
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
