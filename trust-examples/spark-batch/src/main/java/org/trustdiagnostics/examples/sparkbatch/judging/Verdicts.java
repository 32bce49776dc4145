package org.trustdiagnostics.examples.sparkbatch.judging;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.trustdiagnostics.core.report.Report;
import org.trustdiagnostics.examples.sparkbatch.iterators.Chained;
import org.trustdiagnostics.examples.sparkbatch.job.Workplace;
import org.trustdiagnostics.examples.sparkbatch.tables.AdviceTable;
import org.trustdiagnostics.examples.sparkbatch.tables.OutcomeTable;
import org.trustdiagnostics.rules.judge.Crossings;

/** What the second pass finds: rows that hold an outcome or a card each, so that one pass over the families fills two tables. */
public final class Verdicts {
    /** The column of the outcome, empty in a row that holds a card. */
    public static final String OUTCOME = "outcome";
    /** The column of the advice card, empty in a row that holds an outcome. */
    public static final String CARD = "card";
    /** The two columns. */
    public static final StructType SCHEMA =
            new StructType().add(OUTCOME, OutcomeTable.SCHEMA, true).add(CARD, AdviceTable.SCHEMA, true);

    private Verdicts() {}

    /**
     * Judges lazily, some families at a time.
     *
     * @param all what is known of all subjects
     */
    public static Iterator<Row> on(Iterator<Row> counted, Workplace workplace, Crossings all, Locale language) {
        return new Chained<>(
                Families.of(counted, workplace),
                part -> rows(workplace.diagnostics().diagnose(part, all), language));
    }

    private static Iterator<Row> rows(Report report, Locale language) {
        List<Row> rows = new ArrayList<>();
        report.outcomes().forEach(outcome -> rows.add(RowFactory.create(OutcomeTable.row(outcome), null)));
        report.advice(language).forEach(card -> rows.add(RowFactory.create(null, AdviceTable.row(card))));
        return rows.iterator();
    }
}
