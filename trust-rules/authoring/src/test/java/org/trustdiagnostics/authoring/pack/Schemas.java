package org.trustdiagnostics.authoring.pack;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schemas as a pack holds them, and what they say of a text. */
final class Schemas {
    /** Stands for the folder in which they lie beside each other. */
    private static final String FOLDER = "pack:/schemas/";

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(placed(PackSchemas.texts())));

    private Schemas() {}

    private static Map<String, String> placed(Map<String, String> texts) {
        return texts.entrySet().stream().collect(Collectors.toMap(text -> FOLDER + text.getKey(), Map.Entry::getValue));
    }

    /** Returns what the schema finds wrong, nothing where the text is as it says. */
    static List<String> problems(String schema, String json) {
        return problems(REGISTRY.getSchema(SchemaLocation.of(FOLDER + schema)), json);
    }

    /** Returns what the schema of schemas finds wrong with one. */
    static List<String> problemsOfSchema(String schema) {
        return problems(
                REGISTRY.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId())), text(schema));
    }

    /** Returns the schema after which a file of a pack is named. */
    static String of(String path) {
        return switch (path) {
            case PackFiles.MANIFEST -> "pack.schema.json";
            case PackFiles.CATALOGUE -> "catalogue.schema.json";
            default -> path.endsWith(".limits.json") ? "limits.schema.json" : "cases.schema.json";
        };
    }

    static JsonNode tree(String schema) {
        return JsonMapper.shared().readTree(text(schema));
    }

    static List<String> texts(JsonNode list) {
        return list.valueStream()
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .toList();
    }

    private static String text(String schema) {
        return PackSchemas.texts().get(schema);
    }

    private static List<String> problems(Schema schema, String json) {
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}
