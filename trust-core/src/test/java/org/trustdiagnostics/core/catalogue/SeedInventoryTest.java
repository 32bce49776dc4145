package org.trustdiagnostics.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.core.input.JsonObject;
import org.trustdiagnostics.core.input.JsonText;
import org.trustdiagnostics.core.text.Language;

/**
 * Compares the catalogue with the inventory of the knowledge documents, which lies beside the repository and is not part of it.
 * Where it is missing the comparison is left out, except in CI.
 */
final class SeedInventoryTest {
    /** Metrics that the documents do not name: the library needs them for what they do name. */
    private static final Set<String> OUR_OWN = Set.of("customer-count", "employee-net-promoter-score", "remedy-rate");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    /** From this share of common words on, two texts of four words and more say the same in the same words. */
    private static final double NEARLY_EQUAL = 0.75;

    private static JsonObject inventory;

    @BeforeAll
    static void read() throws IOException {
        Path file = Path.of("")
                .toAbsolutePath()
                .resolve("../../shared/knowledge/seed-inventory.json")
                .normalize();
        boolean there = Files.exists(file);
        assertThat(there || !"true".equals(System.getenv("CI")))
                .as("CI needs %s", file)
                .isTrue();
        assumeThat(there)
                .as("without %s the catalogue cannot be compared with its sources", file)
                .isTrue();
        inventory = JsonText.parse(file.getFileName().toString(), Files.readString(file));
    }

    @Test
    void ids_are_those_of_the_inventory() {
        Catalogue ours = Catalogue.bundled();
        assertThat(ids("pitfall")).containsAll(ids(ours.pitfalls()));
        assertThat(ids("strategy")).containsAll(ids(ours.strategies()));
        Set<String> metrics = ids(ours.metrics());
        assertThat(metrics).containsAll(ids("metric"));
        metrics.removeAll(ids("metric"));
        assertThat(metrics).isEqualTo(new TreeSet<>(OUR_OWN));
    }

    @Test
    void every_effect_is_quoted_as_the_inventory_has_it() {
        SoftAssertions all = new SoftAssertions();
        for (ReportedEffect effect : Catalogue.bundled().effects()) {
            JsonObject figure = inventory.objects("figures").stream()
                    .filter(one -> one.text("id").equals(effect.id()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(effect.id() + " is not in the inventory"));
            all.assertThat(List.of(
                            effect.value(), effect.unit(), effect.kind(), effect.attributedTo(), effect.metric()))
                    .as(effect.id())
                    .isEqualTo(List.of(
                            figure.number("value"),
                            figure.text("unit"),
                            figure.text("kind"),
                            figure.text("attributed_to"),
                            figure.text("metric")));
            all.assertThat(effect.source().document()).as(effect.id()).isEqualTo(figure.text("file"));
            all.assertThat(figure.text("qualifier"))
                    .as("a card would drop the qualifier of %s", effect.id())
                    .isEqualTo("=");
            int year = (int) figure.optionalNumber("year").orElse(0);
            all.assertThat(effect.year().orElse(0)).as(effect.id()).isEqualTo(year);
        }
        all.assertAll();
    }

    @Test
    void every_relation_is_one_of_the_inventory_with_the_same_basis() {
        Set<String> theirs = inventory.objects("relations").stream()
                .map(one -> String.join(" ", one.text("from"), one.text("relation"), one.text("to"), one.text("basis")))
                .collect(Collectors.toSet());
        assertThat(Catalogue.bundled().relations()).isNotEmpty().allSatisfy(one -> assertThat(theirs)
                .contains(String.join(
                        " ",
                        one.from(),
                        one.kind().name().toLowerCase(Locale.ROOT),
                        one.to(),
                        one.basis().name().toLowerCase(Locale.ROOT))));
    }

    /** The texts are the library's own words: the documents belong to their authors. */
    @Test
    void no_text_is_copied_from_a_source() {
        Set<String> sources = new LinkedHashSet<>();
        collect(inventory, sources);
        assertThat(sources).hasSizeGreaterThan(200);
        List<Set<String>> words = sources.stream()
                .map(SeedInventoryTest::words)
                .filter(some -> some.size() >= 4)
                .toList();
        SoftAssertions all = new SoftAssertions();
        texts().forEach(text -> all.assertThat(words)
                .as(text)
                .noneMatch(source -> words(text).size() >= 4 && likeness(words(text), source) >= NEARLY_EQUAL));
        all.assertAll();
    }

    @Test
    void the_comparison_of_texts_sees_a_copy_with_a_changed_word() {
        assertThat(likeness(
                        words("Record what has been promised, and keep it."),
                        words("record what has been promised and hold it")))
                .isGreaterThanOrEqualTo(NEARLY_EQUAL);
        assertThat(likeness(words("Record what has been promised"), words("Answer every message in a day")))
                .isZero();
    }

    private static void collect(JsonObject object, Set<String> sources) {
        for (String name : object.names()) {
            Object value = object.value(name).orElseThrow();
            if (value instanceof JsonObject nested) {
                collect(nested, sources);
            } else if (value instanceof List<?> list) {
                list.stream().filter(JsonObject.class::isInstance).forEach(one -> collect((JsonObject) one, sources));
            } else if (Set.of("source_text", "gist", "description").contains(name)) {
                sources.add(value.toString());
            }
        }
    }

    private static Stream<String> texts() {
        Function<Entry, Stream<String>> texts = entry -> Stream.of("name", "description", "why", "firstStep")
                .flatMap(name ->
                        Stream.of(Language.values()).flatMap(language -> entry.text().exact(name, language).stream()));
        return Stream.of(
                        Catalogue.bundled().pitfalls(),
                        Catalogue.bundled().strategies(),
                        Catalogue.bundled().metrics())
                .flatMap(Collection::stream)
                .flatMap(texts);
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static double likeness(Set<String> a, Set<String> b) {
        Set<String> common = new HashSet<>(a);
        common.retainAll(b);
        return common.size() / (double) (a.size() + b.size() - common.size());
    }

    private static Set<String> ids(String kind) {
        return inventory.objects("entries").stream()
                .filter(entry -> entry.text("kind").equals(kind))
                .map(entry -> entry.text("id"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> ids(Collection<? extends Entry> entries) {
        return entries.stream().map(Entry::id).collect(Collectors.toCollection(TreeSet::new));
    }
}
