package org.trustdiagnostics.examples.sparkbatch.testing;

import org.apache.spark.sql.SparkSession;

/** One Spark for all tests: two cores, and four tries of each task as on a cluster. */
public final class LocalTestSpark {
    private LocalTestSpark() {}

    public static SparkSession session() {
        return SparkSession.builder()
                .master("local[2,4]")
                .appName("tests")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "localhost")
                .config("spark.sql.shuffle.partitions", "4")
                .config("spark.plugins", Faults.class.getName())
                .getOrCreate();
    }
}
