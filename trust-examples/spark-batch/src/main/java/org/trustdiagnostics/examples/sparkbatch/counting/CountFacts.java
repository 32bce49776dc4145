package org.trustdiagnostics.examples.sparkbatch.counting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.metric.Summary;
import org.trustdiagnostics.examples.sparkbatch.iterators.Chained;
import org.trustdiagnostics.examples.sparkbatch.iterators.Pulled;
import org.trustdiagnostics.examples.sparkbatch.job.Workplace;

/**
 * Counts the facts of a task where they are read: a portion of them at a time, family by family, and hands over what each family adds up
 * to. Memory thus holds the facts of one portion and what is known of one family, whatever that is; a subject with very many facts leaves
 * as one row a portion. Parts of a family come together after the shuffle.
 */
final class CountFacts {
    private CountFacts() {}

    /**
     * Counts lazily, into rows in the form of {@link FamilyCounts}.
     *
     * @param most how many facts are a portion
     */
    static Iterator<Row> of(Iterator<Fact> facts, Workplace workplace, int most) {
        return new Chained<>(
                new Pulled<>(() -> portion(facts, workplace, most)), families -> rows(families, workplace));
    }

    private static Optional<Map<String, List<Fact>>> portion(Iterator<Fact> facts, Workplace workplace, int most) {
        Map<String, List<Fact>> families = new HashMap<>();
        for (int number = 0; number < most && facts.hasNext(); number++) {
            Fact fact = facts.next();
            families.computeIfAbsent(workplace.family(fact.subject()), family -> new ArrayList<>(4))
                    .add(fact);
        }
        return families.isEmpty() ? Optional.empty() : Optional.of(families);
    }

    private static Iterator<Row> rows(Map<String, List<Fact>> families, Workplace workplace) {
        Iterator<Map.Entry<String, List<Fact>>> each = families.entrySet().iterator();
        return new Pulled<>(() -> {
            if (!each.hasNext()) {
                return Optional.empty();
            }
            Map.Entry<String, List<Fact>> family = each.next();
            Row row = row(family.getKey(), family.getValue(), workplace.newCount());
            each.remove();
            return Optional.of(row);
        });
    }

    private static Row row(String family, List<Fact> facts, Summary empty) {
        facts.forEach(empty::add);
        return RowFactory.create(family, (long) facts.size(), empty.toBytes());
    }
}
