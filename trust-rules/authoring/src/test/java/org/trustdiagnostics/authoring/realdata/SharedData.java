package org.trustdiagnostics.authoring.realdata;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Public data that lies beside the project, because its licences do not let it lie within. */
final class SharedData {
    static final Path PROJECT = Path.of("").toAbsolutePath().resolve("../..").normalize();

    private SharedData() {}

    static Path file(String name) {
        Path file = PROJECT.resolve("../shared/data").normalize().resolve(name);
        if (!Files.exists(file)) {
            String sentence = "The data file " + file + " is not there";
            if ("true".equals(System.getenv("CI"))) {
                fail(sentence + "; CI must have it.");
            }
            abort(sentence + ", so this test was left out.");
        }
        return file;
    }

    static Path mapping(String name) {
        return PROJECT.resolve("trust-examples/mappings").resolve(name + ".mapping.json");
    }

    /** Reads all rows without any of the product's code. */
    static List<NamedCsvRecord> rows(Path file) {
        try (InputStream raw = Files.newInputStream(file);
                InputStream bytes = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(bytes)) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
