package org.trustdiagnostics.authoring.docs;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.trustdiagnostics.authoring.html.Html;
import org.trustdiagnostics.core.catalogue.Entry;
import org.trustdiagnostics.core.catalogue.MetricDefinition;
import org.trustdiagnostics.core.catalogue.OverTime;
import org.trustdiagnostics.core.catalogue.Quotes;
import org.trustdiagnostics.core.catalogue.Relation;
import org.trustdiagnostics.core.catalogue.ReportedEffect;
import org.trustdiagnostics.core.text.Language;

/** The parts of which every view of an entry is made. */
final class EntryParts {
    private final Documented docs;
    private final Html html;
    private final Quotes quotes;

    EntryParts(Documented docs, Html html) {
        this.docs = docs;
        this.html = html;
        this.quotes = new Quotes(docs.language());
    }

    /** Returns the tag of the language that comes first. */
    String tag() {
        return docs.language().tag();
    }

    void begin(Entry entry, String what) {
        html.open("article", "id", entry.id(), "tabindex", "-1");
        html.open("p", "class", "kind").text(what + " \u00b7 ").say("code", entry.id());
        String audience = entry.audience().stream()
                .sorted()
                .map(one -> one.name().toLowerCase(Locale.ROOT) + "s")
                .collect(Collectors.joining(", "));
        html.text(audience.isEmpty() ? "" : " \u00b7 concerns " + audience).close();
        html.say("h2", entry.name(docs.language()), "lang", tag());
    }

    void end() {
        html.close().line();
    }

    /** What the pack says of an entry in its other languages, folded. */
    void otherLanguages(Entry entry) {
        List<Language> others = Arrays.stream(Language.values())
                .filter(language -> language != docs.language())
                .filter(docs.manifest().languages()::contains)
                .filter(language -> entry.text().exact("name", language).isPresent())
                .toList();
        for (Language language : others) {
            html.open("details", "class", "language")
                    .say("summary", language.tag() + ": " + entry.name(language), "lang", language.tag());
            entry.text().names().stream()
                    .filter(name -> !name.equals("name"))
                    .flatMap(name -> entry.text().exact(name, language).stream())
                    .forEach(text -> html.say("p", text, "lang", language.tag()));
            html.close();
        }
    }

    <T> void list(String heading, Collection<T> items, Consumer<T> write) {
        if (items.isEmpty()) {
            return;
        }
        html.say("h3", heading).open("ul");
        for (T item : items) {
            html.open("li");
            write.accept(item);
            html.close();
        }
        html.close().line();
    }

    void links(List<? extends Entry> entries) {
        String between = "";
        for (Entry entry : entries) {
            html.text(between).link(entry.id(), entry.name(docs.language()));
            between = ", ";
        }
    }

    /** A metric, or what is made of one over time, which has no view of its own. */
    void metric(String id) {
        MetricDefinition metric = docs.catalogue().metric(id);
        html.link(OverTime.metric(id), metric.name(docs.language()));
    }

    void basis(String strategy, String pitfall) {
        docs.catalogue().relations().stream()
                .filter(relation -> relation.kind() == Relation.Kind.COUNTERS
                        && relation.from().equals(strategy)
                        && relation.to().equals(pitfall))
                .findFirst()
                .ifPresent(relation -> html.say("small", " (" + words(relation.basis()) + ")"));
    }

    private static String words(Relation.Basis basis) {
        return switch (basis) {
            case TEXT -> "stated in the document";
            case OPPOSITE -> "plain opposite";
            case INFERRED -> "the library's own conclusion";
        };
    }

    /** What the documents report of a strategy; nobody has verified it, and that is said. */
    void effects(String strategy) {
        List<ReportedEffect> effects = docs.catalogue().effectsOf(strategy);
        if (effects.isEmpty()) {
            return;
        }
        html.open("ul", "class", "effects");
        for (ReportedEffect effect : effects) {
            html.open("li")
                    .say(
                            "span",
                            quotes.effect(
                                    docs.catalogue().metric(effect.metric()).name(docs.language()), effect.figure()),
                            "lang",
                            tag())
                    .text(" ")
                    .say("small", "verified: " + effect.figure().verified())
                    .close();
        }
        html.close();
    }

    void sources(Entry entry) {
        list("Sources", entry.sources(), source -> html.text(source.document() + ", " + source.heading()));
    }
}
