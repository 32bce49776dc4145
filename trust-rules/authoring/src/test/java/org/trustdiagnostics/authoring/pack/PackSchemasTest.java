package org.trustdiagnostics.authoring.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.catalogue.EntryKind;
import org.trustdiagnostics.core.catalogue.Figure;
import org.trustdiagnostics.core.catalogue.MetricDefinition;
import org.trustdiagnostics.core.catalogue.Relation;
import org.trustdiagnostics.core.catalogue.Unit;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.FactKind;
import org.trustdiagnostics.core.fact.Trait;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.limit.Severity;
import org.trustdiagnostics.core.report.PackChange;
import org.trustdiagnostics.core.text.Language;
import org.trustdiagnostics.core.verdict.OutcomeKind;
import tools.jackson.databind.JsonNode;

/** The schemas beside what the readers read, and the packs there are beside the schemas. */
class PackSchemasTest {
    static Set<String> all() {
        return PackSchemas.texts().keySet();
    }

    @ParameterizedTest
    @MethodSource("all")
    void it_is_a_schema_whose_references_lie_beside_it(String name) {
        assertThat(Schemas.problemsOfSchema(name)).isEmpty();
        assertThat(Schemas.tree(name).path("$id").asString()).isEqualTo(name);
        assertThat(Schemas.tree(name).findValues("$ref")).allSatisfy(reference -> {
            int hash = reference.asString().indexOf('#');
            String file = reference.asString().substring(0, hash);
            JsonNode schema = Schemas.tree(file.isEmpty() ? name : file);
            assertThat(schema.at(reference.asString().substring(hash + 1)).isMissingNode())
                    .as("%s", reference)
                    .isFalse();
        });
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_object_and_every_property_says_what_it_is(String name) {
        List<String> silent = new ArrayList<>();
        JsonNode schema = Schemas.tree(name);
        describedOrIn(silent, name, schema);
        schema.path("$defs").properties().forEach(def -> describedOrIn(silent, def.getKey(), def.getValue()));
        assertThat(silent).isEmpty();
    }

    private static void describedOrIn(List<String> silent, String name, JsonNode schema) {
        if (!schema.path("title").isString()
                || !schema.path("description").asString("").endsWith(".")) {
            silent.add(name);
        }
        schema.path("properties").properties().stream()
                .filter(property -> !property.getValue().has("const"))
                .forEach(property -> describedOrIn(silent, name + "." + property.getKey(), property.getValue()));
    }

    @Test
    void they_hold_the_bundled_pack() {
        Map<String, String> files = new TreeMap<>(PackFiles.bundled().texts());
        files.remove(PackFiles.MANIFEST); // its id is the one that no other pack may have
        files.keySet().removeIf(path -> path.endsWith(".drl"));
        assertThat(files.keySet()).hasSizeGreaterThan(70);
        assertThat(problems(files)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void they_hold_the_bundled_catalogue(String list) {
        String file = Resource.text(Catalogue.class, list + ".json");
        assertThat(Schemas.problems("catalogue.schema.json", file)).isEmpty();
    }

    static List<String> lists() {
        return Stream.concat(
                        Arrays.stream(EntryKind.values()).map(EntryKind::list),
                        Stream.of("relations", "tables", "figures"))
                .toList();
    }

    @Test
    void they_hold_a_new_pack() {
        Map<String, String> files = new TreeMap<>(new NewPack("my-pack", NewPack.PITFALL).texts());
        files.keySet().removeIf(path -> path.startsWith("schemas/") || !path.endsWith(".json"));
        assertThat(files).hasSize(4);
        assertThat(problems(files)).isEmpty();
    }

    private static Map<String, List<String>> problems(Map<String, String> files) {
        Map<String, List<String>> problems = new TreeMap<>();
        files.forEach((path, json) -> problems.put(path, Schemas.problems(Schemas.of(path), json)));
        problems.values().removeIf(List::isEmpty);
        return problems;
    }

    @Test
    void the_catalogue_has_the_lists_that_are_read() {
        JsonNode schema = Schemas.tree("catalogue.schema.json");
        List<String> names = new ArrayList<>(List.of("$schema"));
        names.addAll(lists());
        names.add("reasons");
        assertThat(schema.path("properties").propertyNames()).containsExactlyInAnyOrderElementsOf(names);
        for (EntryKind kind : EntryKind.values()) {
            assertThat(schema.path("properties")
                            .path(kind.list())
                            .path("items")
                            .path("$ref")
                            .asString())
                    .isEqualTo("#/$defs/" + kind.id());
        }
    }

    @Test
    void they_know_the_constants_that_are_read() {
        JsonNode pack = Schemas.tree("pack.schema.json");
        JsonNode limit = Schemas.tree("limits.schema.json").at("/$defs/limit/properties");
        JsonNode cases = Schemas.tree("cases.schema.json").path("$defs");
        JsonNode catalogue = Schemas.tree("catalogue.schema.json").path("$defs");
        assertThat(allowed(pack.at("/properties/languages/items")))
                .isEqualTo(Arrays.stream(Language.values()).map(Language::tag).toList());
        assertThat(allowed(pack.at("/$defs/change/properties/change")))
                .containsExactlyInAnyOrder(
                        PackChange.Kind.EXTEND.name(), PackChange.Kind.OVERRIDE.name(), PackChange.Kind.OFF.name());
        assertThat(allowed(limit.path("direction"))).isEqualTo(names(Limit.Direction.values()));
        assertThat(allowed(limit.path("origin"))).isEqualTo(names(Limit.Origin.values()));
        assertThat(limit.at("/grades/properties").propertyNames()).containsExactlyElementsOf(names(Severity.values()));
        assertThat(allowed(cases.at("/expected/properties/kind"))).isEqualTo(names(OutcomeKind.values()));
        assertThat(allowed(cases.at("/expected/properties/severity"))).isEqualTo(names(Severity.values()));
        assertThat(allowed(cases.at("/case/properties/covers/items"))).isEqualTo(FactKind.names());
        assertThat(cases.at("/fact/anyOf").findValuesAsString("$ref"))
                .isEqualTo(FactKind.names().stream()
                        .map(kind -> "facts.schema.json#/$defs/" + kind)
                        .toList());
        assertThat(allowed(catalogue.at("/audience/items"))).isEqualTo(names(Audience.values()));
        assertThat(allowed(catalogue.at("/metric/properties/unit"))).isEqualTo(names(Unit.values()));
        assertThat(allowed(catalogue.at("/metric/properties/better")))
                .isEqualTo(names(MetricDefinition.Better.values()));
        assertThat(allowed(catalogue.at("/timing/properties/holdsFor/items"))).isEqualTo(names(Trait.values()));
        assertThat(allowed(catalogue.at("/figure/properties/qualifier"))).isEqualTo(names(Figure.Qualifier.values()));
        assertThat(allowed(catalogue.at("/relation/properties/relation"))).isEqualTo(small(Relation.Kind.values()));
        assertThat(allowed(catalogue.at("/relation/properties/basis"))).isEqualTo(small(Relation.Basis.values()));
    }

    @Test
    void they_offer_the_ids_that_come_with_the_library() {
        JsonNode ids = Schemas.tree("ids.schema.json").path("$defs");
        assertThat(allowed(ids.path("bundledPitfall"))).hasSize(43).contains("overpromising");
        assertThat(allowed(ids.path("strategy"))).hasSize(40).contains("keep-every-promise");
        assertThat(allowed(ids.path("bundledLimit"))).contains("overpromising.kept-share", "promise.grace");
        assertThat(allowed(ids.path("metric")))
                .contains("promise-keeping-rate", "promise-keeping-rate.change", "trust-index.trend")
                .doesNotContain("employee-turnover.change")
                .allSatisfy(
                        id -> assertThat(Catalogue.bundled().metric(id).id()).isEqualTo(id));
    }

    private static List<String> allowed(JsonNode property) {
        return Schemas.texts(property.path("enum"));
    }

    private static List<String> names(Enum<?>... constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    private static List<String> small(Enum<?>... constants) {
        return Arrays.stream(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
