package org.trustdiagnostics.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trustdiagnostics.core.input.InvalidInputException;
import org.trustdiagnostics.core.input.JsonText;
import org.trustdiagnostics.core.metric.Metric;
import org.trustdiagnostics.core.metric.Metrics;
import org.trustdiagnostics.core.text.Language;
import org.trustdiagnostics.core.text.LocalText;

/** Walks the whole catalogue and names everything that is wrong at once. */
final class CatalogueTest {
    private static final Catalogue CATALOGUE = Catalogue.bundled();
    private static final Set<String> OUR_OWN = Set.of(
            "time-to-reply",
            "time-to-resolution",
            "incident-rate",
            "review-rating",
            "advertising-complaint-share",
            "anonymous-report-share",
            "campaign-spend",
            "claim-evidence-rate",
            "commitment-keeping-rate",
            "conflict-count",
            "customer-count",
            "customer-effort-score",
            "customer-goal-weight",
            "employee-count",
            "employee-net-promoter-score",
            "false-mention-correction-rate",
            "feedback-reply-rate",
            "hidden-fee-rate",
            "internal-message-reach",
            "planned-update-rate",
            "price-complaint-share",
            "psychological-safety",
            "rating-timing-rate",
            "remedy-rate",
            "reopened-answer-rate",
            "repair-keeping-rate",
            "staff-involvement-rate",
            "survey-group-gap",
            "psychological-safety-consistency",
            "trust-work-reach");
    /** Less waiting is more answers in time, and faster is fewer days: named by the metric, these would say the opposite. */
    private static final Set<String> MEANT_OTHERWISE =
            Set.of("fig-table-4-workplace-measures-row-03-2", "fig-table-4-workplace-measures-row-07-1");

    private static final Map<EntryKind, List<String>> MORE_TEXTS = Map.of(
            EntryKind.PITFALL, List.of("why"),
            EntryKind.STRATEGY, List.of("firstStep"),
            EntryKind.ROLE, List.of("who"),
            EntryKind.MISCONCEPTION, List.of("correction"),
            EntryKind.CONTRADICTION, List.of("resolution"));

    @Test
    void every_entry_has_all_its_texts_in_every_language_and_a_place_in_the_documents() {
        SoftAssertions all = new SoftAssertions();
        CATALOGUE.entries().forEach(entry -> {
            List<String> names = new ArrayList<>(List.of("name", "description"));
            names.addAll(MORE_TEXTS.getOrDefault(entry.kind(), List.of()));
            for (String name : names) {
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
    void every_label_of_a_table_and_every_number_outside_tables_has_all_its_texts() {
        SoftAssertions all = new SoftAssertions();
        CATALOGUE.tables().forEach(table -> {
            complete(table.text(), "name", table.id(), all);
            table.columns().forEach(column -> complete(column, "name", table.id(), all));
            table.rows().forEach(row -> {
                complete(row.text(), "name", row.id(), all);
                row.cells().forEach(cell -> cell.words().ifPresent(words -> complete(words, "name", row.id(), all)));
            });
        });
        CATALOGUE.figures().forEach(figure -> {
            boolean outside = !figure.parent().startsWith("table-");
            all.assertThat(figure.text().isPresent())
                    .as(figure.id())
                    .isEqualTo(outside || MEANT_OTHERWISE.contains(figure.id()));
            figure.text().ifPresent(text -> complete(text, "measures", figure.id(), all));
        });
        all.assertAll();
    }

    private static void complete(LocalText text, String name, String of, SoftAssertions all) {
        for (Language language : Language.values()) {
            all.assertThat(text.exact(name, language)).as("%s %s", of, language).isPresent();
        }
    }

    /** A metric that nothing leads to is still of use where the library computes it or counts against it. */
    @Test
    void something_leads_to_every_entry() {
        SoftAssertions all = new SoftAssertions();
        CATALOGUE.entries().stream()
                .filter(entry -> !OUR_OWN.contains(entry.id()))
                .forEach(entry -> all.assertThat(CATALOGUE.related(entry.id()))
                        .as(entry.id())
                        .isNotEmpty());
        all.assertAll();
    }

    /** The documents name no pitfall for these three; they are suggested where they move a metric concerned. */
    @Test
    void every_strategy_but_three_counters_a_pitfall() {
        assertThat(CATALOGUE.strategies())
                .filteredOn(strategy -> CATALOGUE.counteredBy(strategy.id()).isEmpty())
                .extracting(Strategy::id)
                .containsExactly(
                        "deliver-dependable-quality", "extend-trust-to-customers", "recruit-trusted-ambassadors");
    }

    @Test
    void relations_are_found_from_both_ends() {
        for (Relation relation : CATALOGUE.relations()) {
            assertThat(CATALOGUE.related(relation.from())).contains(CATALOGUE.entry(relation.to()));
            assertThat(CATALOGUE.related(relation.to())).contains(CATALOGUE.entry(relation.from()));
        }
        assertThat(CATALOGUE.counteredBy("keep-every-promise")).contains(CATALOGUE.pitfall("overpromising"));
        assertThat(CATALOGUE.revealing("overpromising")).contains(CATALOGUE.metric("promise-keeping-rate"));
        assertThat(CATALOGUE.movedBy("keep-every-promise")).contains(CATALOGUE.metric("sales-effect"));
        assertThat(CATALOGUE.misconceptionsAbout("reliance-on-certificates"))
                .extracting(Misconception::id)
                .contains("misc-certificates-suffice");
        assertThat(CATALOGUE.contradictionsAbout("share-within-safe-limits"))
                .extracting(Contradiction::id)
                .contains("contradiction-openness-good-vs-risky");
    }

    @Test
    void who_should_act_is_told_for_every_strategy() {
        assertThat(CATALOGUE.strategies())
                .allSatisfy(strategy -> assertThat(CATALOGUE.notesAbout(strategy.id(), EntryKind.ROLE))
                        .isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'roles':[{'id':'role-x','audience':['EMPLOYEE'],'text':{'en':{}},'about':['nobody']}]}"
                        + "| more, roles[0] (role-x), field 'about': 'nobody' is not in the catalogue",
                "{'relations':[{'from':'overpromising','relation':'counters','to':'overpromising','basis':'text'}]}"
                        + "| more, relations[0], field 'from': there is no strategy 'overpromising'",
                "{'roles':[{'id':'overpromising','audience':['EMPLOYEE'],'text':{'en':{}}}]}"
                        + "| more, roles[0] (overpromising), field 'id': is used twice",
                "{'reasons':[{'pitfall':'overpromise','rule':'x','nb':'y'}]}"
                        + "| more, reasons[0], field 'pitfall': there is no pitfall 'overpromise'; did you mean 'overpromising'?",
                "{'reasons':[{'pitfall':'overpromising','rule':'fewer due promises are kept than the limit allows','nb':'y'}]}"
                        + "| more, reasons[0], field 'rule': is translated already; leave it out.",
                "{'rolls':[]}| more: unknown field 'rolls'; did you mean 'roles'?",
            })
    void an_addition_that_does_not_fit_is_refused_with_its_place(String json, String message) {
        assertThatThrownBy(() -> CATALOGUE.plus(JsonText.parse("more", json.replace('\'', '"'))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(message);
    }

    @Test
    void a_further_rule_of_a_pitfall_may_have_its_sentence_translated() {
        Catalogue more = CATALOGUE.plus(JsonText.parse("more", """
                        {"reasons": [{"pitfall": "overpromising", "rule": "too much is promised", "nb": "det loves for mye"}]}
                        """));
        Pitfall pitfall = more.pitfall("overpromising");
        assertThat(pitfall.reason("too much is promised", Language.NB)).isEqualTo("det loves for mye");
        assertThat(pitfall.reason("too much is promised", Language.NL)).isEqualTo("too much is promised");
        assertThat(pitfall.reasons())
                .containsAllEntriesOf(CATALOGUE.pitfall("overpromising").reasons());
        assertThat(more.entries()).hasSameSizeAs(CATALOGUE.entries());
    }

    @Test
    void no_text_of_a_translation_is_the_english_one() {
        SoftAssertions all = new SoftAssertions();
        CATALOGUE.entries().forEach(entry -> {
            for (Language language : List.of(Language.NB, Language.NL)) {
                all.assertThat(entry.description(language))
                        .as("%s %s", entry.id(), language)
                        .isNotEqualTo(entry.description(Language.EN));
            }
        });
        all.assertAll();
    }

    @Test
    void every_metric_counted_in_cases_names_them_in_every_language() {
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
    void every_pitfall_is_countered() {
        SoftAssertions all = new SoftAssertions();
        CATALOGUE.pitfalls().forEach(pitfall -> all.assertThat(CATALOGUE.countering(pitfall.id()))
                .as(pitfall.id())
                .isNotEmpty());
        all.assertAll();
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
}
