package org.trustdiagnostics.authoring.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.trustdiagnostics.authoring.cases.CaseResult;
import org.trustdiagnostics.authoring.cases.CaseRun;
import org.trustdiagnostics.authoring.intake.Counted;

/** Writes what came of cases: a line a pitfall, and each failure with what was expected, what came and why. */
final class CaseRunText {
    private CaseRunText() {}

    /**
     * Returns the cases of a pack.
     *
     * @param every whether each case has a line of its own, not only each pitfall
     */
    static String own(CaseRun run, boolean every) {
        StringBuilder text = new StringBuilder();
        byPitfall(run).forEach((pitfall, results) -> {
            List<CaseResult> failures = failures(results);
            text.append(failures.isEmpty() ? "passed  " : "FAILED  ")
                    .append(pitfall)
                    .append(": ")
                    .append(failures.isEmpty() ? "" : Counted.of(failures.size()) + " of ")
                    .append(Counted.of(results.size(), "case"))
                    .append('\n');
            for (CaseResult result : results) {
                if (every && result.passed()) {
                    text.append("  passed  ").append(result.tried().name()).append('\n');
                } else if (!result.passed()) {
                    text.append(indented(result.told()));
                }
            }
        });
        return text.toString();
    }

    /** Returns the bundled cases that come out otherwise than under the bundled rules; nothing where none does. */
    static String bundled(CaseRun run) {
        return run.passed()
                ? ""
                : "\nBundled cases that come out otherwise under this pack. Where that is meant, give the pack a case of the"
                        + " same name.\n"
                        + run.failures().stream()
                                .map(result -> indented(result.told()))
                                .collect(Collectors.joining());
    }

    private static Map<String, List<CaseResult>> byPitfall(CaseRun run) {
        Map<String, List<CaseResult>> byPitfall = new LinkedHashMap<>();
        run.results().forEach(result -> byPitfall
                .computeIfAbsent(result.file().pitfall(), pitfall -> new ArrayList<>())
                .add(result));
        return byPitfall;
    }

    private static List<CaseResult> failures(List<CaseResult> results) {
        return results.stream().filter(result -> !result.passed()).toList();
    }

    private static String indented(String lines) {
        return lines.lines().map(line -> "  " + line + "\n").collect(Collectors.joining());
    }
}
