package org.trustdiagnostics.examples.sparkbatch.tables;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/** Cells of Spark's rows from the library's values: an absent value is an empty cell, a list is an array without empty cells. */
final class Tables {
    private Tables() {}

    static ArrayType texts() {
        return list(DataTypes.StringType);
    }

    static ArrayType list(DataType of) {
        return DataTypes.createArrayType(of, false);
    }

    @SuppressWarnings("NullAway") // Spark's rows hold null where there is no value
    static Object cell(Optional<?> value) {
        return value.orElse(null);
    }

    static Object cell(OptionalDouble value) {
        return cell(value.stream().boxed().findFirst());
    }

    static Object cell(OptionalLong value) {
        return cell(value.stream().boxed().findFirst());
    }

    static String[] cells(List<String> texts) {
        return texts.toArray(String[]::new);
    }

    static <T> Row[] rows(List<T> values, Function<T, Row> row) {
        return values.stream().map(row).toArray(Row[]::new);
    }
}
