package org.trustdiagnostics.authoring.docs;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trustdiagnostics.authoring.html.Html;
import org.trustdiagnostics.authoring.html.HtmlPage;
import org.trustdiagnostics.authoring.pack.Resource;
import org.trustdiagnostics.core.catalogue.Entry;
import org.trustdiagnostics.core.catalogue.Pitfall;
import org.trustdiagnostics.core.report.PackChange;
import org.trustdiagnostics.core.report.PackId;

/** The page: head, navigation with search, an overview, and a view for every entry. Its own ids begin with an underscore, unlike those of entries. */
final class DocsPage {
    private static final String OVERVIEW = "_overview";

    private final Documented docs;
    private final Html html;

    private DocsPage(Documented docs, Html html) {
        this.docs = docs;
        this.html = html;
    }

    static String of(Documented docs) {
        return new HtmlPage(
                        "Rule pack " + docs.pack().id().id(),
                        Resource.text(DocsPage.class, "docs.css"),
                        Resource.text(DocsPage.class, "docs.js"))
                .with(html -> new DocsPage(docs, html).write());
    }

    private void write() {
        html.say("a", "Skip to the text", "href", "#_main", "class", "skip");
        navigation();
        html.open("main", "id", "_main").line();
        overview();
        PitfallView pitfalls = new PitfallView(docs, html);
        docs.catalogue().pitfalls().forEach(pitfalls::write);
        CatalogueViews others = new CatalogueViews(docs, html);
        docs.catalogue().strategies().forEach(others::write);
        docs.catalogue().metrics().forEach(others::write);
        html.close();
    }

    private void navigation() {
        html.open("nav", "aria-label", "Entries").line();
        html.in("p", p -> p.link(OVERVIEW, "Rule pack " + docs.pack().id().id()), "class", "title");
        html.open("div", "role", "search", "hidden", "hidden", "id", "_search");
        html.say("label", "Search all texts, rules and cases", "for", "_words");
        html.single("input", "id", "_words", "type", "search", "autocomplete", "off", "spellcheck", "false");
        html.say("p", "", "id", "_found", "role", "status").close().line();
        names("Pitfalls", docs.catalogue().pitfalls());
        names("Strategies", docs.catalogue().strategies());
        names("Metrics", docs.catalogue().metrics());
        html.close().line();
    }

    private void names(String heading, List<? extends Entry> entries) {
        html.open("section").say("h2", heading).open("ul").line();
        for (Entry entry : entries) {
            html.open("li")
                    .say(
                            "a",
                            entry.name(docs.language()),
                            "href",
                            Html.to(entry.id()),
                            "lang",
                            docs.language().tag());
            boolean judged =
                    !(entry instanceof Pitfall) || !docs.rules(entry.id()).isEmpty();
            String mark = docs.change(entry.id()).map(DocsPage::mark).orElse(judged ? "" : "no rule");
            if (!mark.isEmpty()) {
                html.text(" ").say("span", mark, "class", "badge");
            }
            html.close().line();
        }
        html.close().close().line();
    }

    private static String mark(PackChange change) {
        return switch (change.kind()) {
            case OFF -> "off";
            case OVERRIDE -> "own rules";
            case EXTEND -> "extended";
            case LIMIT -> "moved";
        };
    }

    private void overview() {
        PackId id = docs.pack().id();
        html.open("article", "id", OVERVIEW, "tabindex", "-1");
        html.say("p", "Rule pack", "class", "kind").say("h1", id.id() + " " + id.version());
        html.say(
                "p",
                docs.pack().pitfalls().size() + " pitfalls judged by "
                        + docs.pack().rules().shapes().size() + " rules; "
                        + docs.catalogue().strategies().size() + " strategies, "
                        + docs.catalogue().metrics().size() + " metrics.",
                "class",
                "lead");
        html.say(
                "p",
                "A rule fires only where the data certainly show it: the whole confidence interval lies beyond its limit. What the"
                        + " documents report is quoted with the source they name, and nobody has verified it.");
        html.open("p").text("Content hash ").say("code", id.sha256()).close();
        changes();
        glance();
        html.close().line();
    }

    private void glance() {
        html.say("h3", "Pitfalls at a glance")
                .open("div", "class", "scroll")
                .open("table")
                .open("thead")
                .open("tr");
        List.of("Pitfall", "What goes wrong", "Rules", "Examples")
                .forEach(head -> html.say("th", head, "scope", "col"));
        html.close().close().open("tbody").line();
        for (Pitfall pitfall : docs.catalogue().pitfalls()) {
            String id = pitfall.id();
            long cases = Stream.of(docs.ownCases(id), docs.bundledCases(id))
                    .flatMap(Optional::stream)
                    .mapToLong(file -> file.cases().size())
                    .sum();
            html.open("tr").in("th", th -> th.link(id, pitfall.name(docs.language())), "scope", "row");
            html.say(
                    "td",
                    pitfall.description(docs.language()),
                    "lang",
                    docs.language().tag());
            html.say("td", String.valueOf(docs.rules(id).size())).say("td", String.valueOf(cases));
            html.close().line();
        }
        html.close().close().close().line();
    }

    private void changes() {
        List<PackChange> changes = docs.manifest().changes();
        if (changes.isEmpty()) {
            return;
        }
        html.say("h3", "What it changes of the bundled pack").open("ul");
        for (PackChange change : changes) {
            Optional<Pitfall> pitfall = docs.catalogue().pitfalls().stream()
                    .filter(one -> one.id().equals(change.id()))
                    .findFirst();
            html.open("li").say("span", mark(change), "class", "badge").text(" ");
            pitfall.ifPresentOrElse(
                    one -> html.link(one.id(), one.name(docs.language())), () -> html.say("code", change.id()));
            html.text(": " + change.reason()).close();
        }
        html.close().line();
    }
}
