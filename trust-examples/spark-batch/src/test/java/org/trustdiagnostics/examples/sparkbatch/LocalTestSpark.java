package org.trustdiagnostics.examples.sparkbatch;

import org.apache.spark.sql.SparkSession;

/** One Spark for all tests: two cores, and four tries of each task as on a cluster. */
final class LocalTestSpark {
    private LocalTestSpark() {}

    static SparkSession session() {
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
