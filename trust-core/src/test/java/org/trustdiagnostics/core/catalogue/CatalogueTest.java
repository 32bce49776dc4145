package org.trustdiagnostics.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trustdiagnostics.core.input.InvalidInputException;
import org.trustdiagnostics.core.metric.Metric;
import org.trustdiagnostics.core.metric.Metrics;
import org.trustdiagnostics.core.text.Language;

/** Walks the whole catalogue and names everything that is wrong at once. */
final class CatalogueTest {
    private static final Catalogue CATALOGUE = Catalogue.bundled();
    private static final List<String> OUR_OWN = List.of("customer-count", "employee-net-promoter-score", "remedy-rate");
    private static final Map<Class<?>, List<String>> TEXTS = Map.of(
            Pitfall.class, List.of("name", "description", "why"),
            Strategy.class, List.of("name", "description", "firstStep"),
            MetricDefinition.class, List.of("name", "description"));

    @Test
    void every_entry_has_all_its_texts_in_every_language() {
        SoftAssertions all = new SoftAssertions();
        entries().forEach(entry -> {
            for (String name : TEXTS.get(entry.getClass())) {
                for (Language language : Language.values()) {
                    all.assertThat(entry.text().exact(name, language))
                            .as("%s %s %s", entry.id(), name, language)
                            .isPresent();
                }
            }
            all.assertThat(entry.audience()).as(entry.id()).isNotEmpty();
            all.assertThat(entry.sources().isEmpty())
                    .as("only the library's own entries have no source: %s", entry.id())
                    .isEqualTo(OUR_OWN.contains(entry.id()));
        });
        all.assertAll();
    }

    @Test
    void no_text_of_a_translation_is_the_english_one() {
        SoftAssertions all = new SoftAssertions();
        entries().forEach(entry -> {
            for (Language language : List.of(Language.NB, Language.NL)) {
                all.assertThat(entry.description(language))
                        .as("%s %s", entry.id(), language)
                        .isNotEqualTo(entry.description(Language.EN));
            }
        });
        all.assertAll();
    }

    @Test
    void every_computed_metric_names_its_cases_in_every_language() {
        for (Metric metric : Metrics.COMPUTED) {
            for (Language language : Language.values()) {
                assertThat(CATALOGUE.metric(metric.id()).text().exact("case", language))
                        .isPresent();
                assertThat(CATALOGUE.metric(metric.id()).text().exact("cases", language))
                        .isPresent();
            }
        }
        assertThat(CATALOGUE.metric("promise-keeping-rate").cases(1, Language.EN))
                .isEqualTo("due promise");
        assertThat(CATALOGUE.metric("promise-keeping-rate").cases(2, Language.EN))
                .isEqualTo("due promises");
    }

    @Test
    void every_sentence_of_a_rule_is_translated() {
        SoftAssertions all = new SoftAssertions();
        CATALOGUE.pitfalls().forEach(pitfall -> {
            all.assertThat(pitfall.reasons()).as(pitfall.id()).isNotEmpty();
            pitfall.reasons()
                    .forEach((sentence, translations) ->
                            all.assertThat(translations).as(sentence).containsOnlyKeys(Language.NB, Language.NL));
        });
        all.assertAll();
    }

    @Test
    void every_pitfall_is_countered_and_every_strategy_counters_something() {
        SoftAssertions all = new SoftAssertions();
        CATALOGUE.pitfalls().forEach(pitfall -> all.assertThat(CATALOGUE.countering(pitfall.id()))
                .as(pitfall.id())
                .isNotEmpty());
        CATALOGUE.strategies().forEach(strategy -> all.assertThat(CATALOGUE.pitfalls())
                .as(strategy.id())
                .anyMatch(pitfall -> CATALOGUE.countering(pitfall.id()).contains(strategy)));
        all.assertAll();
    }

    @Test
    void both_ends_of_every_relation_exist_and_no_relation_is_there_twice() {
        assertThat(CATALOGUE.relations()).doesNotHaveDuplicates().allSatisfy(relation -> {
            Entry from = CATALOGUE.entry(relation.from());
            Entry to = CATALOGUE.entry(relation.to());
            switch (relation.kind()) {
                case COUNTERS -> assertThat(List.of(from, to)).hasExactlyElementsOfTypes(Strategy.class, Pitfall.class);
                case MOVES ->
                    assertThat(List.of(from, to)).hasExactlyElementsOfTypes(Strategy.class, MetricDefinition.class);
                case REVEALS ->
                    assertThat(List.of(from, to)).hasExactlyElementsOfTypes(MetricDefinition.class, Pitfall.class);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "overpromise, pitfall 'overpromise'; did you mean 'overpromising'?",
        "keep-every-promises, strategy 'keep-every-promises'; did you mean 'keep-every-promise'?",
        "responsetime, metric 'responsetime'; did you mean 'response-time'?"
    })
    void an_unknown_id_leads_to_the_nearest_one(String id, String message) {
        assertThatThrownBy(() -> {
                    switch (message.charAt(0)) {
                        case 'p' -> CATALOGUE.pitfall(id);
                        case 's' -> CATALOGUE.strategy(id);
                        default -> CATALOGUE.metric(id);
                    }
                })
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("unknown " + message + " Known: ");
        assertThatThrownBy(() -> CATALOGUE.entry(id))
                .hasMessageStartingWith("unknown entry '" + id + "'; did you mean");
    }

    private static Stream<Entry> entries() {
        return Stream.of(CATALOGUE.pitfalls(), CATALOGUE.strategies(), CATALOGUE.metrics())
                .flatMap(some -> some.stream());
    }
}
