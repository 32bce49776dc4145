package org.trustdiagnostics.authoring.check;

import java.util.List;
import java.util.Map;
import org.trustdiagnostics.authoring.pack.Place;
import org.trustdiagnostics.authoring.pack.Problem;

/** Writes problems as an author reads them: each with its line and a mark below the offending text, and at the end how many there are. */
public final class ProblemText {
    private static final int WIDEST = 160;
    private static final String INDENT = "    ";

    private ProblemText() {}

    /**
     * Returns the text; every line ends with a line feed.
     *
     * @param problems the problems, in the order of the text
     * @param texts the files of the pack by path
     */
    public static String of(List<Problem> problems, Map<String, String> texts) {
        StringBuilder out = new StringBuilder();
        for (Problem problem : problems) {
            out.append(problem).append('\n');
            String text = texts.get(problem.place().file());
            if (text != null && problem.place().line() > 0) {
                excerpt(problem, text, out);
            }
            out.append('\n');
        }
        String count = problems.size() == 1 ? "1 problem" : problems.size() + " problems";
        return out.append(count).append('\n').toString();
    }

    private static void excerpt(Problem problem, String text, StringBuilder out) {
        Place place = problem.place();
        String line = text.lines().skip(place.line() - 1L).findFirst().orElse("");
        int column = Math.min(Math.max(place.column() - 1, 0), line.length());
        int from = column > WIDEST / 2 && line.length() > WIDEST ? column - WIDEST / 2 : 0;
        String shown = plain(line.substring(from, Math.min(line.length(), from + WIDEST)));
        out.append(INDENT).append(shown).append('\n');
        if (place.column() > 0) {
            int wide = Math.max(1, problem.text().map(String::length).orElse(1));
            int room = Math.max(1, shown.length() - (column - from));
            out.append(INDENT)
                    .append(" ".repeat(column - from))
                    .append("^".repeat(Math.min(wide, room)))
                    .append('\n');
        }
    }

    /** A tab is one column here, and what cannot be seen must not move the mark or steer the terminal. */
    private static String plain(String line) {
        StringBuilder plain = new StringBuilder();
        line.chars().forEach(c -> plain.append(c == '\t' ? ' ' : Character.isISOControl(c) ? '?' : (char) c));
        return plain.toString();
    }
}
