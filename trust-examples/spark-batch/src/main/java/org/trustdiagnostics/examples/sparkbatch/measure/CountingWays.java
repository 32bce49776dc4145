package org.trustdiagnostics.examples.sparkbatch.measure;

import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.trustdiagnostics.core.fact.DatasetHeader;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.Facts;
import org.trustdiagnostics.examples.sparkbatch.LocalSpark;
import org.trustdiagnostics.examples.sparkbatch.TrustBatch;
import org.trustdiagnostics.examples.sparkbatch.counting.FamilyCounts;
import org.trustdiagnostics.examples.sparkbatch.counting.Part;
import org.trustdiagnostics.examples.sparkbatch.facts.ParquetFacts;
import org.trustdiagnostics.examples.sparkbatch.generate.Plan;
import org.trustdiagnostics.examples.sparkbatch.job.DiagnosticsSource;
import org.trustdiagnostics.examples.sparkbatch.job.Job;
import org.trustdiagnostics.examples.sparkbatch.job.Workplace;
import org.trustdiagnostics.rules.TrustDiagnostics;
import scala.Tuple2;

/**
 * Compares ways to count a dataset in Parquet: how {@link TrustBatch} does it, and Spark's aggregation with a summary for each subject in
 * each task. Both must come to the same. Rounds alternate; the shortest of three is told.
 */
public final class CountingWays {
    private static final int ROUNDS = 3;

    private CountingWays() {}

    /** Runs with the folder of the facts. */
    public static void main(String[] args) throws IOException {
        try (SparkSession spark = LocalSpark.orGiven("counting ways")) {
            spark.conf().set("spark.sql.adaptive.enabled", "false"); // as a batch does
            JavaSparkContext context = new JavaSparkContext(spark.sparkContext());
            DatasetHeader header = Facts.builder().asOf(Plan.AS_OF).build().header();
            DiagnosticsSource source = () -> TrustDiagnostics.builder().build();
            Broadcast<Job> job = context.broadcast(Job.of(source, source.get(), header, Locale.ENGLISH));
            JavaRDD<Fact> facts = ParquetFacts.read(spark, args[0]);
            Map<String, LongSupplier> ways = new LinkedHashMap<>();
            ways.put("reading alone", facts::count);
            ways.put(
                    "a portion of facts at a time, then merged by Spark",
                    () -> size(FamilyCounts.of(spark, facts, job, 1_000_000)
                            .javaRDD()
                            .map(row -> row.<byte[]>getAs(FamilyCounts.SUMMARY))));
            ways.put("one summary a subject in each task (combineByKey)", () -> size(combined(facts, job)));
            compare(ways);
        }
    }

    private static void compare(Map<String, LongSupplier> ways) {
        Map<String, double[]> best = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            ways.forEach((way, run) -> {
                double[] now = timed(run);
                best.merge(way, now, (a, b) -> a[1] <= b[1] ? a : b);
            });
        }
        System.out.println("| way | s | CPU s | came to |\n|---|---:|---:|---:|");
        best.forEach((way, it) ->
                System.out.printf(Locale.ROOT, "| %s | %.1f | %.1f | %,.0f |%n", way, it[0], it[1], it[2]));
    }

    private static double[] timed(LongSupplier run) {
        long start = System.nanoTime();
        double cpu = Measure.cpuSeconds();
        long cameTo = run.getAsLong();
        return new double[] {(System.nanoTime() - start) / 1e9, Measure.cpuSeconds() - cpu, cameTo};
    }

    private static long size(JavaRDD<byte[]> written) {
        return written.map(bytes -> (long) bytes.length).reduce(Long::sum);
    }

    private static JavaRDD<byte[]> combined(JavaRDD<Fact> facts, Broadcast<Job> job) {
        int partitions = facts.context().conf().getInt("spark.sql.shuffle.partitions", 8);
        return facts.mapToPair(fact -> new Tuple2<>(Workplace.of(job.value()).family(fact.subject()), fact))
                .combineByKey(
                        fact -> new Subject().add(fact, job),
                        (subject, fact) -> subject.add(fact, job),
                        (subject, other) -> subject.merge(other, job),
                        partitions)
                .values()
                .map(Subject::toBytes);
    }

    /** One subject's summary, carried in the library's binary form. */
    public static final class Subject implements Externalizable {
        private static final long serialVersionUID = 1L;
        private final Part part = new Part(new byte[0]);

        /** Creates an empty one, for Java to read into. */
        public Subject() {}

        private Subject add(Fact fact, Broadcast<Job> job) {
            part.open(() -> Workplace.of(job.value()).newCount()).add(fact);
            return this;
        }

        private Subject merge(Subject other, Broadcast<Job> job) {
            part.add(other.toBytes(), () -> Workplace.of(job.value()).newCount());
            return this;
        }

        private byte[] toBytes() {
            return part.toBytes();
        }

        @Override
        public void writeExternal(ObjectOutput out) throws IOException {
            byte[] bytes = toBytes();
            out.writeInt(bytes.length);
            out.write(bytes);
        }

        @Override
        public void readExternal(ObjectInput in) throws IOException {
            byte[] bytes = new byte[in.readInt()];
            in.readFully(bytes);
            part.add(bytes, () -> {
                throw new IllegalStateException("nothing to add to");
            });
        }
    }
}
