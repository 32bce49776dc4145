package org.trustdiagnostics.examples.sparkbatch.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.FactField;
import org.trustdiagnostics.core.fact.FactField.Content;
import org.trustdiagnostics.core.fact.FactKind;
import org.trustdiagnostics.core.input.InvalidInputException;
import org.trustdiagnostics.core.input.Nearest;

/**
 * The columns of a table wide enough for every kind of fact: {@code type} first, then one for each field name of any kind. They are read
 * off {@link FactKind}, so a new kind or field is a new column.
 */
public final class FactColumns {
    /** The column that names the kind of a fact. */
    static final String TYPE = "type";

    private static final Set<Content> TIMES = EnumSet.of(Content.MOMENT, Content.DAY);
    private static final Set<Content> NUMBERS = EnumSet.of(Content.WHOLE_NUMBER, Content.NUMBER);
    private static final Map<String, Set<Content>> CONTENTS = contents();

    /** The table that holds every kind. */
    public static final StructType ALL = of(FactKind.all());

    private FactColumns() {}

    private static Map<String, Set<Content>> contents() {
        Map<String, Set<Content>> contents = new LinkedHashMap<>();
        for (FactKind kind : FactKind.all()) {
            for (FactField field : kind.fields()) {
                contents.computeIfAbsent(field.name(), name -> EnumSet.noneOf(Content.class))
                        .add(field.content());
            }
        }
        return contents;
    }

    /**
     * Returns the columns that some kinds need, in the order of their fields. Times and words are text, and so is what is a number in one
     * kind and a text in another.
     */
    public static StructType of(Collection<FactKind> kinds) {
        Set<String> names = new LinkedHashSet<>();
        kinds.forEach(kind -> kind.fields().forEach(field -> names.add(field.name())));
        List<StructField> columns = new ArrayList<>();
        columns.add(DataTypes.createStructField(TYPE, DataTypes.StringType, false));
        names.forEach(name -> columns.add(DataTypes.createStructField(name, type(held(name)), true)));
        return DataTypes.createStructType(columns);
    }

    private static Set<Content> held(String name) {
        return CONTENTS.getOrDefault(name, Set.of());
    }

    private static DataType type(Set<Content> held) {
        if (held.equals(EnumSet.of(Content.FLAG))) {
            return DataTypes.BooleanType;
        }
        if (held.equals(EnumSet.of(Content.WHOLE_NUMBER))) {
            return DataTypes.IntegerType;
        }
        return NUMBERS.containsAll(held) ? DataTypes.DoubleType : DataTypes.StringType;
    }

    /**
     * Checks a column of a host's table.
     *
     * @throws InvalidInputException where no kind has such a field, or the column cannot hold it
     */
    static void check(String where, StructField column) {
        boolean type = column.name().equals(TYPE);
        Set<Content> held = type ? EnumSet.of(Content.CONSTANT) : held(column.name());
        if (held.isEmpty()) {
            throw new InvalidInputException(
                    where,
                    "no kind of fact has a field for column '" + column.name() + "'; rename or drop it"
                            + Nearest.hint(column.name(), CONTENTS.keySet()));
        }
        DataType expected = type(held);
        DataType given = column.dataType();
        boolean fits = given.equals(expected)
                || (given.equals(DataTypes.DateType) && TIMES.containsAll(held))
                || (given instanceof NumericType && NUMBERS.containsAll(held));
        if (!fits) {
            throw new InvalidInputException(
                    where,
                    "column '" + column.name() + "' must be " + expected.simpleString() + ", but is "
                            + given.simpleString() + "; cast it"
                            + (TIMES.containsAll(held) ? " to a date, or to a text with offset." : "."));
        }
    }

    /** Returns a fact as a row of a table that has the columns of its kind. */
    public static Row row(Fact fact, StructType table) {
        FactKind kind = FactKind.of(fact.getClass());
        Object[] cells = new Object[table.length()];
        cells[0] = kind.name();
        kind.values(fact).forEach((name, value) -> {
            int at = table.fieldIndex(name);
            boolean text = table.fields()[at].dataType().equals(DataTypes.StringType);
            cells[at] = text ? value.toString() : value;
        });
        return RowFactory.create(cells);
    }
}
