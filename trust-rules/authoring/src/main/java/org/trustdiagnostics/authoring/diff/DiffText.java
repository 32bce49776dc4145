package org.trustdiagnostics.authoring.diff;

import java.util.List;
import java.util.Optional;
import org.trustdiagnostics.core.text.Markdown;

/** Sets a diff as plain text of at most 100 columns; lines of rules and tables are as wide as they are. */
final class DiffText {
    private static final int WIDTH = 100;
    private static final String INDENT = "    ";

    private final DiffOutline outline;
    private final Optional<FactsDiff> facts;
    private final StringBuilder text = new StringBuilder();

    DiffText(PackDiff packs) {
        this.outline = new DiffOutline(packs);
        this.facts = Optional.empty();
    }

    DiffText(FactsDiff facts) {
        this.outline = new DiffOutline(facts.packs());
        this.facts = Optional.of(facts);
    }

    String write() {
        outline.title().forEach(this::line);
        section(outline.changesHeading(), outline.changes());
        facts.ifPresent(this::facts);
        return text.toString();
    }

    private void facts(FactsDiff on) {
        List<String> scope = outline.scope(on);
        line("");
        scope.forEach(sentence -> wrapped(sentence, ""));
        blocks(outline.outcomes(on));
        List<DiffOutline.Block> idle = outline.withoutEffect(on);
        if (!idle.isEmpty()) {
            section("Without effect on these facts", idle);
        }
        outline.tables(on).forEach(this::table);
    }

    private void section(String heading, List<DiffOutline.Block> blocks) {
        line("");
        line(heading);
        blocks(blocks);
    }

    private void blocks(List<DiffOutline.Block> blocks) {
        for (DiffOutline.Block block : blocks) {
            line("");
            line(block.label() + "  " + block.heading());
            block.sentences().forEach(sentence -> wrapped(sentence, INDENT));
            block.lines().forEach(row -> line(INDENT + row));
        }
    }

    private void table(String pitfall, List<List<String>> rows) {
        line("");
        line(pitfall);
        for (List<String> row : rows) {
            StringBuilder cells = new StringBuilder(INDENT);
            for (int i = 0; i < row.size(); i++) {
                int column = i;
                int width = rows.stream()
                        .mapToInt(each -> each.get(column).length())
                        .max()
                        .orElse(0);
                String blanks = " ".repeat(width - row.get(i).length());
                cells.append(i == 0 ? row.get(i) + blanks : "  " + blanks + row.get(i));
            }
            line(cells.toString().stripTrailing());
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
