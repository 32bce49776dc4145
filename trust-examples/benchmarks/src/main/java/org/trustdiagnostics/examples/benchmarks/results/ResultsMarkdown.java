package org.trustdiagnostics.examples.benchmarks.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Writes what was measured into {@code README.md} between two marks; all else in it stays as it is. */
public final class ResultsMarkdown {
    private static final String BEGIN = "<!-- results: written by the command, not by hand -->\n";
    private static final String END = "<!-- end of results -->\n";

    private ResultsMarkdown() {}

    /** Writes the results into the README of a directory; where there is none, it holds nothing else. */
    public static void write(Path directory, Collection<SectionResult> results) throws IOException {
        Path file = directory.resolve("README.md");
        String before = Files.exists(file) ? Files.readString(file) : BEGIN + END;
        int begin = before.indexOf(BEGIN);
        int end = before.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IOException("README.md must hold the line '" + BEGIN.strip() + "' and below it '" + END.strip()
                    + "'; put them back where the figures belong.");
        }
        Files.writeString(file, before.substring(0, begin + BEGIN.length()) + of(results) + before.substring(end));
    }

    private static String of(Collection<SectionResult> results) {
        StringBuilder text = new StringBuilder();
        for (SectionResult result : results) {
            text.append("\n## ").append(capital(result.section())).append("\n\n");
            text.append(result.question()).append("\n\n");
            text.append("Measured on ").append(result.date()).append(": ").append(result.machine());
            text.append(".\n\n```\n").append(result.command()).append("\n```\n");
            if (!result.measured().goals().isEmpty()) {
                table(text, goals(result.measured().goals()));
            }
            result.measured().tables().forEach(table -> table(text, table));
        }
        return text.append('\n').toString();
    }

    private static Table goals(List<Goal> goals) {
        return new Table(
                "What must hold",
                List.of("", "measured", "goal", "holds"),
                goals.stream()
                        .map(goal -> List.of(
                                goal.name(),
                                Texts.number(goal.value()),
                                (goal.atMost() ? "≤ " : "≥ ") + Texts.number(goal.bound()),
                                goal.holds() ? "yes" : "**no**"))
                        .toList());
    }

    private static void table(StringBuilder text, Table table) {
        text.append("\n**").append(table.title()).append("**\n\n");
        row(text, table.columns());
        row(text, Collections.nCopies(table.columns().size(), "---"));
        table.rows().forEach(cells -> row(text, cells));
    }

    private static void row(StringBuilder text, List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1).replace('-', ' ');
    }
}
