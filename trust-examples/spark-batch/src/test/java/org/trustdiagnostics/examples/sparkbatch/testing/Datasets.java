package org.trustdiagnostics.examples.sparkbatch.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.FactReader;
import org.trustdiagnostics.core.fact.FactWriter;
import org.trustdiagnostics.core.fact.Facts;
import org.trustdiagnostics.core.fact.Feedback;
import org.trustdiagnostics.core.fact.Moment;
import org.trustdiagnostics.core.fact.SurveyAnswer;
import org.trustdiagnostics.core.fact.Training;
import org.trustdiagnostics.core.report.Report;
import org.trustdiagnostics.examples.sparkbatch.facts.FactColumns;
import org.trustdiagnostics.examples.sparkbatch.generate.Plan;
import org.trustdiagnostics.examples.sparkbatch.tables.AdviceTable;
import org.trustdiagnostics.examples.sparkbatch.tables.OutcomeTable;

/** Datasets of the tests, and what a batch made of them. */
public final class Datasets {
    private Datasets() {}

    /** Shops of which the truth is known, and units of which some are too small to show. */
    public static Facts company(boolean skewed) {
        Plan plan = new Plan(12_000, 100, skewed, 7);
        Facts.Builder facts = Facts.builder().asOf(Plan.AS_OF).covers(Training.class);
        LongStream.range(0, plan.facts()).forEach(number -> facts.add(plan.fact(number)));
        for (int unit = 0; unit < 12; unit++) {
            String whole = "unit:" + unit;
            facts.parts(whole, whole + "/a", whole + "/b", whole + "/c");
            for (String team : List.of("/a", "/b", "/c")) {
                int people = 2 + (unit * 7 + team.charAt(1)) % 12;
                for (int person = 0; person < people; person++) {
                    int score = 1 + (unit + person) % 5;
                    facts.add(answer(whole + team, score)).add(answer(whole, score));
                    facts.add(enquiry(whole + team, person)).add(enquiry(whole, person));
                }
            }
        }
        return facts.build();
    }

    private static SurveyAnswer answer(String subject, int score) {
        Moment at = Moment.of(Plan.AS_OF.minusDays(9));
        return new SurveyAnswer(subject, Audience.EMPLOYEE, "engagement", "q", score, 1, 5, at, Optional.empty());
    }

    private static Feedback enquiry(String subject, int person) {
        Moment day = Moment.of(Plan.AS_OF.minusDays(90 + person));
        return Feedback.builder(subject, "f-" + person, Audience.EMPLOYEE, Feedback.Kind.ENQUIRY, "web", day)
                .build();
    }

    public static JavaRDD<Fact> parallel(SparkSession spark, Facts facts) {
        List<String> lines = facts.list().stream().map(FactWriter::line).toList();
        return new JavaSparkContext(spark.sparkContext())
                .parallelize(lines, 6)
                .map(line -> FactReader.read("test", line));
    }

    public static void writeParquet(SparkSession spark, List<Fact> facts, Path folder) {
        List<Row> rows = facts.stream()
                .map(fact -> FactColumns.row(fact, FactColumns.ALL))
                .toList();
        spark.createDataFrame(rows, FactColumns.ALL).repartition(3).write().parquet(folder.toString());
    }

    public static void writeNdjson(Facts facts, Path file) {
        try (FactWriter out = new FactWriter(Files.newBufferedWriter(file))) {
            out.write(facts.header());
            for (Fact fact : facts.list()) {
                out.write(fact);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the rows of a table as JSON, sorted. */
    static List<String> json(Dataset<Row> table) {
        return table.toJSON().collectAsList().stream().sorted().toList();
    }

    public static List<String> outcomes(SparkSession spark, Report report) {
        return json(spark.createDataFrame(
                report.outcomes().stream().map(OutcomeTable::row).toList(), OutcomeTable.SCHEMA));
    }

    public static List<String> advice(SparkSession spark, Report report, Locale language) {
        return json(spark.createDataFrame(
                report.advice(language).stream().map(AdviceTable::row).toList(), AdviceTable.SCHEMA));
    }

    public static List<String> written(SparkSession spark, Path output, String table) {
        return json(spark.read().parquet(output.resolve(table).toString()));
    }
}
