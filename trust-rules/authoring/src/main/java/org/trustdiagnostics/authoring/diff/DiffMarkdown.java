package org.trustdiagnostics.authoring.diff;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trustdiagnostics.core.text.Markdown;

/** Sets a diff as Markdown, such as for a pull request. */
final class DiffMarkdown {
    private final DiffOutline outline;
    private final Optional<FactsDiff> facts;
    private final StringBuilder text = new StringBuilder();

    DiffMarkdown(PackDiff packs) {
        this.outline = new DiffOutline(packs);
        this.facts = Optional.empty();
    }

    DiffMarkdown(FactsDiff facts) {
        this.outline = new DiffOutline(facts.packs());
        this.facts = Optional.of(facts);
    }

    String write() {
        line("# What differs between two rule packs");
        line("");
        outline.title().forEach(title -> line("- " + Markdown.escaped(title)));
        section(outline.changesHeading(), outline.changes());
        facts.ifPresent(this::facts);
        return text.toString();
    }

    private void facts(FactsDiff on) {
        List<String> scope = outline.scope(on);
        section(scope.get(0), List.of());
        scope.stream().skip(1).forEach(sentence -> line("\n" + Markdown.escaped(sentence)));
        blocks(outline.outcomes(on));
        List<DiffOutline.Block> idle = outline.withoutEffect(on);
        if (!idle.isEmpty()) {
            section("Without effect on these facts", idle);
        }
        outline.tables(on).forEach(this::table);
    }

    private void section(String heading, List<DiffOutline.Block> blocks) {
        line("");
        line("## " + Markdown.escaped(heading));
        blocks(blocks);
    }

    private void blocks(List<DiffOutline.Block> blocks) {
        for (DiffOutline.Block block : blocks) {
            line("");
            line("**" + block.label() + "** " + Markdown.escaped(block.heading()));
            block.sentences().forEach(sentence -> line("- " + Markdown.escaped(sentence)));
            if (!block.lines().isEmpty()) {
                code(block.lines());
            }
        }
    }

    /** A fence longer than any run of backticks within. */
    private void code(List<String> lines) {
        String fence = "```";
        while (String.join("\n", lines).contains(fence)) {
            fence += "`";
        }
        line("");
        line(fence + "diff");
        lines.forEach(row -> line(Markdown.oneLine(row)));
        line(fence);
    }

    private void table(String pitfall, List<List<String>> rows) {
        line("");
        line("### " + Markdown.escaped(pitfall));
        line("");
        row(rows.get(0));
        line("|---|" + String.join("", Collections.nCopies(rows.get(0).size() - 1, "---:|")));
        rows.stream().skip(1).forEach(this::row);
    }

    private void row(List<String> cells) {
        line(cells.stream().map(Markdown::escaped).collect(Collectors.joining(" | ", "| ", " |")));
    }

    private void line(String row) {
        text.append(row).append('\n');
    }
}
