package org.trustdiagnostics.examples.sparkbatch;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.sum;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.trustdiagnostics.core.fact.DatasetHeader;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.verdict.OutcomeKind;
import org.trustdiagnostics.examples.sparkbatch.counting.FamilyCounts;
import org.trustdiagnostics.examples.sparkbatch.job.Job;
import org.trustdiagnostics.examples.sparkbatch.job.Workplace;
import org.trustdiagnostics.examples.sparkbatch.judging.Look;
import org.trustdiagnostics.examples.sparkbatch.judging.Verdicts;
import org.trustdiagnostics.examples.sparkbatch.tables.OutputFolder;
import org.trustdiagnostics.rules.TrustDiagnostics;
import org.trustdiagnostics.rules.judge.Crossings;

/** One batch, step by step: count, look at all, judge, write. */
final class BatchRun {
    private final SparkSession session;
    private final JavaSparkContext context;
    private final Broadcast<Job> job;
    private final TrustDiagnostics diagnostics;
    private final DatasetHeader header;
    private final OutputFolder folder;
    private String step = "starting";

    BatchRun(
            SparkSession spark,
            Broadcast<Job> job,
            TrustDiagnostics diagnostics,
            DatasetHeader header,
            OutputFolder folder) {
        this.session = spark.newSession();
        // Judging costs far more than its few bytes tell; Spark must not put small partitions together.
        session.conf().set("spark.sql.adaptive.enabled", "false");
        this.context = new JavaSparkContext(spark.sparkContext());
        this.job = job;
        this.diagnostics = diagnostics;
        this.header = header;
        this.folder = folder;
    }

    BatchResult diagnose(JavaRDD<Fact> facts, int factsInMemory) {
        Dataset<Row> counted =
                FamilyCounts.of(session, facts, job, factsInMemory).persist(StorageLevel.MEMORY_AND_DISK());
        try {
            begin("counting facts");
            Row size = counted.agg(sum(FamilyCounts.FACTS), sum(length(col(FamilyCounts.SUMMARY))))
                    .first();
            begin("looking at all subjects");
            List<Look> looks = look(counted.javaRDD());
            Crossings all = merged(looks);
            begin("judging");
            judge(counted.javaRDD(), all);
            begin("writing outcomes");
            write(Verdicts.OUTCOME, "outcomes");
            begin("writing advice");
            write(Verdicts.CARD, "advice");
            begin("completing the folder");
            BatchResult result = new BatchResult(
                    whole(size, 0),
                    looks.stream().mapToLong(Look::subjects).sum(),
                    whole(size, 1),
                    outcomes(),
                    session.read().parquet(folder.table("advice")).count(),
                    diagnostics.diagnose(diagnostics.newSummary(header), all).multiplicity());
            folder.complete();
            return result;
        } catch (Exception e) {
            throw new BatchFailedException(step, folder.toString(), e);
        } finally {
            context.sc().setJobDescription(null);
            counted.unpersist();
        }
    }

    private void begin(String next) {
        step = next;
        context.sc().setJobDescription("trust batch: " + next);
    }

    private List<Look> look(JavaRDD<Row> counted) {
        Broadcast<Job> shared = job;
        return counted.mapPartitions(its ->
                        List.of(Look.at(its, Workplace.of(shared.value()))).iterator())
                .collect();
    }

    private Crossings merged(List<Look> looks) {
        Crossings all = diagnostics.crossings(diagnostics.newSummary(header));
        looks.forEach(look -> all.merge(look.crossings()));
        return all;
    }

    private void judge(JavaRDD<Row> counted, Crossings all) {
        Broadcast<Job> shared = job;
        Broadcast<byte[]> whole = context.broadcast(all.toBytes());
        JavaRDD<Row> verdicts = counted.mapPartitions(its -> Verdicts.on(
                its,
                Workplace.of(shared.value()),
                Crossings.read(whole.value()),
                shared.value().language()));
        session.createDataFrame(verdicts, Verdicts.SCHEMA).write().parquet(folder.passing("verdicts"));
        whole.destroy();
    }

    private void write(String kind, String table) {
        session.read()
                .parquet(folder.passing("verdicts"))
                .where(col(kind).isNotNull())
                .select(kind + ".*")
                .write()
                .parquet(folder.table(table));
    }

    private Map<OutcomeKind, Long> outcomes() {
        Map<OutcomeKind, Long> outcomes = new EnumMap<>(OutcomeKind.class);
        session.read()
                .parquet(folder.table("outcomes"))
                .groupBy("kind")
                .count()
                .collectAsList()
                .forEach(row -> outcomes.put(OutcomeKind.valueOf(row.getString(0)), row.getLong(1)));
        return outcomes;
    }

    /** A sum over nothing is null in SQL. */
    private static long whole(Row sums, int at) {
        return sums.isNullAt(at) ? 0 : sums.getLong(at);
    }
}
