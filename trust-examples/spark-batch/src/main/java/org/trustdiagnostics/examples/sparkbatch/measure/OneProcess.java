package org.trustdiagnostics.examples.sparkbatch.measure;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.trustdiagnostics.core.advice.AdviceCard;
import org.trustdiagnostics.core.fact.DatasetHeader;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.verdict.Outcome;
import org.trustdiagnostics.examples.sparkbatch.generate.Plan;
import org.trustdiagnostics.examples.sparkbatch.tables.AdviceTable;
import org.trustdiagnostics.examples.sparkbatch.tables.OutcomeTable;
import org.trustdiagnostics.rules.TrustDiagnostics;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Compares every cell of the tables that a batch on Spark wrote with the batch in one process over the same facts. Rows are compared
 * by number and by the sum of their hashes, since they are too many to be kept and have no order.
 */
final class OneProcess {
    private OneProcess() {}

    /** Returns whether both say the same, and how many outcomes and cards there are. */
    static String compare(SparkSession spark, String report, DatasetHeader header, Plan plan) {
        Rows outcomes = written(spark, report + "/outcomes");
        Rows cards = written(spark, report + "/advice");
        Rows[] own = {Rows.NONE, Rows.NONE};
        TrustDiagnostics.builder()
                .build()
                .diagnoseAll(header, LongStream.range(0, plan.facts()).<Fact>mapToObj(plan::fact))
                .forEach(part -> {
                    for (Outcome outcome : part.outcomes()) {
                        own[0] = own[0].plus(Rows.of(OutcomeTable.row(outcome)));
                    }
                    for (AdviceCard card : part.advice(Locale.ENGLISH)) {
                        own[1] = own[1].plus(Rows.of(AdviceTable.row(card)));
                    }
                });
        String there = String.format(Locale.ROOT, "%,d outcomes, %,d cards", outcomes.number(), cards.number());
        boolean same = outcomes.equals(own[0]) && cards.equals(own[1]);
        return same
                ? "yes: " + there
                : String.format(Locale.ROOT, "**no**: %s against %,d and %,d", there, own[0].number(), own[1].number());
    }

    private static Rows written(SparkSession spark, String table) {
        return spark.read().parquet(table).javaRDD().map(Rows::of).fold(Rows.NONE, Rows::plus);
    }

    /**
     * Rows without their order.
     *
     * @param number how many they are
     * @param hashes the sum of the first 64 bits of their SHA-256
     */
    record Rows(long number, long hashes) implements Serializable {
        private static final long serialVersionUID = 1L;
        private static final Rows NONE = new Rows(0, 0);

        static Rows of(Row row) {
            try {
                byte[] hash =
                        MessageDigest.getInstance("SHA-256").digest(text(row).getBytes(StandardCharsets.UTF_8));
                return new Rows(1, ByteBuffer.wrap(hash).getLong());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e); // every Java has it
            }
        }

        Rows plus(Rows others) {
            return new Rows(number + others.number, hashes + others.hashes);
        }

        /** The same for a row that was made and one that was read. */
        private static String text(Object cell) {
            if (cell instanceof Row row) {
                return texts(CollectionConverters.asJava(row.toSeq()));
            }
            if (cell instanceof Seq<?> cells) {
                return texts(CollectionConverters.asJava(cells));
            }
            return cell instanceof Object[] cells ? texts(List.of(cells)) : "'" + cell + "'";
        }

        private static String texts(List<?> cells) {
            StringBuilder text = new StringBuilder("[");
            cells.forEach(cell -> text.append(text(cell)).append(','));
            return text.append(']').toString();
        }
    }
}
