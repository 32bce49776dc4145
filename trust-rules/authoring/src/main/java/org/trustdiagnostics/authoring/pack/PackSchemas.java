package org.trustdiagnostics.authoring.pack;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trustdiagnostics.core.fact.Fact;

/**
 * The JSON Schemas of what stands in a pack, by which editors complete and check. They lie in every pack, so that no editor needs a
 * network; {@code trust rules check} does not need them and finds the same mistakes.
 */
public final class PackSchemas {
    /** The schemas of this library's part; they speak of facts as the schema of the core does. */
    private static final List<String> OWN =
            List.of("pack.schema.json", "catalogue.schema.json", "limits.schema.json", "cases.schema.json");

    private static final String FACTS = "facts.schema.json";

    private PackSchemas() {}

    /** Returns the text of each schema by its name, such as {@code pack.schema.json}. */
    public static SortedMap<String, String> texts() {
        SortedMap<String, String> texts = new TreeMap<>();
        OWN.forEach(name -> texts.put(name, Resource.text(PackSchemas.class, "schema/" + name)));
        texts.put(IdsSchema.NAME, IdsSchema.text());
        texts.put(FACTS, Resource.text(Fact.class, "/org/trustdiagnostics/core/schema/" + FACTS));
        return texts;
    }
}
