package org.trustdiagnostics.authoring.cli;

import java.util.Collection;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.trustdiagnostics.core.catalogue.Contradiction;
import org.trustdiagnostics.core.catalogue.EffectTable;
import org.trustdiagnostics.core.catalogue.Entry;
import org.trustdiagnostics.core.catalogue.EntryKind;
import org.trustdiagnostics.core.catalogue.Figure;
import org.trustdiagnostics.core.catalogue.MetricDefinition;
import org.trustdiagnostics.core.catalogue.Misconception;
import org.trustdiagnostics.core.catalogue.Pitfall;
import org.trustdiagnostics.core.catalogue.Quotes;
import org.trustdiagnostics.core.catalogue.Relation;
import org.trustdiagnostics.core.catalogue.ReportedClaim;
import org.trustdiagnostics.core.catalogue.Source;
import org.trustdiagnostics.core.catalogue.Strategy;
import org.trustdiagnostics.core.text.Language;

/** Sets a part of the catalogue as plain text of at most 100 columns. */
final class CatalogueText {
    private static final int WIDTH = 100;
    private static final String INDENT = "    ";

    private final CatalogueView view;
    private final Language language;
    private final Quotes quotes;
    private final StringBuilder text = new StringBuilder();

    private CatalogueText(CatalogueView view, Language language) {
        this.view = view;
        this.language = language;
        this.quotes = new Quotes(language);
    }

    static String of(CatalogueView view, Language language) {
        CatalogueText text = new CatalogueText(view, language);
        for (EntryKind kind : EntryKind.values()) {
            text.section(Label.valueOf(kind.name()), view.entries(kind), text::entry);
        }
        text.section(Label.TABLE, view.tables(), text::table);
        text.section(Label.FIGURE, view.figures(), text::figure);
        text.section(Label.RELATION, view.relations(), text::relation);
        return text.text.toString();
    }

    private <T> void section(Label heading, Collection<T> entries, Consumer<T> write) {
        if (entries.isEmpty()) {
            return;
        }
        text.append(text.isEmpty() ? "" : "\n").append(heading.in(language));
        text.append(" (").append(entries.size()).append(")\n");
        if (heading == Label.FIGURE || heading == Label.RELATION) {
            text.append('\n');
        }
        entries.forEach(write);
    }

    private void entry(Entry entry) {
        heading(entry.id(), entry.name(language));
        wrapped(entry.description(language));
        if (entry instanceof Misconception misconception) {
            wrapped(misconception.correction(language));
        } else if (entry instanceof Contradiction contradiction) {
            wrapped(contradiction.resolution(language));
        }
        detail(
                Label.AUDIENCE,
                entry.audience().stream()
                        .sorted()
                        .map(audience -> Label.valueOf(audience.name()).in(language))
                        .collect(Collectors.joining(", ")));
        if (entry instanceof Pitfall pitfall) {
            detail(Label.WHY, pitfall.why(language));
        } else if (entry instanceof Strategy strategy) {
            detail(Label.FIRST_STEP, strategy.firstStep(language));
        } else if (entry instanceof MetricDefinition metric) {
            Label better = metric.better() == MetricDefinition.Better.HIGHER ? Label.HIGHER : Label.LOWER;
            detail(Label.MEASURED_IN, metric.unit().jsonName() + ", " + better.in(language));
        } else if (entry instanceof ReportedClaim claim) {
            detail(Label.ATTRIBUTED, quotes.attribution(claim.attributedTo()));
        }
        for (Source source : entry.sources()) {
            detail(Label.SOURCE, source.document() + ", " + source.heading());
        }
        if (view.detailed()) {
            view.catalogue()
                    .related(entry.id())
                    .forEach(other -> detail(
                            Label.SEE,
                            other.id() + " · " + other.name(language) + " ("
                                    + Label.valueOf(other.kind().name()).one(language) + ")"));
        }
    }

    private void table(EffectTable table) {
        heading(table.id(), table.text().get("name", language));
        for (EffectTable.Row row : table.rows()) {
            wrapped(row.text().get("name", language)
                    + row.strategy().map(strategy -> " (" + strategy + ")").orElse("") + ": "
                    + row.cells().stream().map(cell -> cell(row, cell)).collect(Collectors.joining("; ")));
        }
        wrapped(Label.ATTRIBUTED.in(language) + ": "
                + table.attributedTo().map(quotes::attribution).orElse("–"));
    }

    /** A row without a strategy compares levels; one with a strategy tells what changed. */
    private String cell(EffectTable.Row row, EffectTable.Cell cell) {
        String metric = view.catalogue().metric(cell.metric()).name(language);
        return metric + " "
                + cell.figure()
                        .map(view.catalogue()::figure)
                        .map(figure -> row.strategy().isPresent() ? quotes.number(figure) : quotes.level(figure))
                        .or(() -> cell.words().map(words -> words.get("name", language)))
                        .orElse("");
    }

    private void figure(Figure figure) {
        String otherwise = figure.metric()
                .map(id -> view.catalogue().metric(id).name(language))
                .orElse(figure.parent());
        wrapped(figure.id() + ": " + quotes.effect(otherwise, figure));
    }

    private void relation(Relation relation) {
        wrapped(relation.from() + " " + Label.valueOf(relation.kind().name()).in(language) + " " + relation.to() + " ("
                + Label.valueOf(relation.basis().name()).in(language) + ")");
    }

    private void heading(String id, String name) {
        text.append('\n').append(id).append(" · ").append(name).append('\n');
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
