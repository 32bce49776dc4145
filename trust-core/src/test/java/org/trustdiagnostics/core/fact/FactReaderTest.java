package org.trustdiagnostics.core.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trustdiagnostics.core.input.InvalidInputException;

final class FactReaderTest {
    private static final String HEADER =
            "{\"type\":\"dataset\",\"asOf\":\"2015-06-30\",\"covers\":[\"responsibility\"],\"timeZone\":\"America/New_York\",\"profile\":[\"B2B\",\"SMALL\"]}";
    private static final String PROMISE =
            "{\"type\":\"promise\",\"subject\":\"s\",\"id\":\"1\",\"dueAt\":\"2015-03-03\","
                    + "\"fulfilment\":\"FULL\",\"kind\":\"SERVICE\"}";

    @Test
    void the_first_line_may_say_what_holds_for_all() {
        DatasetHeader header = reader(HEADER + "\n" + PROMISE).header();
        assertThat(header.asOf()).contains(LocalDate.of(2015, 6, 30));
        assertThat(header.covers()).containsExactly(FactKind.of(Responsibility.class));
        assertThat(header.timeZone()).contains(ZoneId.of("America/New_York"));
        assertThat(header.profile()).containsExactlyInAnyOrder(Trait.B2B, Trait.SMALL);
    }

    @Test
    void without_a_header_nothing_is_said_and_no_fact_is_lost() {
        Facts facts = Facts.readAll(reader(PROMISE));
        assertThat(facts.header()).isEqualTo(DatasetHeader.empty());
        assertThat(facts.list()).hasSize(1);
    }

    @Test
    void a_first_fact_that_speaks_of_a_dataset_is_no_header() {
        Facts facts = Facts.readAll(reader(PROMISE.replace("\"s\"", "\"dataset\"")));
        assertThat(facts.header()).isEqualTo(DatasetHeader.empty());
        assertThat(facts.list()).extracting(Fact::subject).containsExactly("dataset");
    }

    @Test
    void blank_lines_are_passed_over_and_counted() {
        FactReader reader = reader("\n" + PROMISE + "\n\n  \n" + PROMISE + "\n\n");
        assertThat(reader.next()).isPresent();
        assertThat(reader.where()).isEqualTo("facts.ndjson:2");
        assertThat(reader.next()).isPresent();
        assertThat(reader.lineNumber()).isEqualTo(5);
        assertThat(reader.next()).isEmpty();
        assertThat(reader.next()).isEmpty();
    }

    @Test
    void after_a_wrong_line_reading_may_go_on() {
        FactReader reader = reader(PROMISE + "\n{}\n" + PROMISE);
        assertThat(reader.next()).isPresent();
        assertThatThrownBy(reader::next)
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("facts.ndjson:2, field 'type': is missing; it is required.");
        assertThat(reader.next()).isPresent();
        assertThat(reader.next()).isEmpty();
    }

    @Test
    void a_file_is_named_in_errors_without_its_folder(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("ops.ndjson"), PROMISE + "\n" + HEADER + "\n");
        assertThatThrownBy(() -> Facts.read(file))
                .hasMessage("ops.ndjson:2: the dataset header must be the first line; move it to the top.");
        assertThat(FactKind.names()).doesNotContain("dataset");
    }

    @Test
    void closing_the_reader_or_writer_closes_its_text() throws IOException {
        List<String> closed = new ArrayList<>();
        StringReader in = new StringReader(PROMISE) {
            @Override
            public void close() {
                closed.add("in");
            }
        };
        StringWriter out = new StringWriter() {
            @Override
            public void close() {
                closed.add("out");
            }
        };
        FactReader.of(in, "facts.ndjson").close();
        new FactWriter(out).close();
        assertThat(closed).containsExactly("in", "out");
    }

    @Test
    void a_file_with_a_wrong_header_is_refused(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("ops.ndjson"), "{\"type\":\"dataset\",\"asof\":\"2015-06-30\"}\n");
        assertThatThrownBy(() -> FactReader.open(file))
                .hasMessage("ops.ndjson:1: unknown field 'asof'; did you mean 'asOf'? Known: asOf, covers, "
                        + "parts, profile, timeZone");
    }

    private static FactReader reader(String text) {
        return FactReader.of(new StringReader(text), "facts.ndjson");
    }
}
