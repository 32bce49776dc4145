package org.trustdiagnostics.core.fact;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.trustdiagnostics.core.input.InvalidInputException;
import org.trustdiagnostics.core.input.JsonObject;
import org.trustdiagnostics.core.input.JsonText;
import org.trustdiagnostics.core.input.Nearest;

/**
 * Reads facts from NDJSON, one a line, {@code type} first; blank lines are passed over and the first line may be a dataset
 * header. Holds one line in memory. Every error names file and line; none repeats a type or a first field that is not known, since
 * it may be the name of a person. Not thread-safe.
 */
public final class FactReader implements Closeable {
    private static final String DATASET = "dataset";
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final Lines lines;
    private final PlainLine plain = new PlainLine();
    private final String name;
    private final DatasetHeader header;
    private boolean pending;
    private long lineNumber;

    private FactReader(Reader text, String name) {
        this.lines = new Lines(text);
        this.name = name;
        this.header = readHeader();
    }

    /**
     * Opens a file in UTF-8.
     *
     * @throws IOException where the file cannot be read
     * @throws InvalidInputException where the header is wrong
     */
    public static FactReader open(Path file) throws IOException {
        Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        try {
            return of(text, file.getFileName().toString());
        } catch (RuntimeException wrongHeader) {
            text.close();
            throw wrongHeader;
        }
    }

    /**
     * Reads from an open text, which is closed with this reader.
     *
     * @param name the name of the text in errors
     */
    public static FactReader of(Reader text, String name) {
        return new FactReader(text, name);
    }

    /** Returns what the first line says about the dataset, or an empty header. */
    public DatasetHeader header() {
        return header;
    }

    /** Returns the number of the line read last, starting at 1. */
    public long lineNumber() {
        return lineNumber;
    }

    /** Returns the place of the line read last, for errors: {@code facts.ndjson:12}. */
    public String where() {
        return name + ":" + lineNumber;
    }

    /**
     * Returns the next fact, or empty at the end.
     *
     * @throws InvalidInputException where the line is no fact; reading may go on with the next line
     */
    public Optional<Fact> next() {
        boolean more = pending || nextLine();
        pending = false;
        if (!more) {
            return Optional.empty();
        }
        Optional<Fact> fact = plain.read(lines.text(), lines.start(), lines.end());
        return fact.isPresent() ? fact : Optional.of(byTheBook(where(), lines.line()));
    }

    /** Returns the facts from here on, each read when it is asked for and as {@link #next} reads it; closing it closes nothing. */
    public Stream<Fact> stream() {
        return Stream.generate(this::next).takeWhile(Optional::isPresent).map(Optional::get);
    }

    /**
     * Reads one fact.
     *
     * @param where where the line stands, as errors name it
     * @param line what {@link FactWriter#line} gave, or a line of a file
     * @throws InvalidInputException where the line is no fact
     */
    public static Fact read(String where, String line) {
        Optional<Fact> fact = new PlainLine().read(line.toCharArray(), 0, line.length());
        return fact.isPresent() ? fact.get() : byTheBook(where, line);
    }

    private static Fact byTheBook(String where, String line) {
        JsonObject json = JsonText.parseUnnamed(where, line);
        String type = json.text("type");
        if (type.equals(DATASET)) {
            throw new InvalidInputException(where, "the dataset header must be the first line; move it to the top.");
        }
        FactKind kind = FactKind.find(type)
                .orElseThrow(
                        () -> new InvalidInputException(where, "unknown type" + Nearest.hint(type, FactKind.names())));
        return kind.read(withoutType(json));
    }

    /**
     * Reads a dataset header.
     *
     * @param where where the line stands, as errors name it
     * @param line what {@link FactWriter#line(DatasetHeader)} gave, or the first line of a file
     * @throws InvalidInputException where the line is no header
     */
    public static DatasetHeader readHeader(String where, String line) {
        return DatasetHeader.read(withoutType(JsonText.parse(where, line)));
    }

    private DatasetHeader readHeader() {
        pending = nextLine();
        String line = pending ? lines.line() : "";
        if (!line.contains("\"" + DATASET + "\"")
                || !JsonText.parseUnnamed(where(), line).text("type").equals(DATASET)) {
            return DatasetHeader.empty();
        }
        pending = false;
        return readHeader(where(), line);
    }

    private static JsonObject withoutType(JsonObject json) {
        if (!json.names().iterator().next().equals("type")) {
            throw new InvalidInputException(json.where(), "the first field must be 'type'; move it to the front.");
        }
        return json.without("type");
    }

    /** Goes to the next line that is not blank; returns whether there is one. */
    private boolean nextLine() {
        try {
            while (lines.next()) {
                lineNumber++;
                if (lineNumber == 1) {
                    lines.leaveOut(BYTE_ORDER_MARK);
                }
                if (!lines.isBlank()) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + name + " after line " + lineNumber, e);
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
