package org.trustdiagnostics.authoring.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trustdiagnostics.core.input.JsonObject;
import org.trustdiagnostics.core.input.JsonText;

/** What {@code trust catalogue --format json} writes, compared by id with the inventory of the knowledge documents. */
class CatalogueAgainstInventoryTest {
    /** Metrics that no document names: the library needs them for pitfalls that the documents do name. */
    private static final int OWN_METRICS = 30;

    private static JsonObject ours;
    private static JsonObject inventory;

    @BeforeAll
    static void read() throws IOException {
        Path file = Path.of("")
                .toAbsolutePath()
                .resolve("../../../shared/knowledge/seed-inventory.json")
                .normalize();
        if (!Files.exists(file)) {
            String sentence = "The inventory " + file + " is not there";
            if ("true".equals(System.getenv("CI"))) {
                fail(sentence + "; CI must have it.");
            }
            abort(sentence + ", so the catalogue was not compared with it.");
        }
        inventory = JsonText.parse(file.getFileName().toString(), Files.readString(file));
        ours = JsonText.parse(
                "catalogue", Run.trust("catalogue", "--format", "json").out());
    }

    @ParameterizedTest
    @CsvSource({
        "pitfall, pitfalls, 43",
        "strategy, strategies, 40",
        "claim, claims, 32",
        "case, cases, 33",
        "misconception, misconceptions, 23",
        "faq, faqs, 30",
        "timing, timing, 19",
        "role, roles, 8",
        "sector, sectors, 3",
        "segment, segments, 2",
        "size, sizes, 3",
        "principle, principles, 21",
        "definition, definitions, 5",
        "contradiction, contradictions, 18"
    })
    void every_entry_is_there_under_its_id_with_its_audience_and_places(String kind, String list, int count) {
        assertThat(ids(ours.objects(list))).hasSize(count).isEqualTo(ids(entries(kind)));
        SoftAssertions all = new SoftAssertions();
        entries(kind).forEach(theirs -> compare(theirs, byId(ours.objects(list)).get(theirs.text("id")), all));
        all.assertAll();
    }

    @Test
    void all_58_metrics_are_there_and_ours_name_no_document() {
        Map<String, JsonObject> metrics = byId(ours.objects("metrics"));
        assertThat(metrics).hasSize(58 + OWN_METRICS);
        SoftAssertions all = new SoftAssertions();
        for (JsonObject theirs : entries("metric")) {
            JsonObject metric = metrics.remove(theirs.text("id"));
            all.assertThat(metric).as(theirs.text("id")).isNotNull();
            compare(theirs, metric, all);
        }
        metrics.values().forEach(own -> all.assertThat(own.objects("sources"))
                .as(own.text("id"))
                .isEmpty());
        all.assertAll();
    }

    @Test
    void all_184_numbers_are_quoted_as_they_stand() {
        Map<String, JsonObject> figures = byId(ours.objects("figures"));
        assertThat(figures).hasSize(184);
        assertThat(figures.keySet()).isEqualTo(ids(inventory.objects("figures")));
        SoftAssertions all = new SoftAssertions();
        for (JsonObject theirs : inventory.objects("figures")) {
            JsonObject figure = figures.get(theirs.text("id"));
            for (String field : List.of("parent", "kind", "unit")) {
                all.assertThat(figure.text(field)).as(theirs.text("id")).isEqualTo(theirs.text(field));
            }
            all.assertThat(figure.number("value")).as(theirs.text("id")).isEqualTo(theirs.number("value"));
            all.assertThat(figure.optionalText("metric"))
                    .as(theirs.text("id"))
                    .isEqualTo(theirs.optionalText("metric"));
            all.assertThat(figure.optionalText("attributedTo").orElse("not stated"))
                    .as(theirs.text("id"))
                    .isEqualTo(theirs.optionalText("attributed_to").orElse("not stated"));
            all.assertThat(figure.optionalNumber("year"))
                    .as(theirs.text("id"))
                    .isEqualTo(theirs.optionalNumber("year"));
            all.assertThat(figure.flag("verified", true)).as(theirs.text("id")).isFalse();
            all.assertThat(figure.text("document")).as(theirs.text("id")).isEqualTo(theirs.text("file"));
            all.assertThat(headings(theirs)).as(theirs.text("id")).contains(figure.text("heading"));
        }
        all.assertAll();
    }

    @Test
    void the_tables_have_all_rows_and_cells_word_cells_too() {
        int rows = 0;
        int cells = 0;
        int words = 0;
        SoftAssertions all = new SoftAssertions();
        Map<String, JsonObject> tables = byId(ours.objects("tables"));
        assertThat(tables.keySet()).isEqualTo(ids(inventory.objects("tables")));
        for (JsonObject theirs : inventory.objects("tables")) {
            JsonObject table = tables.get(theirs.text("id"));
            all.assertThat(table.text("heading")).isEqualTo(theirs.text("heading"));
            all.assertThat(table.objects("columns")).hasSameSizeAs(theirs.texts("columns"));
            all.assertThat(table.objects("rows")).hasSameSizeAs(theirs.objects("rows"));
            for (int i = 0; i < theirs.objects("rows").size(); i++) {
                JsonObject row = table.objects("rows").get(i);
                JsonObject same = theirs.objects("rows").get(i);
                all.assertThat(row.text("id")).isEqualTo(same.text("id"));
                all.assertThat(row.optionalText("strategy")).isEqualTo(same.optionalText("strategy"));
                for (int j = 0; j < same.objects("cells").size(); j++) {
                    JsonObject cell = row.objects("cells").get(j);
                    all.assertThat(cell.text("metric"))
                            .isEqualTo(same.objects("cells").get(j).text("metric"));
                    all.assertThat(cell.optionalText("figure"))
                            .isEqualTo(same.objects("cells").get(j).optionalText("figure"));
                    words += cell.has("words") ? 1 : 0;
                    cells++;
                }
                rows++;
            }
        }
        all.assertThat(List.of(tables.size(), rows, cells, words)).isEqualTo(List.of(5, 50, 120, 5));
        all.assertAll();
    }

    @Test
    void all_370_relations_are_there_with_what_they_rest_on() {
        assertThat(ours.objects("relations")).hasSize(370);
        assertThat(counted(ours.objects("relations"))).isEqualTo(counted(inventory.objects("relations")));
    }

    private static Map<String, Integer> counted(List<JsonObject> relations) {
        Map<String, Integer> counted = new TreeMap<>();
        for (JsonObject one : relations) {
            String key = String.join(" ", one.text("from"), one.text("relation"), one.text("to"), one.text("basis"));
            counted.merge(key.toLowerCase(Locale.ROOT), 1, Integer::sum);
        }
        return counted;
    }

    private static void compare(JsonObject theirs, JsonObject entry, SoftAssertions all) {
        String id = theirs.text("id");
        List<String> audience = theirs.texts("audience").stream()
                .map(one -> one.toUpperCase(Locale.ROOT))
                .sorted()
                .toList();
        all.assertThat(entry.texts("audience").stream().sorted().toList())
                .as(id)
                .isEqualTo(audience);
        all.assertThat(places(entry, "document", "heading")).as(id).isEqualTo(places(theirs, "file", "section"));
        if (theirs.has("attributed_to")) {
            all.assertThat(entry.text("attributedTo")).as(id).isEqualTo(theirs.text("attributed_to"));
            all.assertThat(entry.optionalNumber("year")).as(id).isEqualTo(theirs.optionalNumber("year"));
            all.assertThat(entry.flag("verified", true)).as(id).isFalse();
        }
    }

    private static Set<String> places(JsonObject entry, String document, String heading) {
        Set<String> places = new TreeSet<>();
        entry.objects("sources").forEach(source -> places.add(source.text(document) + ": " + source.text(heading)));
        return places;
    }

    /** Headings under which a number can stand: those of its entry, or that of its table. */
    private static Set<String> headings(JsonObject figure) {
        Set<String> headings = new TreeSet<>();
        for (JsonObject entry : inventory.objects("entries")) {
            if (entry.text("id").equals(figure.text("parent"))) {
                entry.objects("sources").forEach(source -> headings.add(source.text("section")));
            }
        }
        for (JsonObject table : inventory.objects("tables")) {
            if (figure.text("parent").startsWith(table.text("id"))) {
                headings.add(table.text("heading"));
            }
        }
        return headings;
    }

    private static List<JsonObject> entries(String kind) {
        List<JsonObject> entries = new ArrayList<>();
        inventory.objects("entries").stream()
                .filter(entry -> entry.text("kind").equals(kind))
                .forEach(entries::add);
        return entries;
    }

    private static Map<String, JsonObject> byId(List<JsonObject> entries) {
        Map<String, JsonObject> byId = new HashMap<>();
        entries.forEach(entry -> assertThat(Optional.ofNullable(byId.put(entry.text("id"), entry)))
                .isEmpty());
        return byId;
    }

    private static Set<String> ids(List<JsonObject> entries) {
        return byId(entries).keySet();
    }
}
