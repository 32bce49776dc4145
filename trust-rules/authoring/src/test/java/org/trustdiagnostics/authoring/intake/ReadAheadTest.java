package org.trustdiagnostics.authoring.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.trustdiagnostics.authoring.csv.CsvFacts;
import org.trustdiagnostics.core.fact.Fact;

@Timeout(30)
class ReadAheadTest {
    private static final int ROWS = 5_000;

    @TempDir
    private Path directory;

    @Test
    void facts_and_bad_rows_are_those_of_the_source_in_its_order() throws IOException {
        Seen alone = Seen.alone(facts(rows()));
        Seen ahead = Seen.ahead(facts(rows()));

        assertThat(ahead.facts).hasSizeGreaterThan(ROWS / 2).isEqualTo(alone.facts);
        assertThat(ahead.intake.rows()).isEqualTo(alone.intake.rows()).isEqualTo(ROWS);
        assertThat(ahead.intake.bad().count()).isEqualTo(alone.intake.bad().count());
        assertThat(ahead.intake.bad().messages()).isEqualTo(alone.intake.bad().messages());
        assertThat(ahead.intake.bad().causes())
                .isEqualTo(alone.intake.bad().causes())
                .containsEntry("field 'id': the id was already given", ROWS / 10L);
    }

    @Test
    void rows_left_out_of_csv_are_told_as_without() throws IOException {
        Path mapping = Files.writeString(directory.resolve("mapping.json"), """
                {"fact": "promise", "timeZone": "UTC", "skipRowsWithout": ["DUE"], "fields": {
                  "subject": {"constant": "unit:1"}, "id": {"column": "ID"}, "dueAt": {"column": "DUE"},
                  "fulfilment": {"constant": "NONE"}, "kind": {"constant": "SERVICE"}}}
                """);
        Path csv = Files.writeString(
                directory.resolve("cases.csv"),
                IntStream.range(0, ROWS)
                        .mapToObj(i -> i + (i % 3 == 0 ? "," : ",2026-01-01"))
                        .collect(Collectors.joining("\n", "ID,DUE\n", "\n")));

        Seen alone = Seen.alone(CsvFacts.open(csv, mapping));
        Seen ahead = Seen.ahead(CsvFacts.open(csv, mapping));

        assertThat(ahead.facts).isEqualTo(alone.facts);
        assertThat(ahead.intake.leftOut())
                .isEqualTo(alone.intake.leftOut())
                .hasSize(1)
                .containsValue(1 + (ROWS - 1) / 3L);
    }

    @Test
    void an_id_of_an_earlier_file_is_refused_in_a_later_one() throws IOException {
        Intake intake = new Intake(fact -> {});
        intake.readAhead(facts(promise("p-1")));
        intake.read(facts(promise("p-2")));
        intake.readAhead(facts(promise("p-2") + "\n" + promise("p-1") + "\n" + promise("p-3")));

        assertThat(intake.rows()).isEqualTo(5);
        assertThat(intake.bad().count()).isEqualTo(2);
    }

    @Test
    void a_file_that_breaks_off_is_told_after_the_rows_before() throws IOException {
        String good = IntStream.range(0, ROWS).mapToObj(i -> promise("p-" + i)).collect(Collectors.joining("\n"));
        byte[] bytes = (good + "\n\u00f8").getBytes(StandardCharsets.ISO_8859_1);
        List<Fact> seen = new ArrayList<>();

        try (ReadAhead ahead = ReadAhead.of(NdjsonFacts.of(new ByteArrayInputStream(bytes), "a.ndjson"))) {
            assertThatThrownBy(() -> new Intake(seen::add).read(ahead))
                    .isInstanceOf(UnreadableFileException.class)
                    .hasMessageEndingWith(": the text is not UTF-8; save the file in that encoding.");
            assertThat(ahead.next()).isEmpty();
        }
        assertThat(seen).hasSizeGreaterThan(ROWS / 2);
    }

    @Test
    void an_error_of_the_source_reaches_the_caller() throws IOException {
        InputStream broken = new FilterInputStream(InputStream.nullInputStream()) {
            @Override
            public int read(byte[] into, int from, int most) {
                throw new StackOverflowError("too deep");
            }
        };
        InputStream good = new ByteArrayInputStream((promise("p-1") + "\n").getBytes(StandardCharsets.UTF_8));
        try (ReadAhead ahead = ReadAhead.of(NdjsonFacts.of(new SequenceInputStream(good, broken), "a.ndjson"))) {
            assertThat(ahead.next()).isPresent();
            assertThatThrownBy(ahead::next).isInstanceOf(StackOverflowError.class);
        }
    }

    @Test
    void closing_early_ends_the_thread_and_closes_the_source() throws IOException {
        ReadAhead ahead = ReadAhead.of(facts(rows()));
        assertThat(ahead.next()).isPresent();
        assertThat(ahead.line()).isEqualTo(1);

        ahead.close();

        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("trust-read-ahead");
    }

    @Test
    void an_interrupted_reader_says_what_was_read() throws IOException {
        try (ReadAhead ahead = ReadAhead.of(facts(rows()))) {
            Thread.currentThread().interrupt();

            assertThatThrownBy(ahead::next)
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageEndingWith("interrupted while a.ndjson was read");
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    /** What an intake makes of a source. */
    private static final class Seen {
        private final List<Fact> facts = new ArrayList<>();
        private final Intake intake = new Intake(facts::add);

        static Seen alone(FactSource source) throws IOException {
            Seen seen = new Seen();
            try (source) {
                seen.intake.read(source);
            }
            return seen;
        }

        static Seen ahead(FactSource source) throws IOException {
            Seen seen = new Seen();
            seen.intake.readAhead(source);
            return seen;
        }
    }

    /** Of ten rows one is no fact, and one has an id that was there before. */
    private static String rows() {
        return IntStream.range(0, ROWS)
                .mapToObj(i -> i % 10 == 3 ? "{\"type\":\"promis\"}" : promise("p-" + (i % 10 == 7 ? 1 : i)))
                .collect(Collectors.joining("\n"));
    }

    private static NdjsonFacts facts(String lines) throws IOException {
        return NdjsonFacts.of(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), "a.ndjson");
    }

    private static String promise(String id) {
        return "{\"type\":\"promise\",\"subject\":\"unit:1\",\"id\":\"" + id
                + "\",\"madeAt\":null,\"dueAt\":\"2026-01-01\",\"keptAt\":null,\"fulfilment\":\"NONE\",\"kind\":\"SERVICE\"}";
    }
}
