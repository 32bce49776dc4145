package org.trustdiagnostics.authoring.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trustdiagnostics.core.report.Report;
import org.trustdiagnostics.core.verdict.Finding;
import org.trustdiagnostics.core.verdict.Outcome;
import org.trustdiagnostics.core.verdict.OutcomeKind;

/** Compares a report with what a case expects. */
final class Differences {
    private Differences() {}

    static List<String> between(String pitfall, Case expected, Report report) {
        List<String> differences = new ArrayList<>();
        Optional<Outcome> outcome = report.outcome(pitfall, expected.subject());
        String got = outcome.map(o -> Case.told(o.kind(), o.severity())).orElse("not judged");
        if (!got.equals(expected.expected())) {
            differences.add("expected " + expected.expected() + ", but it is " + got
                    + (outcome.isEmpty() ? ": no rule of the pack detects '" + pitfall + "'." : "."));
        }
        failures(report, differences);
        others(pitfall, expected, report, differences);
        return differences;
    }

    /** Returns the other pitfalls that were detected, sorted. */
    static List<String> others(CaseResult result) {
        return result.report()
                .map(report -> others(result.file().pitfall(), report))
                .orElse(List.of());
    }

    private static List<String> others(String pitfall, Report report) {
        return report.findings().stream()
                .map(Finding::pitfall)
                .filter(other -> !other.equals(pitfall))
                .distinct()
                .sorted()
                .toList();
    }

    private static void failures(Report report, List<String> differences) {
        report.outcomes().stream()
                .filter(outcome -> outcome.kind() == OutcomeKind.FAILED)
                .map(outcome ->
                        "a rule of '" + outcome.pitfall() + "' failed: \"" + String.join("\", \"", outcome.rules())
                                + "\", " + outcome.failure().orElseThrow() + ".")
                .forEach(differences::add);
    }

    private static void others(String pitfall, Case expected, Report report, List<String> differences) {
        List<String> detected = others(pitfall, report);
        Set<String> also = Set.copyOf(expected.also());
        for (String other : detected) {
            if (!also.contains(other)) {
                differences.add("'" + other + "' is detected too, by \"" + rules(other, expected, report)
                        + "\"; change the facts, or name it in \"also\".");
            }
        }
        for (String other : expected.also()) {
            if (!detected.contains(other)) {
                differences.add("expected that '" + other + "' is detected also, but it is "
                        + report.outcome(other, expected.subject())
                                .map(outcome -> outcome.kind().name())
                                .orElse("not judged")
                        + ".");
            }
        }
    }

    private static String rules(String other, Case expected, Report report) {
        return String.join(
                "\", \"",
                report.outcome(other, expected.subject()).orElseThrow().rules());
    }
}
