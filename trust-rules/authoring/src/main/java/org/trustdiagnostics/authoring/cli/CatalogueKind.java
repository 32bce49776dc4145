package org.trustdiagnostics.authoring.cli;

/** What the catalogue holds. */
enum CatalogueKind {
    PITFALL,
    STRATEGY,
    METRIC,
    EFFECT,
    RELATION
}
