package org.trustdiagnostics.core.schema;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schemas as they stand in the jar, and what they say of a text. */
final class Schemas {
    static final List<String> FILES =
            List.of("facts.schema.json", "report.schema.json", "advice.schema.json", "feedback.schema.json");

    private static final String FOLDER = "org/trustdiagnostics/core/schema/";
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Schemas() {}

    /** Returns what a schema finds wrong, nothing where the text is as it says. */
    static List<String> problems(String file, String json) {
        return problems(of(SchemaLocation.of("classpath:" + FOLDER + file)), json);
    }

    static List<String> problems(String file, JsonNode json) {
        return of(SchemaLocation.of("classpath:" + FOLDER + file)).validate(json).stream()
                .map(Object::toString)
                .toList();
    }

    /** Returns what the schema of schemas finds wrong with one. */
    static List<String> problemsOfSchema(String file) {
        return problems(of(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId())), text(file));
    }

    private static List<String> problems(Schema schema, String json) {
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static Schema of(SchemaLocation place) {
        return REGISTRY.getSchema(place);
    }

    static JsonNode tree(String file) {
        return JsonMapper.shared().readTree(text(file));
    }

    /** Returns the texts in a list; a null in it is left out. */
    static List<String> texts(JsonNode list) {
        return list.valueStream()
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .toList();
    }

    private static String text(String file) {
        try (InputStream in = Schemas.class.getResourceAsStream("/" + FOLDER + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
