package org.trustdiagnostics.authoring.docs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.FactKind;
import org.trustdiagnostics.core.fact.Facts;

/** Tells facts in few lines: those that differ in nothing but their ids are counted. */
final class FactLines {
    private static final Set<String> WHO = Set.of("subject", "id");

    private FactLines() {}

    static List<String> of(Facts facts) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        facts.list().forEach(fact -> counts.merge(line(fact), 1, Integer::sum));
        List<String> covers = facts.header().covers().stream()
                .map(kind -> "complete: " + kind.name())
                .sorted()
                .toList();
        List<String> lines = counts.entrySet().stream()
                .map(entry -> (entry.getValue() == 1 ? "" : entry.getValue() + " \u00d7 ") + entry.getKey())
                .collect(Collectors.toList());
        lines.addAll(covers);
        return lines;
    }

    private static String line(Fact fact) {
        FactKind kind = FactKind.of(fact.getClass());
        return kind.name() + ": "
                + kind.values(fact).entrySet().stream()
                        .filter(field -> !WHO.contains(field.getKey()))
                        .map(field -> field.getKey() + " " + field.getValue())
                        .collect(Collectors.joining(", "));
    }
}
