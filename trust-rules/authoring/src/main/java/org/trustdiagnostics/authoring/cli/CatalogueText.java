package org.trustdiagnostics.authoring.cli;

import java.util.Collection;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.trustdiagnostics.core.catalogue.Entry;
import org.trustdiagnostics.core.catalogue.MetricDefinition;
import org.trustdiagnostics.core.catalogue.Pitfall;
import org.trustdiagnostics.core.catalogue.Relation;
import org.trustdiagnostics.core.catalogue.ReportedEffect;
import org.trustdiagnostics.core.catalogue.Source;
import org.trustdiagnostics.core.catalogue.Strategy;
import org.trustdiagnostics.core.text.Language;
import org.trustdiagnostics.core.text.Numbers;

/** Sets a part of the catalogue as plain text of at most 100 columns. */
final class CatalogueText {
    private static final int WIDTH = 100;
    private static final String INDENT = "    ";

    private final CatalogueView view;
    private final Language language;
    private final StringBuilder text = new StringBuilder();

    private CatalogueText(CatalogueView view, Language language) {
        this.view = view;
        this.language = language;
    }

    static String of(CatalogueView view, Language language) {
        CatalogueText text = new CatalogueText(view, language);
        text.section(Label.PITFALL, view.pitfalls(), text::pitfall);
        text.section(Label.STRATEGY, view.strategies(), text::strategy);
        text.section(Label.METRIC, view.metrics(), text::metric);
        text.section(Label.EFFECT, view.effects(), text::effect);
        text.section(Label.RELATION, view.relations(), text::relation);
        return text.text.toString();
    }

    private <T> void section(Label heading, Collection<T> entries, Consumer<T> write) {
        if (entries.isEmpty()) {
            return;
        }
        text.append(text.isEmpty() ? "" : "\n").append(heading.in(language));
        text.append(" (").append(entries.size()).append(")\n");
        if (heading == Label.EFFECT || heading == Label.RELATION) {
            text.append('\n');
        }
        entries.forEach(write);
    }

    private void pitfall(Pitfall pitfall) {
        entry(pitfall);
        detail(Label.WHY, pitfall.why(language));
        sources(pitfall);
    }

    private void strategy(Strategy strategy) {
        entry(strategy);
        detail(Label.FIRST_STEP, strategy.firstStep(language));
        sources(strategy);
    }

    private void metric(MetricDefinition metric) {
        entry(metric);
        Label better = metric.better() == MetricDefinition.Better.HIGHER ? Label.HIGHER : Label.LOWER;
        detail(Label.MEASURED_IN, metric.unit().jsonName() + ", " + better.in(language));
        sources(metric);
    }

    private void entry(Entry entry) {
        text.append('\n')
                .append(entry.id())
                .append(" · ")
                .append(entry.name(language))
                .append('\n');
        wrapped(entry.description(language));
        detail(
                Label.AUDIENCE,
                entry.audience().stream()
                        .sorted()
                        .map(audience -> Label.valueOf(audience.name()).in(language))
                        .collect(Collectors.joining(", ")));
    }

    private void sources(Entry entry) {
        for (Source source : entry.sources()) {
            detail(Label.SOURCE, source.document() + ", " + source.heading());
        }
    }

    private void effect(ReportedEffect effect) {
        String year = effect.year()
                .filter(number -> !effect.attributedTo().contains(String.valueOf(number)))
                .map(number -> ", " + number)
                .orElse("");
        wrapped(effect.strategy() + " → " + effect.metric() + ": " + Numbers.decimal(effect.value(), language) + " "
                + effect.unit() + ", " + effect.kind() + "; " + effect.attributedTo() + year);
    }

    private void relation(Relation relation) {
        wrapped(relation.from() + " " + Label.valueOf(relation.kind().name()).in(language) + " " + relation.to() + " ("
                + Label.valueOf(relation.basis().name()).in(language) + ")");
    }

    private void detail(Label label, String sentence) {
        if (view.detailed() && !sentence.isEmpty()) {
            wrapped(label.in(language) + ": " + sentence);
        }
    }

    private void wrapped(String sentence) {
        int column = 0;
        for (String word : sentence.split(" ", -1)) {
            if (column > 0 && column + 1 + word.length() > WIDTH) {
                text.append('\n');
                column = 0;
                text.append("  ");
            }
            text.append(column == 0 ? INDENT : " ").append(word);
            column += (column == 0 ? INDENT.length() : 1) + word.length();
        }
        text.append('\n');
    }
}
