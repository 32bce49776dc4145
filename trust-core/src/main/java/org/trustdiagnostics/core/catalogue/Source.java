package org.trustdiagnostics.core.catalogue;

import java.util.List;
import org.trustdiagnostics.core.input.JsonObject;

/**
 * A place in a source document.
 *
 * @param document the document's file name
 * @param heading the heading under which it stands
 */
public record Source(String document, String heading) {
    static Source read(JsonObject json) {
        return new Source(json.text("document"), json.text("heading"));
    }

    static List<Source> readAll(JsonObject entry) {
        List<JsonObject> sources = entry.objects("sources");
        sources.forEach(source -> source.allowOnly(List.of("document", "heading")));
        return sources.stream().map(Source::read).toList();
    }
}
