package org.trustdiagnostics.examples.sparkbatch;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.trustdiagnostics.core.fact.DatasetHeader;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.examples.sparkbatch.facts.NdjsonFacts;
import org.trustdiagnostics.examples.sparkbatch.facts.ParquetFacts;
import org.trustdiagnostics.examples.sparkbatch.job.DiagnosticsSource;
import org.trustdiagnostics.examples.sparkbatch.job.Job;
import org.trustdiagnostics.examples.sparkbatch.tables.OutputFolder;
import org.trustdiagnostics.rules.TrustDiagnostics;

/**
 * Diagnoses more facts than one machine holds. Facts are counted where they are read, what was counted comes together by family, and each
 * family is judged in two passes: the first finds out what must be known of all, the second judges with it. Outcomes and advice are those of
 * {@link TrustDiagnostics#diagnose(org.trustdiagnostics.core.fact.Facts)}, whatever the number of tasks and however often one is tried.
 *
 * <pre>{@code
 * TrustBatch batch = new TrustBatch(spark, () -> TrustDiagnostics.builder().build());
 * BatchResult result = batch.diagnose(header, batch.parquet("facts"), "report");
 * }</pre>
 *
 * <p>The folder then holds the tables {@code outcomes} and {@code advice}; it appears when both are complete and not before.
 */
public final class TrustBatch {
    /** Some 200 bytes each. */
    private static final int FACTS_IN_MEMORY = 1_000_000;

    private final SparkSession spark;
    private final DiagnosticsSource source;
    private final Locale language;
    private final int factsInMemory;

    /** Creates a batch with advice in English. */
    public TrustBatch(SparkSession spark, DiagnosticsSource source) {
        this(spark, source, Locale.ENGLISH, FACTS_IN_MEMORY);
    }

    private TrustBatch(SparkSession spark, DiagnosticsSource source, Locale language, int factsInMemory) {
        this.spark = spark;
        this.source = requireNonNull(source, "source");
        this.language = requireNonNull(language, "language");
        this.factsInMemory = factsInMemory;
    }

    /** Returns a batch with advice in another language. */
    public TrustBatch in(Locale other) {
        return new TrustBatch(spark, source, other, factsInMemory);
    }

    /**
     * Returns a batch whose tasks hold another number of facts in memory while they count; 1,000,000 unless set, some 200 MB. Fewer need
     * less memory, and more is shuffled: one row for each subject among them.
     *
     * @throws IllegalArgumentException where it is not at least 1
     */
    public TrustBatch factsInMemory(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("facts in memory " + most + " must be at least 1");
        }
        return new TrustBatch(spark, source, language, most);
    }

    /**
     * Diagnoses facts of any source that Spark reads.
     *
     * @param header what holds for the dataset; the day as of which to judge must be in it
     * @param facts the facts, in any order and in any number of partitions
     * @param output a folder that is not there yet
     * @throws BatchFailedException where a fact, a file or a task fails for good; nothing is written then
     * @throws IllegalArgumentException where the header does not say as of which day to judge
     * @throws IOException where the output's file system cannot be reached, or the folder is there already
     */
    public BatchResult diagnose(DatasetHeader header, JavaRDD<Fact> facts, String output) throws IOException {
        TrustDiagnostics diagnostics = source.get();
        diagnostics.newSummary(header); // refuses a header without a day
        JavaSparkContext context = new JavaSparkContext(spark.sparkContext());
        OutputFolder folder = new OutputFolder(
                context.hadoopConfiguration(), output, UUID.randomUUID().toString());
        Broadcast<Job> job = context.broadcast(Job.of(source, diagnostics, header, language));
        try {
            return new BatchRun(spark, job, diagnostics, header, folder).diagnose(facts, factsInMemory);
        } finally {
            folder.discard();
            job.destroy();
        }
    }

    /**
     * Returns the facts of a file or folder of Parquet, in the columns that the README lists.
     *
     * @throws org.trustdiagnostics.core.input.InvalidInputException where a column is unknown or cannot hold its field
     */
    public JavaRDD<Fact> parquet(String path) {
        return ParquetFacts.read(spark, path);
    }

    /**
     * Returns the facts of a file of NDJSON, of the files of a folder or of those that a pattern names; they may be compressed.
     *
     * @throws IOException where there is no such file
     */
    public JavaRDD<Fact> ndjson(String path) throws IOException {
        return NdjsonFacts.read(new JavaSparkContext(spark.sparkContext()), path);
    }

    /**
     * Returns the header of a dataset in NDJSON: the first line of the first file by name, if it is one.
     *
     * @throws IOException where there is no such file, or it cannot be read
     * @throws org.trustdiagnostics.core.input.InvalidInputException where the header is wrong
     */
    public Optional<DatasetHeader> ndjsonHeader(String path) throws IOException {
        return NdjsonFacts.header(new JavaSparkContext(spark.sparkContext()), path);
    }

    /** Runs {@code FACTS OUTPUT} with options; see {@link BatchOptions}. */
    public static void main(String[] args) {
        try {
            BatchOptions options = BatchOptions.parse(args);
            try (SparkSession spark = LocalSpark.orGiven("trust batch")) {
                System.out.print(options.run(spark).toText());
            }
        } catch (BatchFailedException | IllegalArgumentException | IOException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }
}
