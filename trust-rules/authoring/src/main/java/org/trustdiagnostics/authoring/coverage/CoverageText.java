package org.trustdiagnostics.authoring.coverage;

import java.util.List;
import java.util.stream.Collectors;
import org.trustdiagnostics.authoring.intake.Counted;

/** Tells coverage in plain text. */
public final class CoverageText {
    private final PackCoverage coverage;
    private final StringBuilder text = new StringBuilder();

    private CoverageText(PackCoverage coverage) {
        this.coverage = coverage;
    }

    /** Returns the text, which ends with a line break. */
    public static String of(PackCoverage coverage) {
        return new CoverageText(coverage).text();
    }

    private String text() {
        line("Coverage of rule pack " + coverage.pack() + " by " + Counted.of(coverage.cases(), "case"));
        line("");
        count("rules", Tried.Kind.RULE);
        count("patterns", Tried.Kind.PATTERN);
        count("conditions", Tried.Kind.CONDITION);
        list(
                "Not tried; add a case in which it comes out so:",
                coverage.pitfalls().stream()
                        .flatMap(pitfall -> pitfall.gaps().stream())
                        .map(Object::toString)
                        .toList());
        list(
                "Not tried, for a written reason:",
                coverage.pitfalls().stream()
                        .flatMap(pitfall -> pitfall.excused().entrySet().stream())
                        .map(one -> one.getKey() + ", because " + one.getValue())
                        .toList());
        coverage.mutated().ifPresent(this::mutants);
        return text.toString();
    }

    private void count(String what, Tried.Kind kind) {
        List<Tried> all = coverage.all(kind);
        long covered = all.stream().filter(Tried::covered).count();
        line(String.format("%-11s", what) + Counted.of(covered) + " of " + Counted.of(all.size())
                + " came out true and false");
    }

    private void mutants(Mutated mutated) {
        line("");
        line("mutants    " + Counted.of(mutated.killed().size()) + " of " + Counted.of(mutated.tried())
                + " are found by a case");
        if (!mutated.refused().isEmpty()) {
            line("           " + Counted.of(mutated.refused().size(), "other") + " cannot be loaded and "
                    + (mutated.refused().size() == 1 ? "is" : "are") + " not counted");
        }
        list(
                "Not found; add a case that comes out otherwise, or write a reason under \"survivors\":",
                mutated.survivors().stream().map(Mutant::toString).toList());
        list(
                "Not found, for a written reason:",
                mutated.excused().entrySet().stream()
                        .map(one -> one.getKey() + ", because " + one.getValue())
                        .toList());
        list(
                "Reasons to be taken away:",
                mutated.problems().stream().map(Object::toString).toList());
    }

    private void list(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            line("");
            line(title);
            line(lines.stream().map(one -> "  " + one).collect(Collectors.joining("\n")));
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
