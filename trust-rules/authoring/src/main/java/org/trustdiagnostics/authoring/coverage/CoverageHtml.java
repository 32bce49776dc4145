package org.trustdiagnostics.authoring.coverage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.trustdiagnostics.authoring.check.CheckedPack;
import org.trustdiagnostics.authoring.intake.Counted;
import org.trustdiagnostics.authoring.pack.PackFiles;
import org.trustdiagnostics.core.catalogue.Pitfall;

/** Tells coverage on one HTML page that needs nothing from elsewhere. */
public final class CoverageHtml {
    private static final String STYLE = """
            :root { color-scheme: light dark; --text: #1d2430; --quiet: #5a6475; --page: #fff; --box: #f5f6f8;
              --line: #d9dde3; --both: #d8f0de; --half: #fdeabf; --none: #fbd5d5; }
            @media (prefers-color-scheme: dark) { :root { --text: #e6e9ee; --quiet: #a5aebb; --page: #14171c;
              --box: #1d2229; --line: #363d47; --both: #1d4a2b; --half: #5a4510; --none: #662525; } }
            body { font: 1rem/1.5 system-ui, sans-serif; color: var(--text); background: var(--page); margin: 0 auto;
              max-width: 62rem; padding: 2rem 1rem 4rem; }
            h1 { font-size: 1.6rem; line-height: 1.2; } h2 { font-size: 1.25rem; margin-top: 3rem; }
            p, li { max-width: 46rem; } a { color: inherit; }
            table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
            th, td { text-align: right; padding: .3rem .6rem; border-bottom: 1px solid var(--line); }
            th:first-child, td:first-child { text-align: left; font-weight: normal; }
            thead th { color: var(--quiet); font-weight: normal; }
            pre { background: var(--box); border: 1px solid var(--line); border-radius: .4rem; padding: .8rem 1rem;
              overflow-x: auto; font-size: .85rem; line-height: 1.6; }
            .both, .half, .none { border-radius: .2rem; padding: .1rem 0; }
            .both { background: var(--both); } .half { background: var(--half); border-bottom: 2px dashed; }
            .none { background: var(--none); border-bottom: 2px solid; } .given { color: var(--quiet); }
            small { color: var(--text); font-weight: bold; } .quiet { color: var(--quiet); }
            .open { font-weight: bold; }
            """;

    private final PackCoverage coverage;
    private final PackFiles files;
    private final List<Pitfall> pitfalls;
    private final StringBuilder html = new StringBuilder();

    private CoverageHtml(PackCoverage coverage, CheckedPack checked) {
        this.coverage = coverage;
        this.files = checked.parts().files();
        this.pitfalls = checked.parts().pitfalls();
    }

    /**
     * Returns the page.
     *
     * @param checked the pack, whose rules are shown
     */
    public static String of(PackCoverage coverage, CheckedPack checked) {
        return new CoverageHtml(coverage, checked).page();
    }

    private String page() {
        String title = "Coverage of rule pack " + escaped(coverage.pack());
        html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(title)
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<main>\n<h1>")
                .append(title)
                .append("</h1>\n");
        summary();
        table();
        pitfalls.forEach(this::pitfall);
        return html.append("</main>\n</body>\n</html>\n").toString();
    }

    private void summary() {
        html.append("<p>").append(Counted.of(coverage.cases(), "case")).append(" tried ");
        html.append(share(Tried.Kind.RULE, "rules")).append(", ");
        html.append(share(Tried.Kind.PATTERN, "patterns")).append(" and ");
        html.append(share(Tried.Kind.CONDITION, "conditions")).append(" both ways.");
        coverage.mutated().ifPresent(mutated -> html.append(mistakes(mutated)));
        html.append("</p>\n<p class=\"quiet\"><span class=\"both\">Green</span> came out true and false, ")
                .append(
                        "<span class=\"half\">dashed</span> only one of the two, <span class=\"none\">underlined</span> ")
                .append(
                        "was never reached; grey only says what a rule looks at. Point at a part to see how often.</p>\n");
    }

    private static String mistakes(Mutated mutated) {
        int left = mutated.survivors().size();
        return " Of " + Counted.of(mutated.tried(), "small mistake") + " made on purpose, the cases find "
                + Counted.of(mutated.killed().size())
                + (mutated.excused().isEmpty()
                        ? ""
                        : "; " + Counted.of(mutated.excused().size()) + " cannot be found, for a written reason")
                + (left == 0 ? "." : "; " + Counted.of(left) + " should be.");
    }

    private String share(Tried.Kind kind, String what) {
        List<Tried> all = coverage.all(kind);
        return Counted.of(all.stream().filter(Tried::covered).count()) + " of " + Counted.of(all.size()) + " " + what;
    }

    private void table() {
        boolean mutants = coverage.mutated().isPresent();
        html.append("<table>\n<thead><tr><th scope=\"col\">Pitfall</th><th scope=\"col\">Cases</th>")
                .append("<th scope=\"col\">Rules</th><th scope=\"col\">Patterns</th><th scope=\"col\">Conditions</th>")
                .append(mutants ? "<th scope=\"col\">Mistakes found</th>" : "")
                .append("<th scope=\"col\">Open</th></tr></thead>\n<tbody>\n");
        for (PackCoverage.OfPitfall one : coverage.pitfalls()) {
            html.append("<tr><th scope=\"row\"><a href=\"#")
                    .append(escaped(one.id()))
                    .append("\">")
                    .append(escaped(one.name()))
                    .append("</a></th>");
            cell(Counted.of(one.cases()));
            for (Tried.Kind kind : Tried.Kind.values()) {
                cell(one.share(kind));
            }
            coverage.mutated().ifPresent(mutated -> cell(found(mutated, one.id())));
            long open = (long) one.gaps().size() + survivors(one.id()).size();
            cell(open == 0 ? "0" : "<span class=\"open\">" + Counted.of(open) + "</span>");
            html.append("</tr>\n");
        }
        html.append("</tbody>\n</table>\n");
    }

    private void cell(String content) {
        html.append("<td>").append(content).append("</td>");
    }

    private static String found(Mutated mutated, String pitfall) {
        Predicate<Mutant> its = mutant -> mutant.pitfall().equals(pitfall);
        long killed = mutated.killed().stream().filter(its).count();
        long others = mutated.survivors().stream().filter(its).count()
                + mutated.excused().keySet().stream().filter(its).count();
        return killed + " of " + (killed + others);
    }

    private List<Mutant> survivors(String pitfall) {
        return coverage.mutated().stream()
                .flatMap(mutated -> mutated.survivors().stream())
                .filter(mutant -> mutant.pitfall().equals(pitfall))
                .toList();
    }

    private void pitfall(Pitfall pitfall) {
        Optional<PackCoverage.OfPitfall> found = coverage.pitfalls().stream()
                .filter(one -> one.id().equals(pitfall.id()))
                .findFirst();
        found.ifPresent(one -> {
            html.append("<section aria-labelledby=\"").append(escaped(one.id())).append("\">\n<h2 id=\"");
            html.append(escaped(one.id()))
                    .append("\">")
                    .append(escaped(one.name()))
                    .append("</h2>\n");
            for (RuleText text : PackCoverage.texts(pitfall, files)) {
                one.rules().stream()
                        .filter(rule -> rule.rule().equals(text.called()))
                        .forEach(rule -> html.append(RuleHtml.of(text, rule)));
            }
            list("To be tried", one.gaps().stream().map(Object::toString).toList());
            list(
                    "Mistakes that no case finds",
                    survivors(one.id()).stream().map(Mutant::toString).toList());
            list("Not to be tried, for a written reason", reasons(one));
            html.append("</section>\n");
        });
    }

    private List<String> reasons(PackCoverage.OfPitfall one) {
        Map<Mutant, String> excused = coverage.mutated().map(Mutated::excused).orElse(Map.of());
        return excused.isEmpty()
                ? one.excused().entrySet().stream()
                        .map(gap -> gap.getKey() + ", because " + gap.getValue())
                        .toList()
                : excused.entrySet().stream()
                        .filter(mutant -> mutant.getKey().pitfall().equals(one.id()))
                        .map(mutant -> mutant.getKey() + ", because " + mutant.getValue())
                        .toList();
    }

    private void list(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            html.append("<h3>").append(title).append("</h3>\n<ul>\n");
            lines.forEach(line -> html.append("<li>").append(escaped(line)).append("</li>\n"));
            html.append("</ul>\n");
        }
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
