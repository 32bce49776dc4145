package org.trustdiagnostics.authoring.cli;

import org.trustdiagnostics.authoring.diff.FactsDiff;
import org.trustdiagnostics.authoring.diff.PackDiff;

/** How a diff is written. */
enum DiffFormat {
    TEXT,
    JSON,
    MARKDOWN;

    String write(PackDiff packs) {
        return switch (this) {
            case TEXT -> packs.toText();
            case JSON -> packs.toJson();
            case MARKDOWN -> packs.toMarkdown();
        };
    }

    String write(FactsDiff facts) {
        return switch (this) {
            case TEXT -> facts.toText();
            case JSON -> facts.toJson();
            case MARKDOWN -> facts.toMarkdown();
        };
    }
}
