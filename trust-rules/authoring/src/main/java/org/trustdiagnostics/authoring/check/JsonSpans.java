package org.trustdiagnostics.authoring.check;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trustdiagnostics.authoring.drl.Span;

/** Finds where in a JSON text something stands that was read from it. */
final class JsonSpans {
    private JsonSpans() {}

    /** Returns where a field with a text stands, the text with its quotes. */
    static Optional<Span> text(String json, String field, String value) {
        Matcher found = Pattern.compile("\"" + Pattern.quote(field) + "\"\\s*:\\s*(\"" + Pattern.quote(value) + "\")")
                .matcher(json);
        return found.find() ? Optional.of(new Span(found.start(1), found.end(1))) : Optional.empty();
    }

    /** Returns where the first field of a name stands behind a place. */
    static Optional<Span> field(String json, String field, int from) {
        Matcher found = Pattern.compile("\"" + Pattern.quote(field) + "\"\\s*:").matcher(json);
        return found.find(from)
                ? Optional.of(new Span(found.start(), found.start() + field.length() + 2))
                : Optional.empty();
    }
}
