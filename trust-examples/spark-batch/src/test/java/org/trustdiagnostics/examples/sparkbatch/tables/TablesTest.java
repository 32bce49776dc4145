package org.trustdiagnostics.examples.sparkbatch.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.core.input.JsonObject;
import org.trustdiagnostics.core.input.JsonText;
import org.trustdiagnostics.core.report.Report;
import org.trustdiagnostics.examples.sparkbatch.testing.Datasets;
import org.trustdiagnostics.examples.sparkbatch.testing.LocalTestSpark;
import org.trustdiagnostics.examples.sparkbatch.testing.NeedsSpark;
import org.trustdiagnostics.rules.TrustDiagnostics;

/** The tables hold what the report's JSON holds, name by name. */
@NeedsSpark
class TablesTest {
    private static final SparkSession SPARK = LocalTestSpark.session();
    private static final Report REPORT = TrustDiagnostics.builder().build().diagnose(Datasets.company(false));

    @Test
    void outcomes_have_the_names_and_values_of_the_json() {
        assertSame("outcomes", REPORT.outcomes(), OutcomeTable::row, OutcomeTable.SCHEMA);
    }

    @Test
    void cards_have_the_names_and_values_of_the_json() {
        assertSame("advice", REPORT.advice(Locale.ENGLISH), AdviceTable::row, AdviceTable.SCHEMA);
    }

    private static <T> void assertSame(String list, List<T> values, Function<T, Row> row, StructType schema) {
        List<JsonObject> told =
                JsonText.parse("report", REPORT.toJson(Locale.ENGLISH)).objects(list);
        List<String> rows = SPARK.createDataFrame(values.stream().map(row).toList(), schema)
                .toJSON()
                .collectAsList();
        assertThat(told).hasSameSizeAs(rows).isNotEmpty();
        for (int i = 0; i < rows.size(); i++) {
            assertSame(list + " " + i, JsonText.parse("row", rows.get(i)), told.get(i));
        }
    }

    private static void assertSame(String where, Object inTable, Object inJson) {
        if (inJson instanceof JsonObject told) {
            JsonObject written = (JsonObject) inTable;
            assertThat(written.names()).as(where).containsExactlyInAnyOrderElementsOf(told.names());
            told.names()
                    .forEach(name -> assertSame(
                            where + " " + name,
                            written.value(name).orElseThrow(),
                            told.value(name).orElseThrow()));
        } else if (inJson instanceof List<?> told) {
            List<?> written = (List<?>) inTable;
            assertThat(written).as(where).hasSameSizeAs(told);
            for (int i = 0; i < told.size(); i++) {
                assertSame(where + " " + i, written.get(i), told.get(i));
            }
        } else if (inJson instanceof Number told) {
            assertThat(((Number) inTable).doubleValue())
                    .as(where)
                    .isCloseTo(told.doubleValue(), within(1e-6)); // the JSON is rounded
        } else {
            assertThat(inTable).as(where).isEqualTo(inJson);
        }
    }
}
