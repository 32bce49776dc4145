package org.trustdiagnostics.examples.sparkbatch;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** The Spark that {@code spark-submit} set up, or else two local cores. */
public final class LocalSpark {
    private LocalSpark() {}

    /** Returns it under the name of an application. */
    public static SparkSession orGiven(String name) {
        SparkConf given = new SparkConf();
        SparkSession.Builder builder = SparkSession.builder().appName(name);
        if (!given.contains("spark.master")) {
            builder.master("local[2]").config("spark.ui.enabled", "false").config("spark.sql.shuffle.partitions", "8");
        }
        return builder.getOrCreate();
    }
}
