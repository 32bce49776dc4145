package org.trustdiagnostics.authoring.docs;

import java.util.Locale;
import org.trustdiagnostics.authoring.html.Html;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.catalogue.EntryKind;
import org.trustdiagnostics.core.catalogue.MetricDefinition;
import org.trustdiagnostics.core.catalogue.Relation;
import org.trustdiagnostics.core.catalogue.Strategy;
import org.trustdiagnostics.core.metric.Metrics;

/** All about a strategy or a metric. */
final class CatalogueViews {
    private final Documented docs;
    private final EntryParts parts;
    private final Html html;

    CatalogueViews(Documented docs, Html html) {
        this.docs = docs;
        this.html = html;
        this.parts = new EntryParts(docs, html);
    }

    void write(Strategy strategy) {
        Catalogue catalogue = docs.catalogue();
        parts.begin(strategy, "Strategy");
        html.say("p", strategy.description(docs.language()), "class", "lead", "lang", parts.tag());
        html.say("h3", "First step").say("p", strategy.firstStep(docs.language()), "lang", parts.tag());
        parts.otherLanguages(strategy);
        parts.list("Works against", catalogue.counteredBy(strategy.id()), pitfall -> {
            html.link(pitfall.id(), pitfall.name(docs.language()));
            parts.basis(strategy.id(), pitfall.id());
        });
        parts.list("Moves", catalogue.movedBy(strategy.id()), metric -> parts.metric(metric.id()));
        if (!catalogue.effectsOf(strategy.id()).isEmpty()) {
            html.say("h3", "What the documents report");
            parts.effects(strategy.id());
        }
        parts.list(
                "Who",
                catalogue.notesAbout(strategy.id(), EntryKind.ROLE),
                role -> html.say("span", role.name(docs.language()), "lang", parts.tag()));
        parts.list(
                "When",
                catalogue.notesAbout(strategy.id(), EntryKind.TIMING),
                timing -> html.say("span", timing.description(docs.language()), "lang", parts.tag()));
        parts.sources(strategy);
        parts.end();
    }

    void write(MetricDefinition metric) {
        parts.begin(metric, "Metric");
        html.say("p", metric.description(docs.language()), "class", "lead", "lang", parts.tag());
        html.say(
                "p",
                "Measured in " + metric.unit().jsonName() + "; "
                        + metric.better().name().toLowerCase(Locale.ROOT) + " is better. From: "
                        + Metrics.find(metric.id())
                                .map(computed -> computed.needs())
                                .orElse("reported by the host")
                        + ".");
        parts.otherLanguages(metric);
        parts.list(
                "Shows",
                docs.catalogue().pitfalls().stream()
                        .filter(pitfall ->
                                docs.catalogue().revealing(pitfall.id()).contains(metric))
                        .toList(),
                pitfall -> html.link(pitfall.id(), pitfall.name(docs.language())));
        parts.list(
                "Moved by",
                docs.catalogue().relations().stream()
                        .filter(relation -> relation.kind() == Relation.Kind.MOVES
                                && relation.to().equals(metric.id()))
                        .map(relation -> docs.catalogue().strategy(relation.from()))
                        .distinct()
                        .toList(),
                strategy -> html.link(strategy.id(), strategy.name(docs.language())));
        parts.sources(metric);
        parts.end();
    }
}
