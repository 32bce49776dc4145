package org.trustdiagnostics.examples.sparkbatch.counting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.RecordFact;
import org.trustdiagnostics.core.metric.Summary;
import org.trustdiagnostics.examples.sparkbatch.iterators.Chained;
import org.trustdiagnostics.examples.sparkbatch.iterators.Pulled;
import org.trustdiagnostics.examples.sparkbatch.job.Workplace;

/**
 * Counts the facts of a task where they are read, all subjects in one summary, and hands over what each family adds up to. A subject with
 * very many facts leaves the task as one row, like any other. When there are too many subjects and records for the memory, what was counted so
 * far is handed over and counting starts anew; the parts of a family come together after the shuffle all the same.
 */
final class CountFacts {
    private CountFacts() {}

    /**
     * Counts lazily, into rows in the form of {@link FamilyCounts}.
     *
     * @param most how many subjects and records are kept at once
     */
    static Iterator<Row> of(Iterator<Fact> facts, Workplace workplace, int most) {
        Iterator<Counted> each =
                new Pulled<>(() -> facts.hasNext() ? Optional.of(count(facts, workplace, most)) : Optional.empty());
        return new Chained<>(each, counted -> counted.rows(workplace));
    }

    private static Counted count(Iterator<Fact> facts, Workplace workplace, int most) {
        Counted counted = new Counted(workplace.newCount(), new HashMap<>());
        int records = 0;
        while (facts.hasNext() && counted.numbers().size() + records < most) {
            Fact fact = facts.next();
            counted.summary().add(fact);
            counted.numbers().merge(fact.subject(), 1L, Long::sum);
            records += fact instanceof RecordFact ? 1 : 0;
        }
        return counted;
    }

    /** What was counted at once, and of how many facts by subject. */
    private record Counted(Summary summary, Map<String, Long> numbers) {
        Iterator<Row> rows(Workplace workplace) {
            Set<String> known = new HashSet<>(summary.subjects());
            Map<String, List<String>> families = new HashMap<>();
            numbers.keySet().forEach(subject -> families.computeIfAbsent(
                            workplace.family(subject), family -> new ArrayList<>(1))
                    .add(subject));
            Iterator<Map.Entry<String, List<String>>> each = families.entrySet().iterator();
            return new Pulled<>(() -> each.hasNext() ? Optional.of(row(each.next(), known)) : Optional.empty());
        }

        /** Of a subject all of whose facts are dated after the day of the diagnosis, nothing is known but their number. */
        private Row row(Map.Entry<String, List<String>> family, Set<String> known) {
            long facts = family.getValue().stream()
                    .mapToLong(subject -> numbers.getOrDefault(subject, 0L))
                    .sum();
            List<String> seen =
                    family.getValue().stream().filter(known::contains).toList();
            return RowFactory.create(family.getKey(), facts, summary.toBytes(seen));
        }
    }
}
