package org.trustdiagnostics.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;

final class SchemaFilesTest {
    @ParameterizedTest
    @FieldSource("org.trustdiagnostics.core.schema.Schemas#FILES")
    void it_is_a_schema(String file) {
        assertThat(Schemas.problemsOfSchema(file)).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("org.trustdiagnostics.core.schema.Schemas#FILES")
    void its_id_is_its_name_and_its_references_name_no_host(String file) {
        JsonNode schema = Schemas.tree(file);
        assertThat(schema.path("$id").asString()).isEqualTo(file);
        assertThat(schema.findValues("$ref")).extracting(JsonNode::asString).allSatisfy(reference -> assertThat(
                        Schemas.FILES)
                .anyMatch(known -> reference.startsWith("#/$defs/") || reference.startsWith(known + "#/$defs/")));
    }

    @ParameterizedTest
    @FieldSource("org.trustdiagnostics.core.schema.Schemas#FILES")
    void every_object_and_every_property_says_what_it_is(String file) {
        JsonNode schema = Schemas.tree(file);
        List<String> silent = new ArrayList<>();
        describedOrIn(silent, file, schema);
        schema.path("$defs").properties().forEach(def -> describedOrIn(silent, def.getKey(), def.getValue()));
        assertThat(silent).isEmpty();
    }

    private static void describedOrIn(List<String> silent, String name, JsonNode schema) {
        if (!schema.path("title").isString()
                || !schema.path("description").asString("").endsWith(".")) {
            silent.add(name);
        }
        schema.path("properties").properties().stream()
                .filter(property ->
                        !property.getValue().has("const") || property.getValue().has("title"))
                .forEach(property -> describedOrIn(silent, name + "." + property.getKey(), property.getValue()));
    }
}
