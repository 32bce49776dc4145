package org.trustdiagnostics.examples.sparkbatch.generate;

import java.io.IOException;
import java.util.Locale;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.trustdiagnostics.examples.sparkbatch.LocalSpark;
import org.trustdiagnostics.examples.sparkbatch.facts.FactColumns;

/** Writes an invented dataset of any size, and beside it what is true of its subjects: {@code facts} and {@code truth}, both Parquet. */
public final class GenerateFacts {
    static final StructType FACTS = FactColumns.of(Plan.kinds());
    static final StructType TRUTH =
            new StructType().add("subject", DataTypes.StringType, false).add("pitfall", DataTypes.StringType, false);

    private static final String USAGE = "usage: GenerateFacts FACTS SUBJECTS FOLDER [--skewed] [--seed N]";
    private static final long FACTS_PER_FILE = 1_000_000;

    private GenerateFacts() {}

    /** Runs {@code FACTS SUBJECTS FOLDER [--skewed] [--seed N]} on the Spark that is set up, or on two local cores. */
    public static void main(String[] args) throws IOException {
        if (args.length < 3) {
            throw new IllegalArgumentException(USAGE);
        }
        boolean skewed = false;
        long seed = 1;
        for (int i = 3; i < args.length; i++) {
            if (args[i].equals("--skewed")) {
                skewed = true;
            } else if (args[i].equals("--seed") && i + 1 < args.length) {
                seed = Long.parseLong(args[++i]);
            } else {
                throw new IllegalArgumentException("unknown option " + args[i] + ". " + USAGE);
            }
        }
        Plan plan = new Plan(Long.parseLong(args[0]), Integer.parseInt(args[1]), skewed, seed);
        try (SparkSession spark = LocalSpark.orGiven("generate facts")) {
            write(spark, plan, args[2]);
        }
        System.err.printf(Locale.ROOT, "%,d facts over %,d subjects in %s%n", plan.facts(), plan.subjects(), args[2]);
    }

    /** Writes both tables into a folder. */
    public static void write(SparkSession spark, Plan plan, String folder) {
        facts(spark, plan).write().parquet(folder + "/facts");
        truth(spark, plan).write().parquet(folder + "/truth");
    }

    private static Dataset<Row> facts(SparkSession spark, Plan plan) {
        int files = (int) Math.max(2, plan.facts() / FACTS_PER_FILE);
        return spark.range(0, plan.facts(), 1, files)
                .map((MapFunction<Long, Row>) number -> FactColumns.row(plan.fact(number), FACTS), Encoders.row(FACTS));
    }

    private static Dataset<Row> truth(SparkSession spark, Plan plan) {
        return spark.range(0, plan.subjects(), 1, 1)
                .flatMap(
                        (FlatMapFunction<Long, Row>) number -> plan.truth(number.intValue()).pitfalls().stream()
                                .map(pitfall -> RowFactory.create(Plan.subject(number.intValue()), pitfall))
                                .iterator(),
                        Encoders.row(TRUTH));
    }
}
