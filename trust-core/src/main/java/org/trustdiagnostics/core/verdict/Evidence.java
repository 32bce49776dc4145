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
import org.trustdiagnostics.core.fact.TrustArea;

/**
 * Records that a finding rests on: the host's ids, or only how many where the records are about persons.
 *
 * @param fact the kind of the records, or {@code trustArea}
 * @param count how many there are
 * @param ids their ids, sorted; empty for records about persons
 */
public record Evidence(String fact, int count, List<String> ids) {
    /** The kind under which areas of trust work are listed. */
    static final String AREA = "trustArea";

    /** Keeps a copy. */
    public Evidence {
        ids = List.copyOf(ids);
    }

    /** Groups the records and trust areas among some objects by kind; one given twice counts once. */
    public static List<Evidence> of(Collection<?> objects) {
        return holdsAny(objects) ? grouped(objects) : List.of();
    }

    private static boolean holdsAny(Collection<?> objects) {
        for (Object object : objects) {
            if (object instanceof TrustArea || object instanceof RecordFact) {
                return true;
            }
        }
        return false;
    }

    private static List<Evidence> grouped(Collection<?> objects) {
        Map<String, Set<String>> ids = new TreeMap<>();
        Set<String> aboutPersons = new TreeSet<>();
        for (Object object : objects) {
            if (object instanceof TrustArea area) {
                ids.computeIfAbsent(AREA, k -> new TreeSet<>()).add(area.name());
            } else if (object instanceof RecordFact record) {
                String kind = FactKind.of(record.getClass()).name();
                ids.computeIfAbsent(kind, k -> new TreeSet<>()).add(record.id());
                if (record.aboutPerson()) {
                    aboutPersons.add(kind);
                }
            }
        }
        List<Evidence> evidence = new ArrayList<>();
        ids.forEach((kind, some) -> evidence.add(
                new Evidence(kind, some.size(), aboutPersons.contains(kind) ? List.of() : List.copyOf(some))));
        return evidence;
    }
}
