package org.trustdiagnostics.authoring.cases;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.trustdiagnostics.authoring.pack.Place;
import org.trustdiagnostics.core.report.Report;
import org.trustdiagnostics.core.verdict.Outcome;

/**
 * What came of a case.
 *
 * @param file where the case stands
 * @param tried the case
 * @param report what was diagnosed; empty where the facts are refused
 * @param differences how that differs from what the case expects, in sentences; empty where it passed
 */
public record CaseResult(CaseFile file, Case tried, Optional<Report> report, List<String> differences) {
    /** Keeps a copy. */
    public CaseResult {
        differences = List.copyOf(differences);
    }

    /** Returns whether everything came out as the case says. */
    public boolean passed() {
        return differences.isEmpty();
    }

    /** Returns where the case begins. */
    public Place place() {
        return new Place(file.path(), tried.line(), 0);
    }

    /** Returns the outcome of the pitfall, if it was judged. */
    public Optional<Outcome> outcome() {
        return report.flatMap(told -> told.outcome(file.pitfall(), tried.subject()));
    }

    /** Returns the outcome as it is told to people, such as {@code DETECTED, severity HIGH}. */
    public String got() {
        return outcome()
                .map(outcome -> Case.told(outcome.kind(), outcome.severity()))
                .orElse("not judged");
    }

    /** Returns why the outcome is what it is, in English sentences; empty where it was not judged. */
    public List<String> because() {
        return outcome().stream()
                .flatMap(outcome -> report.orElseThrow()
                        .explain(outcome, Locale.ENGLISH)
                        .lines()
                        .skip(1))
                .toList();
    }

    /** Returns in lines where the case stands, what it expects, what came out and why, and why the case expects it. */
    public String told() {
        StringBuilder told = new StringBuilder();
        told.append(place()).append(": case \"").append(tried.name()).append("\"\n");
        block(told, "expected", List.of(withOthers(tried.expected(), tried.also())));
        block(told, "got", List.of(withOthers(got(), Differences.others(this))));
        block(told, "besides", besides());
        block(told, "because", because());
        block(told, "the case", List.of(tried.why()));
        return told.toString();
    }

    /** The first sentence is about the outcome where that differs, and is told by expected and got. */
    private List<String> besides() {
        return report.isPresent() && !got().equals(tried.expected())
                ? differences.subList(1, differences.size())
                : differences;
    }

    private static String withOthers(String outcome, List<String> also) {
        return outcome + (also.isEmpty() ? "" : "; also detected: " + String.join(", ", also));
    }

    private static void block(StringBuilder told, String label, List<String> lines) {
        String head = "  " + label + " ".repeat(10 - label.length());
        for (String line : lines) {
            told.append(head).append(line).append('\n');
            head = " ".repeat(head.length());
        }
    }
}
