package org.trustdiagnostics.authoring.cli;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trustdiagnostics.authoring.pack.LimitWords;
import org.trustdiagnostics.core.catalogue.Catalogue;
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
import org.trustdiagnostics.core.catalogue.Strategy;
import org.trustdiagnostics.core.fact.FactKind;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.limit.Limits;
import org.trustdiagnostics.core.metric.Metrics;
import org.trustdiagnostics.core.text.Language;
import org.trustdiagnostics.core.text.LocalText;
import org.trustdiagnostics.rules.pack.PackFolder;
import org.trustdiagnostics.rules.pack.RulePack;
import org.trustdiagnostics.rules.session.RuleShape;

/** Sets a whole rule pack with its catalogue as one Markdown document to read, in English. */
final class CatalogueMarkdown {
    private static final Language EN = Language.EN;

    private final RulePack pack;
    private final Catalogue catalogue;
    private final Map<String, List<RuleShape>> rules;
    private final Quotes quotes = new Quotes(EN);
    private final StringBuilder text = new StringBuilder();

    private CatalogueMarkdown(RulePack pack) {
        this.pack = pack;
        this.catalogue = pack.catalogue();
        this.rules = pack.rules().shapes().stream().collect(Collectors.groupingBy(RuleShape::pitfall));
    }

    static String of(RulePack pack) {
        CatalogueMarkdown markdown = new CatalogueMarkdown(pack);
        markdown.write();
        return markdown.text.toString().stripTrailing() + "\n";
    }

    private void write() {
        line("# Catalogue");
        line(
                "Generated from the catalogue and the rule folders; do not edit. Everything quoted from the source documents is");
        line("attributed as they do it, and nobody has verified it. Limits are the library's proposals unless marked.");
        line("");
        heading("Pitfalls", catalogue.pitfalls());
        catalogue.pitfalls().forEach(this::pitfall);
        heading("Strategies", catalogue.strategies());
        catalogue.strategies().forEach(this::strategy);
        heading("Metrics", catalogue.metrics());
        metrics();
        line("## How facts are counted");
        line("");
        Limits.counting().all().forEach(limit -> line("- " + limit(limit)));
        line("");
        tables();
        for (EntryKind kind : EntryKind.values()) {
            switch (kind) {
                case PITFALL, STRATEGY, METRIC -> {}
                default -> others(kind);
            }
        }
    }

    private void heading(String title, Collection<?> all) {
        line("## " + title + " (" + all.size() + ")");
        line("");
    }

    private void named(Entry entry) {
        line("### " + entry.name(EN));
        line("");
        line("`" + entry.id() + "` · " + audience(entry));
        line("");
        line(entry.description(EN));
        line("");
    }

    private static String audience(Entry entry) {
        return entry.audience().stream()
                .sorted()
                .map(audience -> Label.valueOf(audience.name()).in(EN))
                .collect(Collectors.joining(", "));
    }

    private void pitfall(Pitfall pitfall) {
        named(pitfall);
        line(pitfall.why(EN));
        line("");
        for (RuleShape rule : rules.getOrDefault(pitfall.id(), List.of())) {
            String sentence = rule.name().substring(rule.name().indexOf(": ") + 2);
            line("- **Rule**: " + sentence + "; looks at " + looksAt(rule)
                    + rule.severity()
                            .map(severity -> "; " + severity.name().toLowerCase(Locale.ROOT))
                            .orElse(""));
            rule.limits().stream()
                    .sorted()
                    .forEach(id -> line("  - " + limit(pack.limits().find(id).orElseThrow())));
        }
        list(
                "Strategies",
                catalogue.countering(pitfall.id()).stream().map(strategy -> ref(strategy) + basis(strategy, pitfall)));
        list("Shown by", catalogue.revealing(pitfall.id()).stream().map(CatalogueMarkdown::ref));
        list(
                "Misconceptions",
                catalogue.misconceptionsAbout(pitfall.id()).stream().map(CatalogueMarkdown::ref));
        list(
                "Contradictions",
                catalogue.contradictionsAbout(pitfall.id()).stream().map(CatalogueMarkdown::ref));
        sources(pitfall);
        line("- **Folder**: `" + PackFolder.of(pitfall).path() + "`");
        line("");
    }

    private static String looksAt(RuleShape rule) {
        Stream<String> metrics = rule.metrics().stream().map(metric -> "`" + metric + "`");
        Stream<String> records =
                rule.records().stream().map(kind -> "`" + FactKind.of(kind).name() + "`");
        return String.join(", ", new TreeSet<>(Stream.concat(metrics, records).toList()));
    }

    private String basis(Strategy strategy, Pitfall pitfall) {
        return catalogue.relations().stream()
                .filter(relation -> relation.kind() == Relation.Kind.COUNTERS
                        && relation.from().equals(strategy.id())
                        && relation.to().equals(pitfall.id()))
                .findFirst()
                .map(relation -> " (" + Label.valueOf(relation.basis().name()).in(EN) + ")")
                .orElse("");
    }

    private static String limit(Limit limit) {
        String grades = LimitWords.grades(limit);
        return "`" + limit.id() + "`: "
                + LimitWords.bound(limit)
                + limit.metric().map(metric -> " of `" + metric + "`").orElse("")
                + (grades.isEmpty() ? "" : "; " + grades)
                + (limit.origin() == Limit.Origin.SOURCE ? "; from a source document" : "");
    }

    private void strategy(Strategy strategy) {
        named(strategy);
        line("- **First step**: " + strategy.firstStep(EN));
        list("Who", catalogue.notesAbout(strategy.id(), EntryKind.ROLE).stream().map(role -> role.name(EN)));
        list(
                "When",
                catalogue.notesAbout(strategy.id(), EntryKind.TIMING).stream().map(CatalogueMarkdown::ref));
        list("Counters", catalogue.counteredBy(strategy.id()).stream().map(CatalogueMarkdown::ref));
        list("Moves", catalogue.movedBy(strategy.id()).stream().map(CatalogueMarkdown::ref));
        list(
                "Reported",
                catalogue.effectsOf(strategy.id()).stream()
                        .map(effect ->
                                quotes.effect(catalogue.metric(effect.metric()).name(EN), effect.figure())));
        list(
                "Contradictions",
                catalogue.contradictionsAbout(strategy.id()).stream().map(CatalogueMarkdown::ref));
        sources(strategy);
        line("");
    }

    private void metrics() {
        line("| id | name | measures | unit | better | from |");
        line("|---|---|---|---|---|---|");
        for (MetricDefinition metric : catalogue.metrics()) {
            String from =
                    Metrics.find(metric.id()).map(computed -> computed.needs()).orElse("reported by the host");
            line("| `" + metric.id() + "` | " + metric.name(EN) + " | " + metric.description(EN) + " | "
                    + metric.unit().jsonName() + " | " + metric.better().name().toLowerCase(Locale.ROOT) + " | " + from
                    + " |");
        }
        line("");
    }

    private void tables() {
        heading("Tables of the documents", catalogue.tables());
        for (EffectTable table : catalogue.tables()) {
            line("### " + name(table.text()));
            line("");
            line("`" + table.id() + "` · "
                    + table.attributedTo().map(quotes::attribution).orElse("source not stated"));
            line("");
            line("| | " + table.columns().stream().map(CatalogueMarkdown::name).collect(Collectors.joining(" | "))
                    + " |");
            line("|---|" + "---|".repeat(table.columns().size()));
            for (EffectTable.Row row : table.rows()) {
                line("| " + name(row.text())
                        + row.strategy().map(id -> " (`" + id + "`)").orElse("") + " | "
                        + row.cells().stream().map(cell -> cell(row, cell)).collect(Collectors.joining(" | "))
                        + " |");
            }
            line("");
        }
    }

    /** A row without a strategy compares levels; one with a strategy tells what changed. */
    private String cell(EffectTable.Row row, EffectTable.Cell cell) {
        return cell.figure()
                .map(catalogue::figure)
                .map(figure -> row.strategy().isPresent() ? quotes.number(figure) : quotes.level(figure))
                .or(() -> cell.words().map(CatalogueMarkdown::name))
                .orElse("");
    }

    private void others(EntryKind kind) {
        List<Entry> entries = catalogue.entries(kind);
        heading(Label.valueOf(kind.name()).one(EN), entries);
        for (Entry entry : entries) {
            line("- **" + entry.name(EN) + "** (`" + entry.id() + "`). " + entry.description(EN) + said(entry));
            List<Figure> figures = catalogue.figuresIn(entry.id());
            for (Figure figure : figures) {
                line("  - " + quotes.effect(figure.id(), figure));
            }
            List<String> about =
                    catalogue.related(entry.id()).stream().map(Entry::id).toList();
            line("  - About: " + about.stream().map(id -> "`" + id + "`").collect(Collectors.joining(", ")));
        }
        line("");
    }

    private String said(Entry entry) {
        if (entry instanceof Misconception misconception) {
            return " In fact: " + misconception.correction(EN);
        }
        if (entry instanceof Contradiction contradiction) {
            return " " + contradiction.resolution(EN);
        }
        return entry instanceof ReportedClaim claim ? " (" + quotes.attribution(claim.attributedTo()) + ")" : "";
    }

    private void sources(Entry entry) {
        list("Sources", entry.sources().stream().map(source -> source.document() + ", " + source.heading()));
    }

    private void list(String label, Stream<String> items) {
        Optional<String> all = items.distinct().reduce((a, b) -> a + "; " + b);
        all.ifPresent(joined -> line("- **" + label + "**: " + joined));
    }

    private static String ref(Entry entry) {
        return entry.name(EN) + " (`" + entry.id() + "`)";
    }

    private static String name(LocalText text) {
        return text.get("name", EN);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
