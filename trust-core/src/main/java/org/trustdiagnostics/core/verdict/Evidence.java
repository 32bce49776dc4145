package org.trustdiagnostics.core.verdict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.trustdiagnostics.core.fact.FactKind;
import org.trustdiagnostics.core.fact.RecordFact;

/**
 * Records that a finding rests on: the host's ids, or only how many where the records are about persons.
 *
 * @param fact the kind of the records
 * @param count how many there are
 * @param ids their ids, sorted; empty for records about persons
 */
public record Evidence(String fact, int count, List<String> ids) {
    /** Keeps a copy. */
    public Evidence {
        ids = List.copyOf(ids);
    }

    /** Groups records by kind; a record given twice counts once. */
    public static List<Evidence> of(Collection<RecordFact> records) {
        Map<String, Set<String>> ids = new TreeMap<>();
        Set<String> aboutPersons = new TreeSet<>();
        for (RecordFact record : records) {
            String kind = FactKind.of(record.getClass()).name();
            ids.computeIfAbsent(kind, k -> new TreeSet<>()).add(record.id());
            if (record.aboutPerson()) {
                aboutPersons.add(kind);
            }
        }
        List<Evidence> evidence = new ArrayList<>();
        ids.forEach((kind, some) -> evidence.add(
                new Evidence(kind, some.size(), aboutPersons.contains(kind) ? List.of() : List.copyOf(some))));
        return evidence;
    }
}
