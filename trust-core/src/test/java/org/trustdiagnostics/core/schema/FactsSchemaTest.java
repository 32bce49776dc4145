package org.trustdiagnostics.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trustdiagnostics.core.fact.DatasetHeader;
import org.trustdiagnostics.core.fact.FactField;
import org.trustdiagnostics.core.fact.FactField.Content;
import org.trustdiagnostics.core.fact.FactKind;
import org.trustdiagnostics.core.fact.Trait;
import tools.jackson.databind.JsonNode;

/** The schema of facts beside the records, which are what counts. */
final class FactsSchemaTest {
    private static final JsonNode SCHEMA = Schemas.tree("facts.schema.json");
    private static final JsonNode DEFINITIONS = SCHEMA.path("$defs");

    @Test
    void a_line_is_the_header_or_one_of_the_kinds_there_are() {
        List<String> lines = new ArrayList<>(List.of("dataset"));
        lines.addAll(FactKind.names());
        assertThat(SCHEMA.path("oneOf").findValuesAsString("$ref"))
                .containsExactlyElementsOf(
                        lines.stream().map(name -> "#/$defs/" + name).toList());
        assertThat(DEFINITIONS.propertyNames())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(lines.stream(), Stream.of("text", "day", "moment"))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("org.trustdiagnostics.core.fact.FactKind#all")
    void a_kind_has_the_fields_of_its_record_and_no_others(FactKind kind) {
        JsonNode definition = DEFINITIONS.path(kind.name());
        assertThat(fields(definition, kind.aboutPerson()))
                .as("fields of %s", kind)
                .containsExactlyElementsOf(kind.fields());
        assertThat(definition.path("properties").path("type").path("const").asString())
                .isEqualTo(kind.name());
        assertThat(Schemas.texts(definition.path("required"))).startsWith("type");
        assertThat(definition.path("additionalProperties").asBoolean(true)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("org.trustdiagnostics.core.fact.FactKind#all")
    void what_may_be_left_out_may_be_null_and_nothing_else(FactKind kind) {
        JsonNode properties = DEFINITIONS.path(kind.name()).path("properties");
        for (FactField field : kind.fields()) {
            assertThat(types(properties.path(field.name())).contains("null"))
                    .as("%s, field %s, may be null", kind, field.name())
                    .isEqualTo(!field.required());
        }
    }

    @Test
    void the_header_has_the_fields_of_its_record_all_of_which_may_be_left_out() {
        JsonNode header = DEFINITIONS.path("dataset");
        List<String> names = new ArrayList<>(List.of("type"));
        Arrays.stream(DatasetHeader.class.getRecordComponents()).forEach(component -> names.add(component.getName()));
        assertThat(header.path("properties").propertyNames()).containsExactlyElementsOf(names);
        assertThat(Schemas.texts(header.path("required"))).containsExactly("type");
        assertThat(header.path("additionalProperties").asBoolean(true)).isFalse();
    }

    @Test
    void the_header_covers_every_kind_and_knows_every_trait() {
        JsonNode properties = DEFINITIONS.path("dataset").path("properties");
        assertThat(allowed(properties.path("covers").path("items"))).containsExactlyElementsOf(FactKind.names());
        assertThat(allowed(properties.path("profile").path("items")))
                .containsExactlyElementsOf(
                        Arrays.stream(Trait.values()).map(Enum::name).toList());
    }

    private static List<FactField> fields(JsonNode definition, boolean personal) {
        List<String> required = Schemas.texts(definition.path("required"));
        return definition.path("properties").properties().stream()
                .filter(property -> !property.getKey().equals("type"))
                .map(property -> new FactField(
                        property.getKey(),
                        content(property.getValue()),
                        required.contains(property.getKey()),
                        allowed(property.getValue()),
                        personal))
                .toList();
    }

    private static Content content(JsonNode property) {
        List<String> types =
                types(property).stream().filter(type -> !type.equals("null")).toList();
        assertThat(types).as("%s holds one thing", property).hasSize(1);
        return switch (types.get(0)) {
            case "enum" -> Content.CONSTANT;
            case "#/$defs/text" -> Content.TEXT;
            case "#/$defs/moment" -> Content.MOMENT;
            case "#/$defs/day" -> Content.DAY;
            case "boolean" -> Content.FLAG;
            case "integer" -> Content.WHOLE_NUMBER;
            case "number" -> Content.NUMBER;
            default -> throw new IllegalArgumentException("no field holds " + types);
        };
    }

    /** What a property may hold: types, references, or one of several. */
    private static List<String> types(JsonNode property) {
        List<String> types = new ArrayList<>();
        if (property.has("enum")) {
            types.add("enum");
        }
        JsonNode type = property.path("type");
        types.addAll(type.isString() ? List.of(type.asString()) : Schemas.texts(type));
        if (property.has("$ref")) {
            types.add(property.path("$ref").asString());
        }
        property.path("anyOf").forEach(choice -> types.addAll(types(choice)));
        return types;
    }

    private static List<String> allowed(JsonNode property) {
        return Schemas.texts(property.path("enum"));
    }
}
