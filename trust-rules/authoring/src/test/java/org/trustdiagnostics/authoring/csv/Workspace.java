package org.trustdiagnostics.authoring.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.trustdiagnostics.core.fact.Fact;

/** A folder with a CSV file and a mapping, as a host has them. */
public record Workspace(Path folder) {
    public static final String PROMISES = """
            { "fact": "promise", "timeZone": "America/New_York", "dates": ["MM/dd/yyyy hh:mm:ss a"],
              "fields": {
                "subject": {"text": "queue:{QUEUE}"}, "id": {"column": "CASE"},
                "dueAt": {"column": "TARGET"}, "keptAt": {"column": "CLOSED"},
                "fulfilment": {"constant": "FULL"}, "kind": {"constant": "SERVICE"} } }
            """;

    public Path csv(String... lines) {
        return write("cases.csv", (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    public Path mapping(String json) {
        return write("cases.mapping.json", json.getBytes(StandardCharsets.UTF_8));
    }

    public Path write(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path packed(String name, String text) {
        Path file = folder.resolve(name);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    static List<Fact> facts(Path csv, Path mapping) {
        try (CsvFacts source = CsvFacts.open(csv, mapping)) {
            List<Fact> facts = new ArrayList<>();
            for (Optional<Fact> fact = source.next(); fact.isPresent(); fact = source.next()) {
                facts.add(fact.get());
            }
            return facts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
