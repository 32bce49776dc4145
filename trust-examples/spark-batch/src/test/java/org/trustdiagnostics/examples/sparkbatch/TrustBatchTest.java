package org.trustdiagnostics.examples.sparkbatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trustdiagnostics.core.fact.DatasetHeader;
import org.trustdiagnostics.core.fact.Facts;
import org.trustdiagnostics.core.report.Report;
import org.trustdiagnostics.core.verdict.Outcome;
import org.trustdiagnostics.core.verdict.OutcomeKind;
import org.trustdiagnostics.examples.sparkbatch.generate.GenerateFacts;
import org.trustdiagnostics.examples.sparkbatch.generate.Plan;
import org.trustdiagnostics.examples.sparkbatch.job.DiagnosticsSource;
import org.trustdiagnostics.examples.sparkbatch.testing.Datasets;
import org.trustdiagnostics.examples.sparkbatch.testing.LocalTestSpark;
import org.trustdiagnostics.examples.sparkbatch.testing.NeedsSpark;
import org.trustdiagnostics.rules.TrustDiagnostics;

/** A batch on Spark gives what a diagnosis in one process gives. */
@NeedsSpark
class TrustBatchTest {
    private static final SparkSession SPARK = LocalTestSpark.session();
    private static final DiagnosticsSource SOURCE =
            () -> TrustDiagnostics.builder().build();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"true, 1000000", "false, 1000000", "true, 7"})
    void outcomes_and_advice_are_those_of_one_process(boolean skewed, int factsInMemory) throws IOException {
        Facts facts = Datasets.company(skewed);
        Report whole = SOURCE.get().diagnose(facts);
        assertThat(whole.outcomes())
                .extracting(Outcome::kind)
                .contains(OutcomeKind.DETECTED, OutcomeKind.SUPPRESSED, OutcomeKind.INCONCLUSIVE);
        Path output = folder.resolve("report");

        BatchResult result = new TrustBatch(SPARK, SOURCE)
                .in(Locale.forLanguageTag("nb"))
                .factsInMemory(factsInMemory)
                .diagnose(facts.header(), Datasets.parallel(SPARK, facts), output.toString());

        assertThat(Datasets.written(SPARK, output, "outcomes")).isEqualTo(Datasets.outcomes(SPARK, whole));
        assertThat(Datasets.written(SPARK, output, "advice"))
                .isEqualTo(Datasets.advice(SPARK, whole, Locale.forLanguageTag("nb")))
                .isNotEmpty();
        assertThat(result.facts()).isEqualTo(facts.list().size());
        assertThat(result.subjects())
                .isEqualTo(whole.outcomes().stream()
                        .map(Outcome::subject)
                        .distinct()
                        .count());
        assertThat(result.outcomes())
                .isEqualTo(
                        whole.outcomes().stream().collect(Collectors.groupingBy(Outcome::kind, Collectors.counting())));
        assertThat(result.cards()).isEqualTo(whole.findings().size());
        assertThat(result.multiplicity()).isEqualTo(whole.multiplicity());
    }

    @Test
    void parquet_and_ndjson_say_the_same() throws IOException {
        Facts facts = Datasets.company(false);
        Path parquet = folder.resolve("facts");
        Path ndjson = folder.resolve("facts.ndjson");
        Path header = folder.resolve("header.ndjson");
        Datasets.writeParquet(SPARK, facts.list(), parquet);
        Datasets.writeNdjson(facts, ndjson);
        Files.writeString(header, Files.readAllLines(ndjson).get(0) + "\n");

        BatchResult ofNdjson = BatchOptions.parse(
                        ndjson.toString(), folder.resolve("a").toString())
                .run(SPARK);
        BatchResult ofParquet = BatchOptions.parse(
                        parquet.toString(), folder.resolve("b").toString(), "--header", header.toString())
                .run(SPARK);

        Report whole = SOURCE.get().diagnose(facts);
        assertThat(ofNdjson).isEqualTo(ofParquet);
        for (String output : List.of("a", "b")) {
            assertThat(Datasets.written(SPARK, folder.resolve(output), "outcomes"))
                    .isEqualTo(Datasets.outcomes(SPARK, whole));
            assertThat(Datasets.written(SPARK, folder.resolve(output), "advice"))
                    .isEqualTo(Datasets.advice(SPARK, whole, Locale.ENGLISH));
        }
    }

    @Test
    void the_folder_holds_two_tables_and_nothing_is_left_beside_it() throws IOException {
        Facts facts = Datasets.company(false);
        new TrustBatch(SPARK, SOURCE)
                .diagnose(
                        facts.header(),
                        Datasets.parallel(SPARK, facts),
                        folder.resolve("report").toString());
        names(folder).containsExactly("report");
        names(folder.resolve("report"))
                .filteredOn(name -> !name.endsWith(".crc"))
                .containsExactly("_SUCCESS", "advice", "outcomes");
    }

    @Test
    void a_folder_that_is_there_is_left_alone() throws IOException {
        Path output = Files.createDirectory(folder.resolve("report"));
        Facts facts = Datasets.company(false);
        assertThatThrownBy(() -> new TrustBatch(SPARK, SOURCE)
                        .diagnose(facts.header(), Datasets.parallel(SPARK, facts), output.toString()))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageContaining("is there already; name a new folder, or move it away.");
        names(folder).containsExactly("report");
    }

    @Test
    void a_header_without_a_day_is_refused() {
        Facts facts = Datasets.company(false);
        assertThatThrownBy(() -> new TrustBatch(SPARK, SOURCE)
                        .diagnose(DatasetHeader.empty(), Datasets.parallel(SPARK, facts), folder + "/report"))
                .hasMessageContaining("as of which day to judge");
    }

    @Test
    void the_known_ones_are_found_and_no_sound_one_is_accused() throws IOException {
        // A shop has 119 facts besides its plan, so some 65 promises and 30 enquiries. By the binomial distribution, of
        // 65 promises of which
        // 60 % are kept, 58 or more are (where the upper bound reaches the limit of 95 %) once in five million shops;
        // of 30 enquiries of
        // which 30 % get a reply, 19 or more do (the limit of 80 %) once in 6,000.
        Plan plan = new Plan(24_000, 200, false, 3);
        GenerateFacts.write(SPARK, plan, folder.toString());
        TrustBatch batch = new TrustBatch(SPARK, SOURCE);
        Facts header = Facts.builder().asOf(Plan.AS_OF).build();
        batch.diagnose(header.header(), batch.parquet(folder + "/facts"), folder + "/report");

        Map<String, List<String>> found = byPitfall("report/outcomes", "kind = 'DETECTED'");
        Map<String, List<String>> truth = byPitfall("truth", "true");
        assertThat(truth.keySet())
                .containsExactlyInAnyOrder(
                        "ignored-feedback", "overpromising", "slow-replies", "weak-crisis-readiness");
        assertThat(found).isEqualTo(truth);
    }

    private Map<String, List<String>> byPitfall(String table, String which) {
        return SPARK
                .read()
                .parquet(folder.resolve(table).toString())
                .where(which)
                .select("pitfall", "subject")
                .collectAsList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.getString(0),
                        Collectors.mapping(
                                row -> row.getString(1),
                                Collectors.collectingAndThen(
                                        Collectors.toList(),
                                        list -> list.stream().sorted().toList()))));
    }

    private static org.assertj.core.api.ListAssert<String> names(Path of) throws IOException {
        try (var files = Files.list(of)) {
            return assertThat(
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }
}
