package org.trustdiagnostics.examples.sparkbatch.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.FactWriter;
import org.trustdiagnostics.core.fact.Facts;
import org.trustdiagnostics.examples.sparkbatch.testing.Datasets;
import org.trustdiagnostics.examples.sparkbatch.testing.LocalTestSpark;
import org.trustdiagnostics.examples.sparkbatch.testing.NeedsSpark;

@NeedsSpark
class NdjsonFactsTest {
    private static final JavaSparkContext SPARK =
            new JavaSparkContext(LocalTestSpark.session().sparkContext());
    private static final String HEADER = "{\"type\":\"dataset\",\"asOf\":\"2026-06-30\",\"covers\":[\"training\"]}\n";
    private static final String PROMISE =
            "{\"type\":\"promise\",\"subject\":\"a\",\"id\":\"1\",\"dueAt\":\"2026-03-03\",\"fulfilment\":\"FULL\",\"kind\":\"SERVICE\"}\n";

    @TempDir
    private Path folder;

    @Test
    void the_first_line_of_the_first_file_is_the_header() throws IOException {
        Files.writeString(folder.resolve("1.ndjson"), "\ufeff" + HEADER + PROMISE + "\r\n" + PROMISE);
        Files.writeString(folder.resolve("2.ndjson"), PROMISE);
        assertThat(NdjsonFacts.header(SPARK, folder.toString()))
                .map(header -> header.covers().toString())
                .contains("[training]");
        assertThat(read()).hasSize(3);
    }

    @Test
    void blank_lines_before_the_header_do_not_count() throws IOException {
        Files.writeString(folder.resolve("1.ndjson"), "\ufeff \n\r\n" + HEADER + PROMISE);
        assertThat(NdjsonFacts.header(SPARK, folder.toString())).isPresent();
        assertThat(read()).hasSize(1);
    }

    @Test
    void a_byte_order_mark_elsewhere_is_no_part_of_a_line() throws IOException {
        Files.writeString(folder.resolve("1.ndjson"), PROMISE + "\ufeff" + PROMISE);
        assertThatThrownBy(this::read).rootCause().hasMessageStartingWith("1.ndjson:2");
        Files.writeString(folder.resolve("1.ndjson"), PROMISE);
        Files.writeString(folder.resolve("2.ndjson"), "\ufeff" + PROMISE);
        assertThat(read()).hasSize(2);
    }

    @Test
    void lines_may_end_with_a_carriage_return_alone() throws IOException {
        String wrong = PROMISE.replace("2026-03-03", "3 March");
        Files.writeString(
                folder.resolve("1.ndjson"), (HEADER + PROMISE + "\n" + PROMISE + wrong + PROMISE).replace('\n', '\r'));
        assertThatThrownBy(this::read).rootCause().hasMessageStartingWith("1.ndjson:5, field 'dueAt'");
    }

    @Test
    void a_header_is_not_needed() throws IOException {
        Files.writeString(folder.resolve("1.ndjson"), PROMISE);
        assertThat(NdjsonFacts.header(SPARK, folder.toString())).isEmpty();
        assertThat(read()).hasSize(1);
    }

    @Test
    void facts_come_as_the_library_reads_them_however_the_file_is_split() throws IOException {
        Facts facts = Datasets.company(false);
        Datasets.writeNdjson(facts, folder.resolve("1.ndjson"));
        SPARK.hadoopConfiguration().set("mapreduce.input.fileinputformat.split.maxsize", "100000");
        try {
            assertThat(NdjsonFacts.read(SPARK, folder.toString()).getNumPartitions())
                    .isGreaterThan(5);
            assertThat(read())
                    .containsExactlyElementsOf(
                            facts.list().stream().map(FactWriter::line).toList());
        } finally {
            SPARK.hadoopConfiguration().unset("mapreduce.input.fileinputformat.split.maxsize");
        }
    }

    @Test
    void a_compressed_file_is_read() throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("1.ndjson.gz")))) {
            out.write((HEADER + PROMISE).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(NdjsonFacts.header(SPARK, folder.toString())).isPresent();
        assertThat(read()).hasSize(1);
    }

    @Test
    void a_wrong_line_is_named_by_file_and_number_in_every_split() throws IOException {
        String wrong = PROMISE.replace("2026-03-03", "3 March");
        Files.writeString(folder.resolve("1.ndjson"), HEADER + PROMISE.repeat(2_000) + wrong + PROMISE.repeat(10));
        SPARK.hadoopConfiguration().set("mapreduce.input.fileinputformat.split.maxsize", "50000");
        try {
            assertThatThrownBy(this::read)
                    .rootCause()
                    .hasMessageStartingWith("1.ndjson:2002, field 'dueAt': '3 March' is not a date");
        } finally {
            SPARK.hadoopConfiguration().unset("mapreduce.input.fileinputformat.split.maxsize");
        }
    }

    @Test
    void a_wrong_line_about_a_person_shows_nothing_of_it() throws IOException {
        Files.writeString(
                folder.resolve("1.ndjson"),
                "{\"type\":\"training\",\"subject\":\"a\",\"id\":\"1\",\"person\":\"Kari\",\"topic\":\"Kari's course\"}\n");
        assertThatThrownBy(this::read)
                .rootCause()
                .hasMessageStartingWith("1.ndjson:1, field 'topic'")
                .hasMessageNotContaining("Kari");
    }

    @Test
    void a_header_elsewhere_is_refused() throws IOException {
        Files.writeString(folder.resolve("1.ndjson"), PROMISE);
        Files.writeString(folder.resolve("2.ndjson"), HEADER + PROMISE);
        assertThatThrownBy(this::read)
                .rootCause()
                .hasMessage("2.ndjson:1: the dataset header must be the first line; move it to the top.");
    }

    @Test
    void a_line_that_is_not_utf_8_is_named() throws IOException {
        Files.write(folder.resolve("1.ndjson"), (PROMISE + "{\"type\":\"\u00e6").getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(this::read).rootCause().hasMessage("1.ndjson:2: is not UTF-8; write the file in UTF-8.");
    }

    @Test
    void what_is_ndjson_is_told_by_the_first_file() throws IOException {
        assertThat(NdjsonFacts.at(SPARK, folder.toString())).isFalse();
        Files.writeString(folder.resolve("a.ndjson.gz"), "");
        Files.writeString(folder.resolve("b.parquet"), "");
        assertThat(NdjsonFacts.at(SPARK, folder.toString())).isTrue();
        assertThat(NdjsonFacts.at(SPARK, folder + "/a.*")).isTrue();
        assertThat(NdjsonFacts.at(SPARK, folder + "/b.parquet")).isFalse();
        Files.writeString(folder.resolve("_SUCCESS"), "");
        Files.writeString(folder.resolve("a"), "");
        assertThat(NdjsonFacts.at(SPARK, folder.toString())).isFalse();
    }

    @Test
    void no_file_is_told() {
        assertThatThrownBy(() -> NdjsonFacts.header(SPARK, folder + "/none*"))
                .isInstanceOf(FileNotFoundException.class)
                .hasMessage("no file of facts at " + folder + "/none*");
    }

    private List<String> read() throws IOException {
        return NdjsonFacts.read(SPARK, folder.toString())
                .map(NdjsonFactsTest::line)
                .collect();
    }

    private static String line(Fact fact) {
        return FactWriter.line(fact);
    }
}
