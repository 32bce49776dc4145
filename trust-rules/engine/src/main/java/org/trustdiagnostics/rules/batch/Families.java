package org.trustdiagnostics.rules.batch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trustdiagnostics.core.fact.DatasetHeader;
import org.trustdiagnostics.core.metric.Observation;
import org.trustdiagnostics.core.metric.Summary;

/** Which subjects must be judged together because what is hidden of one depends on the others. Immutable. */
final class Families {
    private final DatasetHeader header;
    private final Observation observation;
    private final Map<String, String> wholes;
    private final Map<String, Integer> sizes = new HashMap<>();

    /**
     * Creates the families of a dataset.
     *
     * @param header what holds for all facts
     * @param observation how they are looked at
     */
    Families(DatasetHeader header, Observation observation) {
        this.header = header;
        this.observation = observation;
        this.wholes = header.parts().families();
        wholes.values().forEach(family -> sizes.merge(family, 1, Integer::sum));
    }

    /** Returns the family of a subject: the topmost whole that it belongs to, or itself. */
    String of(String subject) {
        return wholes.getOrDefault(subject, subject);
    }

    /** Returns subjects by family, both sorted. */
    SortedMap<String, List<String>> group(List<String> subjects) {
        SortedMap<String, List<String>> groups = new TreeMap<>();
        for (String subject : subjects) {
            groups.computeIfAbsent(of(subject), family -> new ArrayList<>()).add(subject);
        }
        return groups;
    }

    /** Returns how many subjects the header names in a family; 1 where it names none. */
    int size(String family) {
        return sizes.getOrDefault(family, 1);
    }

    /** Returns an empty summary that knows nothing of the header, so that what is written of a subject does not repeat it. */
    Summary emptySummary() {
        return new Summary(observation);
    }

    /** Returns an empty summary for some families. What the header says of others would cost and change nothing. */
    Summary emptySummary(Collection<String> families) {
        Summary summary = emptySummary();
        summary.add(new DatasetHeader(
                header.asOf(),
                header.covers(),
                header.timeZone(),
                header.profile(),
                header.parts().within(families)));
        return summary;
    }
}
