package org.trustdiagnostics.authoring.coverage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.trustdiagnostics.authoring.check.CheckedPack;
import org.trustdiagnostics.authoring.html.Html;
import org.trustdiagnostics.authoring.html.HtmlPage;
import org.trustdiagnostics.authoring.intake.Counted;
import org.trustdiagnostics.authoring.pack.PackFiles;
import org.trustdiagnostics.authoring.pack.Resource;
import org.trustdiagnostics.core.catalogue.Pitfall;

/** Tells coverage on one HTML page that needs nothing from elsewhere. */
public final class CoverageHtml {
    private final PackCoverage coverage;
    private final PackFiles files;
    private final List<Pitfall> pitfalls;
    private final Html html;

    private CoverageHtml(PackCoverage coverage, CheckedPack checked, Html html) {
        this.coverage = coverage;
        this.files = checked.parts().files();
        this.pitfalls = checked.parts().pitfalls();
        this.html = html;
    }

    /**
     * Returns the page.
     *
     * @param checked the pack, whose rules are shown
     */
    public static String of(PackCoverage coverage, CheckedPack checked) {
        return new HtmlPage(title(coverage), Resource.text(CoverageHtml.class, "coverage.css"), "")
                .with(html -> new CoverageHtml(coverage, checked, html).write());
    }

    private static String title(PackCoverage coverage) {
        return "Coverage of rule pack " + coverage.pack();
    }

    private void write() {
        html.open("main").line().say("h1", title(coverage)).line();
        summary();
        table();
        pitfalls.forEach(this::pitfall);
        html.close();
    }

    private void summary() {
        html.say(
                        "p",
                        Counted.of(coverage.cases(), "case") + " tried " + share(Tried.Kind.RULE, "rules") + ", "
                                + share(Tried.Kind.PATTERN, "patterns") + " and "
                                + share(Tried.Kind.CONDITION, "conditions") + " both ways."
                                + coverage.mutated().map(CoverageHtml::mistakes).orElse(""))
                .line();
        html.open("p", "class", "quiet");
        html.say("span", "Green", "class", "both").text(" came out true and false, ");
        html.say("span", "dashed", "class", "half").text(" only one of the two, ");
        html.say("span", "underlined", "class", "none")
                .text(" was never reached; grey only says what a rule looks at. Point at a part to see how often.");
        html.close().line();
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
        html.open("div", "class", "scroll").open("table").open("thead").open("tr");
        Stream.of("Pitfall", "Cases", "Rules", "Patterns", "Conditions", "Mistakes found", "Open")
                .filter(head ->
                        !head.equals("Mistakes found") || coverage.mutated().isPresent())
                .forEach(head -> html.say("th", head, "scope", "col"));
        html.close().close().open("tbody").line();
        coverage.pitfalls().forEach(this::row);
        html.close().close().close().line();
    }

    private void row(PackCoverage.OfPitfall one) {
        html.open("tr").in("th", th -> th.link(one.id(), one.name()), "scope", "row");
        html.say("td", Counted.of(one.cases()));
        for (Tried.Kind kind : Tried.Kind.values()) {
            html.say("td", one.share(kind));
        }
        coverage.mutated().ifPresent(mutated -> html.say("td", found(mutated, one.id())));
        long open = (long) one.gaps().size() + survivors(one.id()).size();
        html.say("td", Counted.of(open), "class", open == 0 ? "" : "open");
        html.close().line();
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
            html.open("section", "aria-labelledby", one.id());
            html.say("h2", one.name(), "id", one.id()).line();
            for (RuleText text : PackCoverage.texts(pitfall, files)) {
                one.rules().stream()
                        .filter(rule -> rule.rule().equals(text.called()))
                        .forEach(rule -> RuleHtml.write(html, text, rule));
            }
            list("To be tried", one.gaps().stream().map(Object::toString).toList());
            list(
                    "Mistakes that no case finds",
                    survivors(one.id()).stream().map(Mutant::toString).toList());
            list("Not to be tried, for a written reason", reasons(one));
            html.close().line();
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
            html.say("h3", title).open("ul");
            lines.forEach(line -> html.say("li", line).line());
            html.close().line();
        }
    }
}
