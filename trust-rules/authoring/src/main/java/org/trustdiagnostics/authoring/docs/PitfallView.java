package org.trustdiagnostics.authoring.docs;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trustdiagnostics.authoring.cases.Case;
import org.trustdiagnostics.authoring.cases.CaseFile;
import org.trustdiagnostics.authoring.html.Html;
import org.trustdiagnostics.authoring.pack.LimitWords;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.catalogue.Pitfall;
import org.trustdiagnostics.core.fact.FactKind;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.report.PackChange;
import org.trustdiagnostics.rules.pack.RulePack;
import org.trustdiagnostics.rules.session.RuleShape;

/** All about one pitfall: texts, rules, limits, cases, and what to do. */
final class PitfallView {
    private final Documented docs;
    private final EntryParts parts;
    private final Html html;

    PitfallView(Documented docs, Html html) {
        this.docs = docs;
        this.html = html;
        this.parts = new EntryParts(docs, html);
    }

    void write(Pitfall pitfall) {
        parts.begin(pitfall, "Pitfall");
        docs.change(pitfall.id()).ifPresent(this::changed);
        html.say("p", pitfall.description(docs.language()), "class", "lead", "lang", parts.tag());
        html.say("h3", "Why it costs trust");
        html.say("p", pitfall.why(docs.language()), "lang", parts.tag());
        parts.otherLanguages(pitfall);
        List<RuleShape> rules = docs.rules(pitfall.id());
        html.say("h3", rules.size() == 1 ? "Rule" : "Rules");
        if (rules.isEmpty()) {
            html.say("p", "This pack has no rule for it, so it is not judged.");
        }
        rules.forEach(this::rule);
        limits(rules);
        docs.coverage(pitfall.id()).ifPresent(said -> html.say("h3", "Coverage").say("p", said));
        cases(pitfall);
        todo(pitfall);
        parts.sources(pitfall);
        parts.end();
    }

    private void changed(PackChange change) {
        String how =
                switch (change.kind()) {
                    case OFF -> "Switched off by this pack";
                    case OVERRIDE -> "Judged by this pack's own rules instead of the bundled ones";
                    case EXTEND -> "Judged by this pack's own rules besides the bundled ones";
                    case LIMIT -> "Limit moved by this pack";
                };
        html.in("p", p -> p.say("strong", how + ".").text(" " + change.reason()), "class", "changed");
    }

    private void rule(RuleShape rule) {
        html.open("section", "class", "rule");
        html.say("h4", sentence(rule));
        html.open("p", "class", "meta");
        html.say(
                "span",
                rule.severity()
                        .map(severity -> severity.name().toLowerCase(Locale.ROOT))
                        .orElse("graded by its limits"),
                "class",
                "badge " + rule.severity().map(Enum::name).orElse("GRADED"));
        if (rule.supplementary()) {
            html.text(" ").say("span", "adds to the other rules only", "class", "badge");
        }
        html.text(" Needs ");
        needs(rule);
        html.text(".").close();
        docs.source(rule.name()).ifPresent(source -> {
            DrlHtml.write(html, source.text());
            html.say("p", source.place().file() + ", line " + source.place().line(), "class", "place");
        });
        html.close().line();
    }

    private static String sentence(RuleShape rule) {
        String sentence = rule.name().substring(rule.name().indexOf(": ") + 2);
        return sentence.isEmpty()
                ? rule.name()
                : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    private void needs(RuleShape rule) {
        List<String> metrics = rule.metrics().stream().sorted().toList();
        List<String> records = rule.records().stream()
                .map(kind -> FactKind.of(kind).name())
                .sorted()
                .toList();
        if (metrics.isEmpty() && records.isEmpty()) {
            html.text("nothing");
        }
        String between = "";
        for (String metric : metrics) {
            html.text(between);
            parts.metric(metric);
            between = ", ";
        }
        for (String record : records) {
            html.text(between).say("code", record).text(" records");
            between = ", ";
        }
    }

    private void limits(List<RuleShape> rules) {
        TreeSet<String> ids =
                rules.stream().flatMap(rule -> rule.limits().stream()).collect(Collectors.toCollection(TreeSet::new));
        if (ids.isEmpty()) {
            return;
        }
        html.say("h3", "Limits").open("div", "class", "scroll").open("table");
        html.open("thead").open("tr");
        Stream.of("Limit", "Good values", "Worse", "Of", "Comes from")
                .forEach(head -> html.say("th", head, "scope", "col"));
        html.close().close().open("tbody");
        ids.forEach(id -> limit(docs.limit(id)));
        html.close().close().close().line();
    }

    private void limit(Limit limit) {
        html.open("tr").in("th", th -> th.say("code", limit.id()), "scope", "row");
        html.say("td", LimitWords.bound(limit)).say("td", LimitWords.grades(limit));
        html.in("td", td -> limit.metric().ifPresent(parts::metric));
        html.say("td", origin(limit)).close();
    }

    private String origin(Limit limit) {
        Optional<PackChange> moved = docs.change(limit.id()).filter(change -> change.kind() == PackChange.Kind.LIMIT);
        if (moved.isPresent()) {
            String before = RulePack.bundled()
                    .limits()
                    .find(limit.id())
                    .map(LimitWords::bound)
                    .orElse("not set");
            return "moved by this pack, bundled: " + before + ". " + moved.get().reason();
        }
        return switch (limit.origin()) {
            case SOURCE -> "a source document";
            case OURS -> "the pack's proposal, taken from no study";
            case HOST -> "set by the host";
        };
    }

    private void cases(Pitfall pitfall) {
        Optional<CaseFile> own = docs.ownCases(pitfall.id());
        Optional<CaseFile> bundled = docs.bundledCases(pitfall.id());
        if (own.isPresent() || bundled.isPresent()) {
            html.say("h3", "Examples");
        }
        own.ifPresent(file -> file.cases().forEach(this::example));
        if (bundled.isPresent() && docs.changed(pitfall.id())) {
            html.say(
                    "p",
                    "What the bundled rules and limits make of their examples; this pack may judge them otherwise:");
        }
        bundled.ifPresent(file -> file.cases().forEach(this::example));
    }

    private void example(Case example) {
        html.open("details", "class", "case").open("summary");
        String kind = example.kind().name();
        String severity = example.severity().map(Enum::name).orElse("");
        html.say(
                "span",
                (kind.replace('_', ' ') + " " + severity).strip().toLowerCase(Locale.ROOT),
                "class",
                "badge " + (severity.isEmpty() ? kind : severity));
        html.text(" " + example.name()).close();
        html.say("p", example.why());
        html.open("ul");
        FactLines.of(example.facts()).forEach(line -> html.say("li", line));
        html.close();
        if (!example.also().isEmpty()) {
            html.open("p").text("Detected besides: ");
            parts.links(example.also().stream().map(docs.catalogue()::pitfall).toList());
            html.close();
        }
        html.close().line();
    }

    private void todo(Pitfall pitfall) {
        Catalogue catalogue = docs.catalogue();
        parts.list("What to do", catalogue.countering(pitfall.id()), strategy -> {
            html.link(strategy.id(), strategy.name(docs.language()));
            parts.basis(strategy.id(), pitfall.id());
            parts.effects(strategy.id());
        });
        parts.list("Metrics that show it", catalogue.revealing(pitfall.id()), metric -> parts.metric(metric.id()));
        parts.list("What many believe", catalogue.misconceptionsAbout(pitfall.id()), belief -> html.say(
                        "q", belief.description(docs.language()), "lang", parts.tag())
                .text(" ")
                .say("span", "In fact: ")
                .say("span", belief.correction(docs.language()), "lang", parts.tag()));
        parts.list(
                "Where the documents disagree", catalogue.contradictionsAbout(pitfall.id()), contradiction -> html.say(
                                "strong", contradiction.name(docs.language()), "lang", parts.tag())
                        .text(" ")
                        .say("span", contradiction.resolution(docs.language()), "lang", parts.tag()));
    }
}
