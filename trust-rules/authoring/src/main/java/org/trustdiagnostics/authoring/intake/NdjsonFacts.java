package org.trustdiagnostics.authoring.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.trustdiagnostics.core.fact.DatasetHeader;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.FactReader;

/** Facts from NDJSON ({@code .ndjson}, {@code .ndjson.gz} or a stream). Not thread-safe. */
public final class NdjsonFacts implements FactSource {
    private final FactReader reader;
    private final String name;

    private NdjsonFacts(FactReader reader, String name) {
        this.reader = reader;
        this.name = name;
    }

    /**
     * Opens a file.
     *
     * @throws IOException where it cannot be read
     * @throws org.trustdiagnostics.core.input.InvalidInputException where there is no such file or its header is wrong
     */
    public static NdjsonFacts open(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        return read(TextInput.open(file), name);
    }

    /**
     * Reads from an open stream, which is closed with this source.
     *
     * @param name the name of the stream in messages
     * @throws IOException where it cannot be read
     */
    public static NdjsonFacts of(InputStream stream, String name) throws IOException {
        return read(TextInput.of(stream), name);
    }

    private static NdjsonFacts read(Reader text, String name) throws IOException {
        try {
            return new NdjsonFacts(FactReader.of(text, name), name);
        } catch (UncheckedIOException e) {
            text.close();
            throw new UnreadableFileException(name, 0, e);
        } catch (RuntimeException e) {
            text.close();
            throw e;
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public DatasetHeader header() {
        return reader.header();
    }

    @Override
    public Optional<Fact> next() {
        try {
            return reader.next();
        } catch (UncheckedIOException e) {
            throw new UnreadableFileException(name, line(), e);
        }
    }

    @Override
    public long line() {
        return reader.lineNumber();
    }

    @Override
    public String idPlace() {
        return "field 'id'";
    }

    @Override
    public boolean hidesIds() {
        return false;
    }

    @Override
    public Map<String, Long> leftOut() {
        return Map.of();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
