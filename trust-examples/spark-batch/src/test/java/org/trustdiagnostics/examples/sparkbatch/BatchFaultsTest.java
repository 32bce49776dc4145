package org.trustdiagnostics.examples.sparkbatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.Facts;
import org.trustdiagnostics.core.input.InvalidInputException;
import org.trustdiagnostics.core.report.Report;
import org.trustdiagnostics.examples.sparkbatch.facts.FactColumns;
import org.trustdiagnostics.examples.sparkbatch.job.DiagnosticsSource;
import org.trustdiagnostics.examples.sparkbatch.testing.Datasets;
import org.trustdiagnostics.examples.sparkbatch.testing.Faults;
import org.trustdiagnostics.examples.sparkbatch.testing.LocalTestSpark;
import org.trustdiagnostics.examples.sparkbatch.testing.NeedsSpark;
import org.trustdiagnostics.rules.TrustDiagnostics;

/** What goes wrong in a batch loses nothing, doubles nothing, and is told. */
@NeedsSpark
class BatchFaultsTest {
    private static final SparkSession SPARK = LocalTestSpark.session();
    private static final DiagnosticsSource SOURCE =
            () -> TrustDiagnostics.builder().build();
    private static final AtomicInteger BUILT = new AtomicInteger();

    @TempDir
    private Path folder;

    @AfterEach
    void no_fault_is_left() {
        Faults.next("", 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"counting facts", "looking at all subjects", "judging", "writing outcomes", "writing advice"})
    void a_task_that_fails_once_is_tried_again_and_changes_nothing(String step) throws IOException {
        Facts facts = Datasets.company(true);
        Report whole = SOURCE.get().diagnose(facts);
        Faults.next(step, 1);

        BatchResult result = diagnose(facts, Datasets.parallel(SPARK, facts));

        assertThat(Faults.left()).as("the fault must have come").isZero();
        assertThat(result.facts()).isEqualTo(facts.list().size());
        assertThat(Datasets.written(SPARK, folder.resolve("report"), "outcomes"))
                .isEqualTo(Datasets.outcomes(SPARK, whole));
        assertThat(Datasets.written(SPARK, folder.resolve("report"), "advice"))
                .isEqualTo(Datasets.advice(SPARK, whole, Locale.ENGLISH));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"counting facts", "looking at all subjects", "judging", "writing outcomes", "writing advice"})
    void a_step_that_keeps_failing_ends_the_batch_and_writes_nothing(String step) throws IOException {
        Facts facts = Datasets.company(false);
        Faults.next(step, Integer.MAX_VALUE);

        assertThatThrownBy(() -> diagnose(facts, Datasets.parallel(SPARK, facts)))
                .isInstanceOf(BatchFailedException.class)
                .hasMessageStartingWith("the batch failed while " + step + ", a task of it 4 times: ")
                .hasMessageContaining("the executor's machine was switched off")
                .hasMessageEndingWith("Nothing was written to " + folder.resolve("report") + ".");
        assertNothingWritten();
    }

    @Test
    void a_read_that_breaks_off_half_way_is_begun_anew() throws IOException {
        Facts facts = Datasets.company(true);
        JavaRDD<Fact> breaking = Datasets.parallel(SPARK, facts).mapPartitions(its -> {
            List<Fact> half = new ArrayList<>();
            while (its.hasNext()) {
                half.add(its.next());
                if (half.size() == 500 && TaskContext.get().attemptNumber() == 0) {
                    throw new IOException("connection lost");
                }
            }
            return half.iterator();
        });

        BatchResult result = diagnose(facts, breaking);

        assertThat(result.facts()).isEqualTo(facts.list().size());
        assertThat(Datasets.written(SPARK, folder.resolve("report"), "outcomes"))
                .isEqualTo(Datasets.outcomes(SPARK, SOURCE.get().diagnose(facts)));
    }

    @Test
    void an_executor_with_other_rules_is_refused() throws IOException {
        Facts facts = Datasets.company(false);
        BUILT.set(0);
        // The first one is built by the driver, every other one by executors.
        DiagnosticsSource differing = () -> TrustDiagnostics.builder()
                .limit("overpromising.kept-share", BUILT.getAndIncrement() == 0 ? 0.95 : 0.90)
                .build();

        assertThatThrownBy(() -> new TrustBatch(SPARK, differing)
                        .diagnose(facts.header(), Datasets.parallel(SPARK, facts), output()))
                .isInstanceOf(BatchFailedException.class)
                .hasMessageContaining("this executor would judge by other rules than the driver: pack bundled ")
                .hasMessageContaining("; the driver has pack bundled ")
                .hasMessageContaining("Give driver and executors the same jars, rule pack, limits and settings");
        assertNothingWritten();
    }

    @Test
    void a_wrong_value_in_parquet_is_named_by_file_row_and_column() throws IOException {
        List<Row> rows = new ArrayList<>();
        Facts facts = Datasets.company(false);
        facts.list().forEach(fact -> rows.add(FactColumns.row(fact, FactColumns.ALL)));
        Object[] cells = new Object[FactColumns.ALL.length()];
        Row promise = rows.stream()
                .filter(row -> row.getString(0).equals("promise"))
                .findFirst()
                .orElseThrow();
        for (int i = 0; i < cells.length; i++) {
            cells[i] = promise.get(i);
        }
        cells[FactColumns.ALL.fieldIndex("fulfilment")] = "HALF";
        rows.set(41, RowFactory.create(cells));
        SPARK.createDataFrame(rows, FactColumns.ALL).coalesce(1).write().parquet(folder + "/facts");

        assertThatThrownBy(() -> diagnoseParquet(facts))
                .isInstanceOf(BatchFailedException.class)
                .hasMessageContaining("while counting facts")
                .hasMessageContaining(".parquet, row 42 (promise), field 'fulfilment': 'HALF' is not allowed")
                .hasMessageContaining("Known: FULL, NONE, PARTIAL");
        assertNothingWritten();
    }

    @Test
    void a_truncated_file_is_named() throws IOException {
        Facts facts = Datasets.company(false);
        Datasets.writeParquet(SPARK, facts.list(), folder.resolve("facts"));
        Path last;
        try (var files = Files.list(folder.resolve("facts"))) {
            last = files.filter(file -> file.toString().endsWith(".parquet"))
                    .sorted()
                    .reduce((a, b) -> b)
                    .orElseThrow();
        }
        Files.delete(last.resolveSibling("." + last.getFileName() + ".crc"));
        byte[] whole = Files.readAllBytes(last);
        Files.write(last, java.util.Arrays.copyOf(whole, whole.length / 2));

        Throwable told = catchThrowable(() -> diagnoseParquet(facts));

        assertThat(told)
                .isInstanceOf(BatchFailedException.class)
                .hasMessageContaining(last.getFileName().toString());
        assertNothingWritten();
    }

    @Test
    void what_is_wrong_in_one_s_own_source_is_told_as_it_is() throws IOException {
        Facts facts = Datasets.company(false);
        JavaRDD<Fact> wrong = Datasets.parallel(SPARK, facts).map(fact -> {
            throw new InvalidInputException("warehouse.promises", "column 'due' is empty; fill it.");
        });
        assertThatThrownBy(() -> diagnose(facts, wrong))
                .hasMessageContaining("warehouse.promises: column 'due' is empty; fill it.");
        assertNothingWritten();
    }

    private BatchResult diagnose(Facts facts, JavaRDD<Fact> read) throws IOException {
        return new TrustBatch(SPARK, SOURCE).diagnose(facts.header(), read, output());
    }

    private BatchResult diagnoseParquet(Facts facts) throws IOException {
        TrustBatch batch = new TrustBatch(SPARK, SOURCE);
        return batch.diagnose(facts.header(), batch.parquet(folder + "/facts"), output());
    }

    private String output() {
        return folder.resolve("report").toString();
    }

    private void assertNothingWritten() throws IOException {
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).isSubsetOf("facts");
        }
    }
}
