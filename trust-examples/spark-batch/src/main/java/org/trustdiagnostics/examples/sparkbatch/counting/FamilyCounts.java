package org.trustdiagnostics.examples.sparkbatch.counting;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udaf;

import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.examples.sparkbatch.job.Job;
import org.trustdiagnostics.examples.sparkbatch.job.Workplace;

/** What the facts of each family add up to, one row a family. */
public final class FamilyCounts {
    /** The column of what facts come together under: {@link Workplace#family}. */
    public static final String FAMILY = "family";
    /** The column of how many facts there are. */
    public static final String FACTS = "facts";
    /** The column of the summary in the library's binary form. */
    public static final String SUMMARY = "summary";

    private static final StructType SCHEMA = new StructType()
            .add(FAMILY, DataTypes.StringType, false)
            .add(FACTS, DataTypes.LongType, false)
            .add(SUMMARY, DataTypes.BinaryType, false);

    private FamilyCounts() {}

    /**
     * Counts facts where they are read, then brings families together.
     *
     * @param most how many facts a task holds at once
     */
    public static Dataset<Row> of(SparkSession session, JavaRDD<Fact> facts, Broadcast<Job> job, int most) {
        JavaRDD<Row> parts = facts.mapPartitions(its -> CountFacts.of(its, Workplace.of(job.value()), most));
        return session.createDataFrame(parts, SCHEMA)
                .groupBy(FAMILY)
                .agg(
                        sum(FACTS).as(FACTS),
                        udaf(new MergeParts(job), Encoders.BINARY())
                                .apply(col(SUMMARY))
                                .as(SUMMARY));
    }
}
