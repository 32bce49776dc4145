package org.trustdiagnostics.core.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trustdiagnostics.core.Given.SUBJECT;
import static org.trustdiagnostics.core.Given.on;
import static org.trustdiagnostics.core.metric.Cases.all;
import static org.trustdiagnostics.core.metric.Cases.reading;
import static org.trustdiagnostics.core.metric.Cases.times;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.trustdiagnostics.core.Given;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.SurveyAnswer;
import org.trustdiagnostics.core.metric.Cases;
import org.trustdiagnostics.core.metric.Metrics;
import org.trustdiagnostics.core.metric.Summary;
import org.trustdiagnostics.core.survey.Instrument.Method;
import org.trustdiagnostics.core.survey.Instrument.Scale;
import org.trustdiagnostics.core.survey.Instrument.Side;
import org.trustdiagnostics.core.text.Language;

/** The instruments that come with the library; what is wrong in their file is in {@link InstrumentReaderTest}. */
final class InstrumentTest {
    static Iterable<Instrument> instruments() {
        return Instrument.all();
    }

    private static SurveyAnswer answer(
            Instrument instrument, String item, int score, int scaleMin, int scaleMax, Audience audience) {
        return new SurveyAnswer(
                SUBJECT,
                audience,
                instrument.id(),
                item,
                score,
                scaleMin,
                scaleMax,
                on("2026-06-01"),
                Optional.empty());
    }

    private static SurveyAnswer safety(String item, int score) {
        return answer(Instrument.of("safety"), item, score, 1, 7, Audience.EMPLOYEE);
    }

    private static Audience asked(Instrument instrument) {
        return instrument.asks().orElse(Audience.EMPLOYEE);
    }

    /** Oracle: the questions of the issue; the first scale is the instrument's own. */
    @ParameterizedTest
    @CsvSource({
        "nps, CUSTOMER, NET_PROMOTER, 0, 10, 9, 6",
        "enps, EMPLOYEE, NET_PROMOTER, 0, 10, 9, 6",
        "csat, CUSTOMER, TOP_BOXES, 1, 5, 4, 3",
        "ces, CUSTOMER, TOP_BOXES, 1, 7, 5, 4",
        "trust, , TOP_BOXES, 1, 9, 6, 5",
        "safety, , TOP_BOXES, 1, 7, 5, 4",
        "engagement, , TOP_BOXES, 1, 5, 4, 3"
    })
    void what_it_asks_and_how(
            String id, Audience asks, Method method, int min, int max, int favourableFrom, int unfavourableTo) {
        Instrument instrument = Instrument.of(id);
        assertThat(instrument.asks()).isEqualTo(Optional.ofNullable(asks));
        assertThat(instrument.method()).isEqualTo(method);
        assertThat(instrument.scales().get(0)).isEqualTo(new Scale(min, max, favourableFrom, unfavourableTo));
    }

    @ParameterizedTest
    @MethodSource("instruments")
    void what_its_answers_tell_is_computed_from_them(Instrument instrument) {
        assertThat(instrument.metrics()).isNotEmpty().allSatisfy(metric -> {
            assertThat(Catalogue.bundled().metric(metric).id()).isEqualTo(metric);
            assertThat(Metrics.needs(metric)).contains("surveyAnswer").contains(instrument.id());
        });
        SurveyAnswer best = answer(
                instrument,
                instrument.items().isEmpty() ? "any" : instrument.items().get(0).id(),
                instrument.scales().get(0).max(),
                instrument.scales().get(0).min(),
                instrument.scales().get(0).max(),
                asked(instrument));
        assertThat(Cases.metrics(Given.summary(Given.observation(), times(10, best))))
                .isNotEmpty()
                .isSubsetOf(instrument.metrics());
    }

    /** Every possible answer is promoter, passive or detractor, or favourable or not; and of each there is at least one. */
    @ParameterizedTest
    @MethodSource("instruments")
    void every_score_falls_on_exactly_one_side(Instrument instrument) {
        String item =
                instrument.items().isEmpty() ? "any" : instrument.items().get(0).id();
        for (Scale scale : instrument.scales()) {
            Map<Side, Long> sides = IntStream.rangeClosed(scale.min(), scale.max())
                    .mapToObj(score -> instrument.side(
                            answer(instrument, item, score, scale.min(), scale.max(), asked(instrument))))
                    .collect(Collectors.groupingBy(side -> side, Collectors.counting()));
            assertThat(sides)
                    .containsEntry(Side.FAVOURABLE, scale.max() - scale.favourableFrom() + 1L)
                    .containsEntry(Side.UNFAVOURABLE, scale.unfavourableTo() - scale.min() + 1L);
            assertThat(sides.getOrDefault(Side.BETWEEN, 0L))
                    .isEqualTo(instrument.method() == Method.NET_PROMOTER ? 2 : 0);
        }
    }

    @ParameterizedTest
    @MethodSource("instruments")
    void of_top_boxes_those_above_the_middle_are_favourable(Instrument instrument) {
        if (instrument.method() == Method.TOP_BOXES) {
            assertThat(instrument.scales())
                    .doesNotHaveDuplicates()
                    .allMatch(scale -> 2 * scale.favourableFrom() > scale.min() + scale.max()
                            && 2 * scale.unfavourableTo() <= scale.min() + scale.max());
        }
    }

    @Test
    void safety_has_seven_items_in_every_language_three_of_them_reversed() {
        SoftAssertions soft = new SoftAssertions();
        for (InstrumentItem item : Instrument.of("safety").items()) {
            for (Language language : Language.values()) {
                soft.assertThat(item.text().exact("wording", language))
                        .as("%s %s", item.id(), language)
                        .isPresent();
            }
        }
        soft.assertAll();
        assertThat(Instrument.of("safety").items())
                .filteredOn(item -> !item.reversed())
                .extracting(InstrumentItem::id)
                .containsExactly("speak-up", "disagree-and-be-heard", "try-something-new", "contribution-respected");
        assertThat(Instrument.of("safety").items())
                .filteredOn(InstrumentItem::reversed)
                .extracting(InstrumentItem::id)
                .containsExactly("mistakes-are-paid-for", "other-views-left-out", "help-looks-weak");
        assertThat(Instrument.of("safety").items().get(0).wording(Locale.forLanguageTag("nb")))
                .isEqualTo("Når noe bekymrer meg på jobben, sier jeg fra.");
    }

    /** Turned round, 3 of 1 to 7 is 5, and 4 stays 4. */
    @ParameterizedTest
    @CsvSource({
        "speak-up, 5, 1",
        "speak-up, 4, 0",
        "speak-up, 3, 0",
        "help-looks-weak, 5, 0",
        "help-looks-weak, 4, 0",
        "help-looks-weak, 3, 1",
        "help-looks-weak, 1, 1",
        "help-looks-weak, 7, 0"
    })
    void a_reversed_item_is_turned_round(String item, int score, double value) {
        assertThat(reading("psychological-safety", times(10, safety(item, score)))
                        .value())
                .isEqualTo(value);
    }

    @Test
    void reversed_items_count_in_groups_too() {
        var day = new SurveyAnswer(
                SUBJECT, Audience.EMPLOYEE, "safety", "help-looks-weak", 1, 1, 7, on("2026-06-01"), Optional.of("day"));
        var night = new SurveyAnswer(
                SUBJECT, Audience.EMPLOYEE, "safety", "speak-up", 7, 1, 7, on("2026-06-01"), Optional.of("night"));
        assertThat(reading("survey-group-gap", all(times(10, day), times(10, night)))
                        .value())
                .isZero();
    }

    @Test
    void an_item_that_safety_does_not_have_is_refused_with_the_nearest_one() {
        Summary summary = Given.summary();
        assertThatThrownBy(() -> summary.add(safety("speek-up", 5)))
                .hasMessage("instrument 'safety' has no item 'speek-up'; did you mean 'speak-up'? Known: "
                        + "contribution-respected, disagree-and-be-heard, help-looks-weak, mistakes-are-paid-for, "
                        + "other-views-left-out, speak-up, try-something-new; correct the item or give the instrument "
                        + "another name.");
        assertThat(summary.subjects()).isEmpty();
    }

    /** Also where another metric of the instrument passes the answer over: silence would hide the mistake. */
    @Test
    void a_scale_that_an_instrument_does_not_have_is_refused_whoever_answers() {
        for (Audience audience : Audience.values()) {
            assertThatThrownBy(() -> Given.summary(answer(Instrument.of("trust"), "q", 5, 1, 8, audience)))
                    .hasMessage("instrument 'trust' has the scales 1 to 9, 0 to 1, 0 to 10, 1 to 4, 1 to 5, 1 to 6, "
                            + "1 to 7, 1 to 10 or -2 to 2, but the answer has 1 to 8; convert the scores or give the "
                            + "instrument another name.");
        }
    }

    @Test
    void an_unknown_instrument_is_named_with_the_nearest_one() {
        assertThat(Instrument.find("Trust")).isEmpty();
        assertThatThrownBy(() -> Instrument.of("Trust"))
                .hasMessageStartingWith("there is no instrument 'Trust'; did you mean 'trust'? Known: ces, csat, ");
    }
}
