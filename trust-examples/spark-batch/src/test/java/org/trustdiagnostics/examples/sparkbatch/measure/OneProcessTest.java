package org.trustdiagnostics.examples.sparkbatch.measure;

import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trustdiagnostics.core.fact.DatasetHeader;
import org.trustdiagnostics.core.fact.Facts;
import org.trustdiagnostics.examples.sparkbatch.TrustBatch;
import org.trustdiagnostics.examples.sparkbatch.generate.GenerateFacts;
import org.trustdiagnostics.examples.sparkbatch.generate.Plan;
import org.trustdiagnostics.examples.sparkbatch.testing.LocalTestSpark;
import org.trustdiagnostics.examples.sparkbatch.testing.NeedsSpark;
import org.trustdiagnostics.rules.TrustDiagnostics;

@NeedsSpark
class OneProcessTest {
    private static final SparkSession SPARK = LocalTestSpark.session();
    private static final Plan PLAN = new Plan(3_000, 40, true, 1);
    private static final DatasetHeader HEADER =
            Facts.builder().asOf(Plan.AS_OF).build().header();

    @TempDir
    private Path folder;

    @Test
    void every_cell_that_was_written_is_compared() throws IOException {
        GenerateFacts.write(SPARK, PLAN, folder.toString());
        TrustBatch batch =
                new TrustBatch(SPARK, () -> TrustDiagnostics.builder().build());
        batch.diagnose(HEADER, batch.parquet(folder + "/facts"), folder + "/report");
        Dataset<Row> cards = SPARK.read().parquet(folder + "/report/advice");
        SPARK.read().parquet(folder + "/report/outcomes").write().parquet(folder + "/other/outcomes");
        cards.withColumn(
                        "summary",
                        expr("if(uuid = '" + cards.orderBy("uuid").first().getAs("uuid")
                                + "', summary || '.', summary)"))
                .write()
                .parquet(folder + "/other/advice");

        assertThat(OneProcess.compare(SPARK, folder + "/report", HEADER, PLAN))
                .matches("yes: 1,720 outcomes, [1-9]\\d* cards");
        assertThat(OneProcess.compare(SPARK, folder + "/other", HEADER, PLAN)).startsWith("**no**: 1,720 outcomes, ");
    }
}
