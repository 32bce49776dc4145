package org.trustdiagnostics.core.report;

import java.util.List;
import java.util.Locale;
import org.trustdiagnostics.core.text.Language;
import org.trustdiagnostics.core.text.Markdown;

/** Sets a report as plain text of at most 100 columns. */
final class TextReport {
    private static final int WIDTH = 100;
    private static final String INDENT = "    ";

    private final Outline outline;
    private final Locale locale;
    private final StringBuilder text = new StringBuilder();

    TextReport(Report report, Language language) {
        this.outline = new Outline(report, language);
        this.locale = Locale.forLanguageTag(language.tag());
    }

    String write() {
        line(outline.title());
        line(outline.scope());
        section(outline.findingsHeading(), outline.findings(locale));
        section(outline.undecidedHeading(), outline.undecided());
        section(outline.surveyedHeading(), outline.surveyed());
        section(outline.manyHeading(), outline.many());
        section(outline.peersHeading(), outline.peers());
        section(outline.comparedHeading(), outline.compared());
        section(outline.unjudgedHeading(), outline.unjudged());
        if (!outline.unjudgedHint().isEmpty()) {
            line("");
            wrapped(outline.unjudgedHint(), "");
        }
        section(outline.changedHeading(), outline.changed());
        line("");
        wrapped(outline.totals(), "");
        return text.toString();
    }

    private void section(String heading, List<Outline.Block> blocks) {
        boolean findings = heading.equals(outline.findingsHeading());
        if (blocks.isEmpty() && !findings) {
            return;
        }
        line("");
        line(heading);
        for (Outline.Block block : blocks) {
            line("");
            line((block.label().isEmpty() ? "" : block.label().toUpperCase(locale) + "  ") + block.heading());
            block.sentences().forEach(sentence -> wrapped(sentence, INDENT));
        }
    }

    private void wrapped(String sentence, String indent) {
        StringBuilder row = new StringBuilder(indent);
        for (String word : sentence.split(" ", -1)) {
            if (row.length() + word.length() > WIDTH && row.length() > indent.length()) {
                line(row.toString().stripTrailing());
                row.setLength(0);
                row.append(indent).append(indent.isEmpty() ? "" : "  ");
            }
            row.append(word).append(' ');
        }
        line(row.toString().stripTrailing());
    }

    private void line(String row) {
        text.append(Markdown.oneLine(row)).append('\n');
    }
}
