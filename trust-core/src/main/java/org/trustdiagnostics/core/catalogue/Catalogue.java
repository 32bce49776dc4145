package org.trustdiagnostics.core.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trustdiagnostics.core.input.InvalidInputException;
import org.trustdiagnostics.core.input.JsonObject;
import org.trustdiagnostics.core.input.Nearest;

/**
 * The knowledge of the library: what goes wrong, what to do, what to measure, what the documents report, and how all of it hangs
 * together. Immutable and thread-safe; reading the bundled one takes some milliseconds, once.
 */
public final class Catalogue {
    private static final class Bundled {
        private static final Catalogue INSTANCE = CatalogueReader.bundled();
    }

    private final Map<String, Entry> entries;
    private final Map<String, Figure> figures;
    private final List<EffectTable> tables;
    private final List<Relation> relations;
    private final Map<EntryKind, List<Entry>> byKind = new EnumMap<>(EntryKind.class);
    private final Links links;

    Catalogue(
            Map<String, Entry> entries,
            Map<String, Figure> figures,
            List<EffectTable> tables,
            Collection<Relation> relations) {
        this.entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        this.figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        this.tables = List.copyOf(tables);
        this.relations = List.copyOf(relations);
        for (Entry entry : entries.values()) {
            byKind.computeIfAbsent(entry.kind(), kind -> new ArrayList<>()).add(entry);
        }
        this.links = new Links(relations, entries.values());
    }

    /** Returns the catalogue that comes with the library. */
    public static Catalogue bundled() {
        return Bundled.INSTANCE;
    }

    /**
     * Returns this catalogue and more entries.
     *
     * @param additions lists named as in {@link EntryKind#list()}, and {@code relations}, {@code tables}, {@code figures}, in the
     *     form of the bundled files, and {@code reasons}, translations of the sentences of further rules of a pitfall that is there
     *     already; every list may be absent
     * @throws InvalidInputException where an id is taken, or one is mentioned that does not exist; it names entry and field
     */
    public Catalogue plus(JsonObject additions) {
        return CatalogueReader.adding(this, additions);
    }

    /** Returns all entries, kind by kind. */
    public Collection<Entry> entries() {
        return entries.values();
    }

    /** Returns the entries of a kind, in the order of the catalogue. */
    public List<Entry> entries(EntryKind kind) {
        return Collections.unmodifiableList(byKind.getOrDefault(kind, List.of()));
    }

    /** Returns all pitfalls, in the order of the catalogue. */
    public List<Pitfall> pitfalls() {
        return all(EntryKind.PITFALL, Pitfall.class);
    }

    /** Returns all strategies, in the order of the catalogue. */
    public List<Strategy> strategies() {
        return all(EntryKind.STRATEGY, Strategy.class);
    }

    /** Returns all metrics, in the order of the catalogue. */
    public List<MetricDefinition> metrics() {
        return all(EntryKind.METRIC, MetricDefinition.class);
    }

    /** Returns all relations. */
    public List<Relation> relations() {
        return relations;
    }

    /** Returns all tables. */
    public List<EffectTable> tables() {
        return tables;
    }

    /** Returns all numbers quoted from the documents. */
    public Collection<Figure> figures() {
        return figures.values();
    }

    /**
     * Returns a pitfall.
     *
     * @throws InvalidInputException where there is none, with the nearest one
     */
    public Pitfall pitfall(String id) {
        return get(Pitfall.class, id, EntryKind.PITFALL);
    }

    /**
     * Returns a strategy.
     *
     * @throws InvalidInputException where there is none, with the nearest one
     */
    public Strategy strategy(String id) {
        return get(Strategy.class, id, EntryKind.STRATEGY);
    }

    /**
     * Returns a metric, or what is made of one over time.
     *
     * @throws InvalidInputException where there is none, with the nearest one
     */
    public MetricDefinition metric(String id) {
        MetricDefinition metric = get(MetricDefinition.class, OverTime.metric(id), EntryKind.METRIC);
        Optional<OverTime> overTime = OverTime.named(id);
        return overTime.isPresent() ? metric.over(overTime.get()) : metric;
    }

    /**
     * Returns an entry of whatever kind.
     *
     * @throws InvalidInputException where there is none, with the nearest one
     */
    public Entry entry(String id) {
        Entry entry = entries.get(id);
        if (entry == null) {
            throw unknown(id, "entry", entries.keySet());
        }
        return entry;
    }

    /**
     * Returns a number quoted from the documents.
     *
     * @throws InvalidInputException where there is none, with the nearest one
     */
    public Figure figure(String id) {
        Figure figure = figures.get(id);
        if (figure == null) {
            throw unknown(id, "figure", figures.keySet());
        }
        return figure;
    }

    /** Returns the numbers that stand in an entry or a table row. */
    public List<Figure> figuresIn(String parent) {
        return figures.values().stream()
                .filter(figure -> figure.parent().equals(parent))
                .toList();
    }

    /** Returns the strategies that counter a pitfall: those a document names first, then opposites, then inferred ones; otherwise in the catalogue's order. */
    public List<Strategy> countering(String pitfall) {
        return links.to(Relation.Kind.COUNTERS, pitfall).stream()
                .map(this::strategy)
                .toList();
    }

    /** Returns the pitfalls that a strategy counters, in the order of {@link #countering}. */
    public List<Pitfall> counteredBy(String strategy) {
        return links.from(Relation.Kind.COUNTERS, strategy).stream()
                .map(this::pitfall)
                .toList();
    }

    /** Returns the metrics that show a pitfall. */
    public List<MetricDefinition> revealing(String pitfall) {
        return links.to(Relation.Kind.REVEALS, pitfall).stream()
                .map(this::metric)
                .toList();
    }

    /** Returns the metrics that a strategy moves. */
    public List<MetricDefinition> movedBy(String strategy) {
        return links.from(Relation.Kind.MOVES, strategy).stream()
                .map(this::metric)
                .toList();
    }

    /** Returns what the tables say of a strategy, in their order. */
    public List<ReportedEffect> effectsOf(String strategy) {
        return tables.stream()
                .flatMap(table -> table.rows().stream())
                .filter(row -> row.strategy().filter(strategy::equals).isPresent())
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> cell.figure().stream()
                        .map(figure -> new ReportedEffect(strategy, cell.metric(), figure(figure))))
                .toList();
    }

    /** Returns the misconceptions about an entry. */
    public List<Misconception> misconceptionsAbout(String id) {
        return about(Misconception.class, id);
    }

    /** Returns the contradictions that an entry is part of. */
    public List<Contradiction> contradictionsAbout(String id) {
        return about(Contradiction.class, id);
    }

    /** Returns the notes of a kind on an entry, such as who should carry out a strategy. */
    public List<Note> notesAbout(String id, EntryKind kind) {
        return about(Note.class, id).stream()
                .filter(note -> note.kind() == kind)
                .toList();
    }

    /** Returns every entry that an entry is related to or speaks about, and every one that is related to it or speaks about it. */
    public Set<Entry> related(String id) {
        Set<Entry> related = new LinkedHashSet<>();
        entry(id).about().forEach(other -> related.add(entry(other)));
        links.both(id).forEach(other -> related.add(entry(other)));
        related.addAll(links.about(id));
        return related;
    }

    private <T extends Entry> List<T> about(Class<T> type, String id) {
        return links.about(id).stream().filter(type::isInstance).map(type::cast).toList();
    }

    private <T extends Entry> List<T> all(EntryKind kind, Class<T> type) {
        return entries(kind).stream().map(type::cast).toList();
    }

    private <T extends Entry> T get(Class<T> type, String id, EntryKind kind) {
        Entry entry = entries.get(id);
        if (!type.isInstance(entry)) {
            throw unknown(id, kind.id(), entries(kind).stream().map(Entry::id).toList());
        }
        return type.cast(entry);
    }

    private static InvalidInputException unknown(String id, String what, Collection<String> known) {
        return new InvalidInputException("", "unknown " + what + " '" + id + "'" + Nearest.hint(id, known));
    }
}
