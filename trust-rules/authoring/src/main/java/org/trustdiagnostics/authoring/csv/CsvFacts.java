package org.trustdiagnostics.authoring.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.trustdiagnostics.authoring.intake.FactSource;
import org.trustdiagnostics.authoring.intake.TextInput;
import org.trustdiagnostics.authoring.intake.UnreadableFileException;
import org.trustdiagnostics.core.fact.DatasetHeader;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.input.InvalidInputException;
import org.trustdiagnostics.core.input.JsonObject;
import org.trustdiagnostics.core.input.JsonText;

/**
 * Facts from a CSV file ({@code .csv} or {@code .csv.gz}, UTF-8, names of the columns in the first line), one a row, as a mapping
 * file says. Holds one row in memory. Not thread-safe.
 *
 * <pre>{@code
 * { "about": "One promise a case", "fact": "promise", "timeZone": "America/New_York",
 *   "dates": ["MM/dd/yyyy hh:mm:ss a"], "missing": ["?"], "skipRowsWithout": ["TARGET_DT"],
 *   "fields": {
 *     "subject": {"text": "queue:{QUEUE}"},
 *     "id": {"column": "CASE_ENQUIRY_ID"},
 *     "dueAt": {"column": "TARGET_DT"},
 *     "keptAt": {"column": "CLOSED_DT", "when": {"column": "CASE_STATUS", "is": ["Closed"]}},
 *     "fulfilment": {"column": "RESULT", "values": {"done": "FULL", "partly": "PARTIAL"}, "otherwise": "NONE"},
 *     "kind": {"constant": "SERVICE"} } }
 * }</pre>
 *
 * <p>A field comes from a {@code column}, a {@code text} with columns in braces, or a {@code constant}. Blanks around a cell do
 * not count; an empty cell is missing, and so are the texts under {@code missing}. {@code values} translates cells, the text
 * {@code ""} standing for a missing one; a text that it does not name is an error unless {@code otherwise} is given. {@code
 * plusDays} moves a date. {@code dates} are patterns as of {@link java.time.format.DateTimeFormatter}; without it, dates are as
 * in ISO 8601.
 */
public final class CsvFacts implements FactSource {
    private final String name;
    private final CsvReader<Row> csv;
    private final CloseableIterator<Row> rows;
    private final Mapping mapping;
    private final List<String> cautions;
    private final Map<String, Long> leftOut = new TreeMap<>();
    private long line;

    private CsvFacts(
            String name, CsvReader<Row> csv, CloseableIterator<Row> rows, Mapping mapping, List<String> cautions) {
        this.cautions = cautions;
        this.name = name;
        this.csv = csv;
        this.rows = rows;
        this.mapping = mapping;
    }

    /**
     * Opens a CSV file and checks the mapping against its first line.
     *
     * @throws IOException where a file cannot be read
     * @throws InvalidMappingException where the mapping does not fit; it names every problem
     * @throws InvalidInputException where a file does not exist, the mapping is no JSON, or the CSV file has no first line
     */
    public static CsvFacts open(Path csvFile, Path mappingFile) throws IOException {
        String name = String.valueOf(csvFile.getFileName());
        JsonObject json = mapping(mappingFile);
        Reader text = TextInput.open(csvFile);
        try {
            RowHandler handler = new RowHandler();
            CsvReader<Row> csv = CsvReader.builder()
                    .fieldSeparator(separator(json))
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .build(handler, text);
            CloseableIterator<Row> rows = csv.iterator();
            if (!rows.hasNext()) {
                throw new InvalidInputException(name, "the file is empty; its first line must name the columns.");
            }
            Mapping mapping = MappingReader.read(json, name, List.of(rows.next().cells()));
            handler.keep(mapping.columns().used(), mapping.missing());
            return new CsvFacts(name, csv, rows, mapping, cautions(json));
        } catch (CsvParseException | UncheckedIOException e) {
            text.close();
            throw new UnreadableFileException(name, 0, e);
        } catch (RuntimeException e) {
            text.close();
            throw e;
        }
    }

    private static JsonObject mapping(Path file) throws IOException {
        StringBuilder json = new StringBuilder();
        try (Reader text = TextInput.open(file)) {
            char[] buffer = new char[1 << 13];
            for (int read = text.read(buffer); read >= 0; read = text.read(buffer)) {
                json.append(buffer, 0, read);
            }
        }
        return JsonText.parse(String.valueOf(file.getFileName()), json.toString());
    }

    /** What is not mapped has not happened as far as anybody can tell; where that accuses somebody, it must be said. */
    private static List<String> cautions(JsonObject json) {
        String silent =
                switch (json.text("fact")) {
                    case "feedback" -> "firstReplyAt";
                    case "promise" -> "keptAt";
                    default -> "";
                };
        if (silent.isEmpty() || json.object("fields").has(silent)) {
            return List.of();
        }
        String meaning = silent.equals("keptAt") ? "no promise was kept" : "no message was answered";
        return List.of(json.where() + " does not map '" + silent + "', which reads as: " + meaning
                + "; map it, or pass over what is found about it.");
    }

    private static char separator(JsonObject json) {
        String separator =
                json.has("separator") ? String.valueOf(json.value("separator").orElseThrow()) : ",";
        if (separator.length() != 1) {
            throw json.error("separator", "must be one character, such as \",\", \";\" or \"\\t\".");
        }
        return separator.charAt(0);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public DatasetHeader header() {
        return mapping.header();
    }

    @Override
    public Optional<Fact> next() {
        while (hasNext()) {
            Row row = rows.next();
            line = row.line();
            if (row.width() != mapping.columns().width()) {
                throw mapping.errors().width(row);
            }
            Optional<String> reason = mapping.leavesOut(row);
            if (reason.isEmpty()) {
                return Optional.of(mapping.fact(row));
            }
            leftOut.merge(reason.get(), 1L, Long::sum);
        }
        return Optional.empty();
    }

    private boolean hasNext() {
        try {
            return rows.hasNext();
        } catch (CsvParseException | UncheckedIOException e) {
            throw new UnreadableFileException(name, line, e);
        }
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public String idPlace() {
        return mapping.idPlace();
    }

    @Override
    public boolean hidesIds() {
        return mapping.hidesIds();
    }

    @Override
    public List<String> cautions() {
        return cautions;
    }

    @Override
    public Map<String, Long> leftOut() {
        return Collections.unmodifiableMap(leftOut);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
