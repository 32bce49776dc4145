package org.trustdiagnostics.examples.sparkbatch.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Date;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.FactField;
import org.trustdiagnostics.core.fact.FactKind;

class FactRowsTest {
    static List<FactKind> kinds() {
        return FactKind.all();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_kind_goes_into_a_row_and_comes_back(FactKind kind) {
        for (boolean full : new boolean[] {true, false}) {
            Fact fact = example(kind, full);
            Row row = FactColumns.row(fact, FactColumns.ALL);
            assertThat(rows(FactColumns.ALL).fact(row, () -> "test")).isEqualTo(fact);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_table_needs_only_the_columns_of_its_kinds(FactKind kind) {
        StructType own = FactColumns.of(List.of(kind));
        assertThat(own.length()).isEqualTo(kind.fields().size() + 1);
        assertThat(own.fieldNames()).startsWith("type");
        Fact fact = example(kind, true);
        assertThat(rows(own).fact(FactColumns.row(fact, own), () -> "test")).isEqualTo(fact);
    }

    @Test
    void a_number_in_one_kind_and_a_text_in_another_is_a_text_in_the_table() {
        assertThat(FactColumns.ALL.apply("value").dataType()).isEqualTo(DataTypes.StringType);
        assertThat(FactColumns.ALL.apply("sample").dataType()).isEqualTo(DataTypes.IntegerType);
        assertThat(FactColumns.ALL.apply("weight").dataType()).isEqualTo(DataTypes.DoubleType);
        assertThat(FactColumns.ALL.apply("anonymous").dataType()).isEqualTo(DataTypes.BooleanType);
        assertThat(FactColumns.ALL.apply("dueAt").dataType()).isEqualTo(DataTypes.StringType);
    }

    @Test
    void dates_may_be_dates() {
        Fact fact = rows(promises().add("dueAt", DataTypes.DateType))
                .fact(
                        RowFactory.create("promise", "a", "1", "FULL", "SERVICE", Date.valueOf("2026-03-03")),
                        () -> "test");
        assertThat(FactKind.of(fact.getClass()).values(fact))
                .hasToString("{subject=a, id=1, dueAt=2026-03-03, fulfilment=FULL, kind=SERVICE}");
    }

    @Test
    void an_unknown_column_is_refused_with_the_nearest_one() {
        assertThatThrownBy(() -> rows(promises().add("dueaT", DataTypes.StringType)))
                .hasMessageStartingWith("table: no kind of fact has a field for column 'dueaT'; rename or drop it")
                .hasMessageContaining("did you mean 'dueAt'?");
    }

    @Test
    void a_column_of_another_type_is_refused() {
        assertThatThrownBy(() -> rows(promises().add("dueAt", DataTypes.TimestampType)))
                .hasMessage("table: column 'dueAt' must be string, but is timestamp; "
                        + "cast it to a date, or to a text with offset.");
        assertThatThrownBy(() -> rows(promises().add("score", DataTypes.StringType)))
                .hasMessage("table: column 'score' must be int, but is string; cast it.");
        assertThatThrownBy(() -> rows(new StructType().add("subject", DataTypes.StringType)))
                .hasMessage("table: has no column 'type'; it names the kind of each fact.");
    }

    @Test
    void a_row_of_no_kind_is_refused_and_not_shown() {
        assertThatThrownBy(() ->
                        rows(promises()).fact(RowFactory.create("Kari", "a", "1", "FULL", "SERVICE"), () -> "row 7"))
                .hasMessageStartingWith("row 7: column 'type' names no kind of fact. Known: promise, ")
                .hasMessageNotContaining("Kari");
        assertThatThrownBy(() ->
                        rows(promises()).fact(RowFactory.create(null, "a", "1", "FULL", "SERVICE"), () -> "row 7"))
                .hasMessageStartingWith("row 7: column 'type' names no kind of fact.");
    }

    @Test
    void a_field_that_is_missing_or_of_another_kind_is_named() {
        StructType table = promises().add("dueAt", DataTypes.StringType).add("score", DataTypes.IntegerType);
        assertThatThrownBy(() -> rows(table)
                        .fact(RowFactory.create("promise", "a", "1", "FULL", "SERVICE", null, null), () -> "row 7"))
                .hasMessageStartingWith("row 7 (promise), field 'dueAt': is missing; it is required");
        assertThatThrownBy(() -> rows(table)
                        .fact(
                                RowFactory.create("promise", "a", "1", "FULL", "SERVICE", "2026-03-03", 9),
                                () -> "row 7"))
                .hasMessage("row 7 (promise): column 'score' must be empty; this kind has no such field.");
    }

    @Test
    void a_wrong_value_about_a_person_is_not_shown() {
        FactKind training = FactKind.named("training", "test");
        StructType table = FactColumns.of(List.of(training));
        Row row = FactColumns.row(example(training, true), table);
        Object[] cells = new Object[table.length()];
        Arrays.setAll(cells, row::get);
        cells[table.fieldIndex("topic")] = "Kari's course";
        assertThatThrownBy(() -> rows(table).fact(RowFactory.create(cells), () -> "row 7"))
                .hasMessageStartingWith("row 7 (training), field 'topic': the value is not allowed")
                .hasMessageNotContaining("Kari");
    }

    @Test
    void a_number_that_is_none_is_named() {
        StructType table =
                FactColumns.of(List.of(FactKind.named("reportedMetric", "test"), FactKind.named("statement", "test")));
        Row row = FactColumns.row(example(FactKind.named("reportedMetric", "test"), true), table);
        Object[] cells = new Object[table.length()];
        Arrays.setAll(cells, row::get);
        cells[table.fieldIndex("value")] = "many";
        assertThatThrownBy(() -> rows(table).fact(RowFactory.create(cells), () -> "row 7"))
                .hasMessage("row 7 (reportedMetric), field 'value': must be a number.");
    }

    private static StructType promises() {
        DataType text = DataTypes.StringType;
        return new StructType()
                .add("type", text)
                .add("subject", text)
                .add("id", text)
                .add("fulfilment", text)
                .add("kind", text);
    }

    private static FactRows rows(StructType table) {
        return new FactRows("table", table, Set.of());
    }

    /** A fact with a value in each field, or only in those that must have one. */
    private static Fact example(FactKind kind, boolean full) {
        Map<String, Object> fitting = new LinkedHashMap<>(Map.of("scaleMin", 1, "scaleMax", 5, "rating", 4));
        List<Optional<Object>> values = new ArrayList<>();
        for (FactField field : kind.fields()) {
            Object value = fitting.getOrDefault(field.name(), value(field));
            boolean given =
                    full || field.required() || field.name().equals("publishedAt"); // or a disclosure has no date
            values.add(given ? Optional.of(value) : Optional.empty());
        }
        return kind.make(() -> "example", values);
    }

    private static Object value(FactField field) {
        return switch (field.content()) {
            case TEXT -> "some " + field.name();
            case CONSTANT -> field.allowed().get(0);
            case MOMENT -> "2026-03-03T14:00-05:00";
            case DAY -> "2026-03-03";
            case FLAG -> true;
            case WHOLE_NUMBER -> 3;
            case NUMBER -> 0.5;
        };
    }
}
