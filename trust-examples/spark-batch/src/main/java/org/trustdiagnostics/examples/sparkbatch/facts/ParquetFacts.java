package org.trustdiagnostics.examples.sparkbatch.facts;

import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.input.InvalidInputException;
import org.trustdiagnostics.examples.sparkbatch.iterators.Pulled;

/** Reads facts from Parquet in the columns of {@link FactColumns}. */
public final class ParquetFacts {
    private static final String FILE = "file_name";
    private static final String INDEX = "row_index";

    private ParquetFacts() {}

    /**
     * Returns the facts of a file or folder of Parquet.
     *
     * @throws InvalidInputException where a column is unknown or cannot hold its field
     */
    public static JavaRDD<Fact> read(SparkSession spark, String path) {
        SparkSession session = spark.newSession();
        // So many columns are read batch by batch only if they are told to be few.
        session.conf().set("spark.sql.codegen.maxFields", "500");
        Dataset<Row> table = session.read().parquet(path);
        new FactRows(path, table.schema(), Set.of()); // refuses a table before any task starts
        Dataset<Row> placed = table.selectExpr("*", "_metadata." + FILE, "_metadata." + INDEX);
        StructType columns = placed.schema();
        return placed.javaRDD()
                .mapPartitions(rows -> facts(new FactRows(path, columns, Set.of(FILE, INDEX)), columns, rows));
    }

    private static Iterator<Fact> facts(FactRows reader, StructType columns, Iterator<Row> rows) {
        int file = columns.fieldIndex(FILE);
        int index = columns.fieldIndex(INDEX);
        return new Pulled<>(
                () -> rows.hasNext() ? Optional.of(fact(reader, rows.next(), file, index)) : Optional.empty());
    }

    private static Fact fact(FactRows reader, Row row, int file, int index) {
        return reader.fact(row, () -> row.getString(file) + ", row " + (row.getLong(index) + 1));
    }
}
