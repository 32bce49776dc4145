package org.trustdiagnostics.authoring.cli;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.catalogue.MetricDefinition;
import org.trustdiagnostics.core.catalogue.Pitfall;
import org.trustdiagnostics.core.catalogue.Relation;
import org.trustdiagnostics.core.catalogue.ReportedEffect;
import org.trustdiagnostics.core.catalogue.Strategy;
import org.trustdiagnostics.core.input.InvalidInputException;

/**
 * The part of the catalogue that was asked for.
 *
 * @param detailed whether one id was asked for, so that everything about it is shown
 */
record CatalogueView(
        List<Pitfall> pitfalls,
        List<Strategy> strategies,
        List<MetricDefinition> metrics,
        List<ReportedEffect> effects,
        List<Relation> relations,
        boolean detailed) {

    /**
     * Selects by kind, and by an id with the effects and relations that mention it.
     *
     * @throws InvalidInputException where nothing has or mentions the id
     */
    static CatalogueView of(Catalogue catalogue, Optional<CatalogueKind> kind, Optional<String> id) {
        CatalogueView view = new CatalogueView(
                select(CatalogueKind.PITFALL, kind, catalogue.pitfalls(), entry -> matches(id, entry.id())),
                select(CatalogueKind.STRATEGY, kind, catalogue.strategies(), entry -> matches(id, entry.id())),
                select(CatalogueKind.METRIC, kind, catalogue.metrics(), entry -> matches(id, entry.id())),
                select(
                        CatalogueKind.EFFECT,
                        kind,
                        catalogue.effects(),
                        effect -> matches(id, effect.id(), effect.strategy(), effect.metric())),
                select(
                        CatalogueKind.RELATION,
                        kind,
                        catalogue.relations(),
                        relation -> matches(id, relation.from(), relation.to())),
                id.isPresent());
        if (id.isPresent() && view.isEmpty()) {
            catalogue.entry(id.get()); // fails with the nearest id, unless it is of another kind than asked for
            throw new InvalidInputException(
                    "",
                    "no " + kind.orElseThrow().name().toLowerCase(Locale.ROOT) + " has to do with '" + id.get()
                            + "'; leave --kind out to see what does.");
        }
        return view;
    }

    private static <T> List<T> select(
            CatalogueKind kind, Optional<CatalogueKind> wanted, Collection<T> all, Predicate<T> matches) {
        return wanted.isPresent() && wanted.get() != kind
                ? List.of()
                : all.stream().filter(matches).toList();
    }

    private static boolean matches(Optional<String> wanted, String... ids) {
        return wanted.isEmpty() || List.of(ids).contains(wanted.get());
    }

    private boolean isEmpty() {
        return pitfalls.isEmpty()
                && strategies.isEmpty()
                && metrics.isEmpty()
                && effects.isEmpty()
                && relations.isEmpty();
    }
}
