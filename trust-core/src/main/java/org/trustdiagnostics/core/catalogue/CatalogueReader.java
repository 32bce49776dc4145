package org.trustdiagnostics.core.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trustdiagnostics.core.input.InvalidInputException;
import org.trustdiagnostics.core.input.JsonObject;
import org.trustdiagnostics.core.input.JsonText;
import org.trustdiagnostics.core.input.Nearest;
import org.trustdiagnostics.core.input.PackedReader;

/** Reads catalogue files and checks that every id they mention exists; errors name file, entry and field. */
final class CatalogueReader {
    private static final String PACKED = "catalogue.packed";

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Figure> figures = new LinkedHashMap<>();
    private final List<EffectTable> tables = new ArrayList<>();
    private final Set<String> rows = new HashSet<>();
    private final List<Relation> relations = new ArrayList<>();
    /** What is to be checked once everything is read: entries may mention later ones. */
    private final List<Runnable> checks = new ArrayList<>();

    private CatalogueReader() {}

    /** Returns the bundled catalogue as it was packed when the library was built, or, where it was not, as its files say. */
    static Catalogue bundled() {
        return PackedReader.resource(Catalogue.class, PACKED)
                .map(CatalogueUnpacker::unpack)
                .orElseGet(CatalogueReader::parsed);
    }

    /** Returns the bundled catalogue as its files say. */
    static Catalogue parsed() {
        CatalogueReader reader = new CatalogueReader();
        for (EntryKind kind : EntryKind.values()) {
            reader.entries(kind, file(kind.list()));
        }
        reader.figures(file("figures"));
        reader.tables(file("tables"));
        reader.relations(file("relations"));
        return reader.catalogue();
    }

    static Catalogue adding(Catalogue base, JsonObject additions) {
        CatalogueReader reader = new CatalogueReader();
        base.entries().forEach(entry -> reader.entries.put(entry.id(), entry));
        base.figures().forEach(figure -> reader.figures.put(figure.id(), figure));
        base.tables().forEach(reader::add);
        reader.relations.addAll(base.relations());
        List<String> known = new ArrayList<>(List.of("figures", "tables", "relations", "reasons"));
        for (EntryKind kind : EntryKind.values()) {
            known.add(kind.list());
            reader.entries(kind, additions);
        }
        additions.allowOnly(known);
        reader.figures(additions);
        reader.tables(additions);
        reader.relations(additions);
        reader.reasons(additions);
        return reader.catalogue();
    }

    private static JsonObject file(String name) {
        return JsonText.resource(Catalogue.class, name + ".json");
    }

    private Catalogue catalogue() {
        checks.forEach(Runnable::run);
        return new Catalogue(entries, figures, tables, relations);
    }

    private void entries(EntryKind kind, JsonObject file) {
        for (JsonObject object : file.objects(kind.list())) {
            JsonObject json = named(object);
            Entry entry = EntryReader.read(kind, json);
            requireNew(entries.put(entry.id(), entry), json);
            checks.add(() -> {
                entry.about().forEach(id -> require(entries.keySet(), id, json, "about"));
                if (entry instanceof Contradiction contradiction) {
                    contradiction.oneSide().forEach(id -> requireKind(EntryKind.STRATEGY, id, json, "oneSide"));
                    contradiction.otherSide().forEach(id -> requireKind(EntryKind.STRATEGY, id, json, "otherSide"));
                }
            });
        }
    }

    private void figures(JsonObject file) {
        for (JsonObject object : file.objects("figures")) {
            JsonObject json = named(object);
            Figure figure = Figure.read(json);
            requireNew(figures.put(figure.id(), figure), json);
            checks.add(() -> {
                figure.metric().ifPresent(id -> requireKind(EntryKind.METRIC, id, json, "metric"));
                if (!rows.contains(figure.parent())) {
                    require(entries.keySet(), figure.parent(), json, "parent");
                }
            });
        }
    }

    private void add(EffectTable table) {
        tables.add(table);
        table.rows().forEach(row -> rows.add(row.id()));
    }

    private void tables(JsonObject file) {
        for (JsonObject object : file.objects("tables")) {
            JsonObject json = named(object);
            EffectTable table = EffectTable.read(json);
            add(table);
            checks.add(() -> table.rows().forEach(row -> {
                row.strategy().ifPresent(id -> requireKind(EntryKind.STRATEGY, id, json, "strategy"));
                for (EffectTable.Cell cell : row.cells()) {
                    requireKind(EntryKind.METRIC, cell.metric(), json, "metric");
                    cell.figure().ifPresent(id -> require(figures.keySet(), id, json, "figure"));
                }
                if (row.cells().size() != table.columns().size()) {
                    throw json.error("rows", "row '" + row.id() + "' must have one cell a column.");
                }
            }));
        }
    }

    private void relations(JsonObject file) {
        // By text, because hashing records is slow the first time, and this is the first time.
        Set<String> seen = new HashSet<>();
        relations.forEach(relation -> seen.add(key(relation)));
        for (JsonObject json : file.objects("relations")) {
            Relation relation = Relation.read(json);
            boolean columns = relation.row().isPresent(); // a row may say the same in two columns
            if (!seen.add(key(relation)) && !columns) {
                throw new InvalidInputException(json.where(), "the same relation is there twice; remove one.");
            }
            relations.add(relation);
            checks.add(() -> check(relation, json));
        }
    }

    /** A pitfall that is there already gets further rules, and these have sentences of their own. */
    private void reasons(JsonObject additions) {
        for (JsonObject json : additions.objects("reasons")) {
            json.allowOnly(List.of("pitfall", "rule", "nb", "nl"));
            Pitfall pitfall = (Pitfall) requireKind(EntryKind.PITFALL, json.text("pitfall"), json, "pitfall");
            if (pitfall.reasons().containsKey(json.text("rule"))) {
                throw json.error("rule", "is translated already; leave it out.");
            }
            entries.put(pitfall.id(), pitfall.plus(json.text("rule"), EntryReader.translations(json)));
        }
    }

    private static String key(Relation relation) {
        return relation.from() + " " + relation.kind() + " " + relation.to();
    }

    private void check(Relation relation, JsonObject json) {
        relation.row().ifPresent(row -> require(rows, row, json, "row"));
        switch (relation.kind()) {
            case COUNTERS, MOVES -> requireKind(EntryKind.STRATEGY, relation.from(), json, "from");
            case REVEALS -> requireKind(EntryKind.METRIC, relation.from(), json, "from");
            case SUPPORTS, ABOUT -> require(entries.keySet(), relation.from(), json, "from");
        }
        switch (relation.kind()) {
            case COUNTERS, REVEALS -> requireKind(EntryKind.PITFALL, relation.to(), json, "to");
            case MOVES, ABOUT -> requireKind(EntryKind.METRIC, relation.to(), json, "to");
            case SUPPORTS -> requireKind(EntryKind.STRATEGY, relation.to(), json, "to");
        }
    }

    private static JsonObject named(JsonObject json) {
        return json.at(json.where() + " (" + json.text("id") + ")");
    }

    private static void requireNew(@Nullable Object before, JsonObject json) {
        if (before != null) {
            throw json.error("id", "is used twice; give the entry a name of its own.");
        }
    }

    private Entry requireKind(EntryKind kind, String id, JsonObject json, String field) {
        Entry found = entries.get(id);
        if (found == null || found.kind() != kind) {
            List<String> known = entries.values().stream()
                    .filter(entry -> entry.kind() == kind)
                    .map(Entry::id)
                    .toList();
            throw json.error(field, "there is no " + kind.id() + " '" + id + "'" + Nearest.hint(id, known));
        }
        return found;
    }

    private static void require(Collection<String> known, String id, JsonObject json, String field) {
        if (!known.contains(id)) {
            throw json.error(field, "'" + id + "' is not in the catalogue" + Nearest.hint(id, known));
        }
    }
}
