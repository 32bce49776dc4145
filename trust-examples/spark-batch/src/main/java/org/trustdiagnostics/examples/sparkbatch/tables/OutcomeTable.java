package org.trustdiagnostics.examples.sparkbatch.tables;

import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.verdict.Condition;
import org.trustdiagnostics.core.verdict.Evidence;
import org.trustdiagnostics.core.verdict.Outcome;
import org.trustdiagnostics.core.verdict.Withheld;

/** Outcomes as rows, one a pitfall and subject, with the names of the report's JSON; numbers are not rounded. */
public final class OutcomeTable {
    private static final StructType CONDITION = new StructType()
            .add("limit", DataTypes.StringType, false)
            .add("metric", DataTypes.StringType)
            .add("value", DataTypes.DoubleType)
            .add("lower", DataTypes.DoubleType)
            .add("upper", DataTypes.DoubleType)
            .add("sample", DataTypes.LongType)
            .add("threshold", DataTypes.DoubleType, false)
            .add("margin", DataTypes.DoubleType)
            .add("met", DataTypes.BooleanType, false)
            .add("furtherCases", DataTypes.LongType)
            .add("chance", DataTypes.DoubleType);

    private static final StructType EVIDENCE = new StructType()
            .add("fact", DataTypes.StringType, false)
            .add("count", DataTypes.IntegerType, false)
            .add("ids", Tables.texts(), false);

    private static final StructType WITHHELD = new StructType()
            .add("chance", DataTypes.DoubleType, false)
            .add("needed", DataTypes.DoubleType, false)
            .add("subjects", DataTypes.LongType, false)
            .add("rate", DataTypes.DoubleType, false);

    /** The columns of the table. */
    public static final StructType SCHEMA = new StructType()
            .add("pitfall", DataTypes.StringType, false)
            .add("subject", DataTypes.StringType, false)
            .add("kind", DataTypes.StringType, false)
            .add("severity", DataTypes.StringType)
            .add("conditions", Tables.list(CONDITION), false)
            .add("missing", Tables.texts(), false)
            .add("rules", Tables.texts(), false)
            .add("evidence", Tables.list(EVIDENCE), false)
            .add("failure", DataTypes.StringType)
            .add("withheld", WITHHELD);

    private OutcomeTable() {}

    /** Returns an outcome as a row of the table. */
    public static Row row(Outcome outcome) {
        return RowFactory.create(
                outcome.pitfall(),
                outcome.subject(),
                outcome.kind().name(),
                Tables.cell(outcome.severity().map(Enum::name)),
                Tables.rows(outcome.conditions(), OutcomeTable::condition),
                Tables.cells(outcome.missing()),
                Tables.cells(outcome.rules()),
                Tables.rows(outcome.evidence(), OutcomeTable::evidence),
                Tables.cell(outcome.failure()),
                Tables.cell(outcome.withheld().map(OutcomeTable::withheld)));
    }

    private static Row condition(Condition condition) {
        Optional<Reading> measured = condition.measured();
        return RowFactory.create(
                condition.limit().id(),
                Tables.cell(condition.limit().metric()),
                Tables.cell(measured.map(Reading::value)),
                Tables.cell(measured.map(Reading::lower)),
                Tables.cell(measured.map(Reading::upper)),
                Tables.cell(condition
                        .reading()
                        .filter(reading -> reading.status() != Reading.Status.SUPPRESSED)
                        .map(Reading::sample)),
                condition.limit().threshold(),
                Tables.cell(condition.margin()),
                condition.met(),
                Tables.cell(condition.furtherCases()),
                Tables.cell(condition.chance()));
    }

    private static Row evidence(Evidence evidence) {
        return RowFactory.create(evidence.fact(), evidence.count(), Tables.cells(evidence.ids()));
    }

    private static Row withheld(Withheld why) {
        return RowFactory.create(why.chance(), why.needed(), why.subjects(), why.rate());
    }
}
