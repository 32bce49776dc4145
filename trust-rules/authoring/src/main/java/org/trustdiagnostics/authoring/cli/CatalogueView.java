package org.trustdiagnostics.authoring.cli;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.catalogue.EffectTable;
import org.trustdiagnostics.core.catalogue.Entry;
import org.trustdiagnostics.core.catalogue.EntryKind;
import org.trustdiagnostics.core.catalogue.Figure;
import org.trustdiagnostics.core.catalogue.Relation;
import org.trustdiagnostics.core.input.InvalidInputException;
import org.trustdiagnostics.core.input.Nearest;

/**
 * The part of the catalogue that was asked for.
 *
 * @param catalogue the whole
 * @param detailed whether one id was asked for, so that everything about it is shown
 */
record CatalogueView(
        Catalogue catalogue,
        List<Entry> entries,
        List<EffectTable> tables,
        List<Figure> figures,
        List<Relation> relations,
        boolean detailed) {

    /**
     * Selects by kind, and by an id with the tables, figures and relations that mention it.
     *
     * @throws InvalidInputException where nothing has or mentions the id
     */
    static CatalogueView of(Catalogue catalogue, Optional<CatalogueKind> kind, Optional<String> id) {
        Predicate<Entry> ofKind = entry -> kind.isEmpty() || CatalogueKind.of(entry.kind()) == kind.get();
        CatalogueView view = new CatalogueView(
                catalogue,
                catalogue.entries().stream()
                        .filter(ofKind.and(entry -> matches(id, Stream.of(entry.id()))))
                        .toList(),
                select(CatalogueKind.TABLE, kind, catalogue.tables(), table -> matches(id, ids(table))),
                select(
                        CatalogueKind.FIGURE,
                        kind,
                        catalogue.figures(),
                        figure -> matches(
                                id, Stream.concat(Stream.of(figure.id(), figure.parent()), figure.metric().stream()))),
                select(
                        CatalogueKind.RELATION,
                        kind,
                        catalogue.relations(),
                        relation -> matches(id, Stream.of(relation.from(), relation.to()))),
                id.isPresent());
        if (id.isPresent() && view.isEmpty()) {
            throw nothing(catalogue, kind, id.get());
        }
        return view;
    }

    /** An unknown id, or a known one with which the kind asked for has nothing to do. */
    private static InvalidInputException nothing(Catalogue catalogue, Optional<CatalogueKind> kind, String id) {
        List<String> known = Stream.of(
                        catalogue.entries().stream().map(Entry::id),
                        catalogue.figures().stream().map(Figure::id),
                        catalogue.tables().stream().flatMap(CatalogueView::ids))
                .flatMap(ids -> ids)
                .distinct()
                .toList();
        if (!known.contains(id)) {
            return new InvalidInputException("", "unknown entry '" + id + "'" + Nearest.hint(id, known));
        }
        return new InvalidInputException(
                "",
                "no " + kind.orElseThrow().name().toLowerCase(Locale.ROOT) + " has to do with '" + id
                        + "'; leave --kind out to see what does.");
    }

    List<Entry> entries(EntryKind kind) {
        return entries.stream().filter(entry -> entry.kind() == kind).toList();
    }

    private static Stream<String> ids(EffectTable table) {
        Stream<String> rows =
                table.rows().stream().flatMap(row -> Stream.concat(Stream.of(row.id()), row.strategy().stream()));
        return Stream.concat(Stream.of(table.id()), rows);
    }

    private static <T> List<T> select(
            CatalogueKind kind, Optional<CatalogueKind> wanted, Collection<T> all, Predicate<T> matches) {
        return wanted.isPresent() && wanted.get() != kind
                ? List.of()
                : all.stream().filter(matches).toList();
    }

    private static boolean matches(Optional<String> wanted, Stream<String> ids) {
        return wanted.isEmpty() || ids.anyMatch(wanted.get()::equals);
    }

    private boolean isEmpty() {
        return entries.isEmpty() && tables.isEmpty() && figures.isEmpty() && relations.isEmpty();
    }
}
