package org.trustdiagnostics.core.report;

import java.util.List;
import java.util.Locale;
import org.trustdiagnostics.core.advice.AdviceCard;
import org.trustdiagnostics.core.text.Language;
import org.trustdiagnostics.core.text.Markdown;

/** Sets a report as Markdown: the overview first, then each card in full. */
final class MarkdownReport {
    private final Report report;
    private final Outline outline;
    private final Locale locale;
    private final StringBuilder text = new StringBuilder();

    MarkdownReport(Report report, Language language) {
        this.report = report;
        this.outline = new Outline(report, language);
        this.locale = Locale.forLanguageTag(language.tag());
    }

    String write() {
        text.append("# ").append(outline.title()).append("\n\n");
        text.append(outline.scope()).append("\n\n");
        text.append(outline.totals()).append("\n\n");
        text.append("## ").append(outline.findingsHeading()).append("\n\n");
        List<Outline.Block> findings = outline.findings(locale);
        List<AdviceCard> cards = report.advice(locale);
        for (int i = 0; i < cards.size(); i++) {
            heading(findings.get(i));
            text.append(cards.get(i).detail()).append('\n');
        }
        section(outline.undecidedHeading(), outline.undecided());
        section(outline.surveyedHeading(), outline.surveyed());
        section(outline.manyHeading(), outline.many());
        section(outline.peersHeading(), outline.peers());
        section(outline.comparedHeading(), outline.compared());
        section(outline.unjudgedHeading(), outline.unjudged());
        if (!outline.unjudgedHint().isEmpty()) {
            text.append(outline.unjudgedHint()).append("\n\n");
        }
        section(outline.changedHeading(), outline.changed());
        return text.toString().stripTrailing() + "\n";
    }

    private void section(String heading, List<Outline.Block> blocks) {
        if (blocks.isEmpty()) {
            return;
        }
        text.append("## ").append(heading).append("\n\n");
        for (Outline.Block block : blocks) {
            heading(block);
            block.sentences()
                    .forEach(sentence ->
                            text.append("- ").append(Markdown.escaped(sentence)).append('\n'));
            text.append('\n');
        }
    }

    private void heading(Outline.Block block) {
        text.append("### ").append(Markdown.escaped(block.heading()));
        text.append(block.label().isEmpty() ? "" : " (" + block.label() + ")").append("\n\n");
    }
}
