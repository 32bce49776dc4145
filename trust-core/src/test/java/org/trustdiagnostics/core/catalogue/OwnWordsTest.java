package org.trustdiagnostics.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.core.input.JsonObject;
import org.trustdiagnostics.core.text.Language;
import org.trustdiagnostics.core.text.LocalText;

/** The texts are the library's own words: the documents belong to their authors. */
final class OwnWordsTest {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    /** From this share of common words on, two texts of four words and more say the same in the same words. */
    private static final double NEARLY_EQUAL = 0.75;

    private static final Set<String> COPIED_FROM = Set.of(
            "source_text",
            "gist",
            "description",
            "text",
            "question",
            "answer",
            "myth",
            "correction",
            "resolution",
            "measures");

    @Test
    void no_text_is_copied_from_a_source() {
        Set<String> sources = new LinkedHashSet<>();
        collect(SeedInventory.read(), sources);
        assertThat(sources).hasSizeGreaterThan(200);
        List<Set<String>> words = sources.stream()
                .map(OwnWordsTest::words)
                .filter(some -> some.size() >= 4)
                .toList();
        SoftAssertions all = new SoftAssertions();
        texts().forEach(text -> {
            Set<String> said = words(text);
            all.assertThat(said.size() >= 4
                            && words.stream().anyMatch(source -> likeness(said, source) >= NEARLY_EQUAL))
                    .as(text)
                    .isFalse();
        });
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
            } else if (COPIED_FROM.contains(name)) {
                sources.add(value.toString());
            }
        }
    }

    private static Stream<String> texts() {
        Catalogue catalogue = Catalogue.bundled();
        Stream<LocalText> labels = catalogue.tables().stream()
                .flatMap(table -> Stream.concat(
                        table.columns().stream(),
                        table.rows().stream()
                                .flatMap(row -> Stream.concat(
                                        Stream.of(row.text()),
                                        row.cells().stream().flatMap(cell -> cell.words().stream())))));
        return Stream.of(
                        catalogue.entries().stream().map(Entry::text),
                        catalogue.figures().stream().flatMap(figure -> figure.text().stream()),
                        catalogue.tables().stream().map(EffectTable::text),
                        labels)
                .flatMap(texts -> texts)
                .flatMap(text -> text.names().stream().flatMap(name -> Stream.of(Language.values())
                        .flatMap(language -> text.exact(name, language).stream())));
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static double likeness(Set<String> a, Set<String> b) {
        if (Math.min(a.size(), b.size()) < NEARLY_EQUAL * Math.max(a.size(), b.size())) {
            return 0; // cannot be nearly equal
        }
        Set<String> common = new HashSet<>(a);
        common.retainAll(b);
        return common.size() / (double) (a.size() + b.size() - common.size());
    }
}
