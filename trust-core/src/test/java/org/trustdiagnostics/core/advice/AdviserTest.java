package org.trustdiagnostics.core.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trustdiagnostics.core.Given.SUBJECT;
import static org.trustdiagnostics.core.GivenOutcome.detected;
import static org.trustdiagnostics.core.GivenOutcome.finding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.trustdiagnostics.core.Given;
import org.trustdiagnostics.core.advice.AdviceCard.Indicator;
import org.trustdiagnostics.core.advice.AdviceCard.Suggestion;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.catalogue.Pitfall;
import org.trustdiagnostics.core.fact.ReportingPeriod;
import org.trustdiagnostics.core.limit.Severity;
import org.trustdiagnostics.core.metric.Observation;
import org.trustdiagnostics.core.statistics.Intervals;
import org.trustdiagnostics.core.text.Language;
import org.trustdiagnostics.core.verdict.Finding;
import org.trustdiagnostics.core.verdict.Outcome;

final class AdviserTest {
    private static final Finding OVERPROMISING = finding(detected("overpromising", SUBJECT, Severity.HIGH));

    @Test
    void every_finding_gets_a_card_with_exactly_one_recommendation() {
        List<Finding> findings = Catalogue.bundled().pitfalls().stream()
                .map(Pitfall::id)
                .map(id -> finding(detected(id, SUBJECT, Severity.LOW)))
                .toList();
        List<AdviceCard> cards = adviser(Given.observation(), Language.EN).cards(findings);
        assertThat(cards)
                .extracting(AdviceCard::pitfall)
                .isEqualTo(findings.stream().map(Finding::pitfall).toList());
        assertThat(cards).allSatisfy(card -> {
            assertThat(card.suggestions())
                    .filteredOn(Suggestion::isRecommended)
                    .containsExactly(card.suggestions().get(0));
            assertThat(card.suggestions()).allSatisfy(suggestion -> assertThat(suggestion.reportedEffects())
                    .allMatch(effect -> !effect.figure().verified()));
        });
    }

    @ParameterizedTest
    @CsvSource({"LOW, INFO", "MEDIUM, WARNING", "HIGH, CRITICAL"})
    void severity_is_shown_as_urgency(Severity severity, Indicator indicator) {
        assertThat(card(detected("overpromising", SUBJECT, severity)).indicator())
                .isEqualTo(indicator);
    }

    /** Oracle: Python, md5 of the four lines trust-diagnostics, pitfall, subject, day, with the bits of RFC 9562 version 3. */
    @Test
    void the_same_finding_has_the_same_uuid_in_every_language_and_severity() {
        AdviceCard english = card(detected("overpromising", SUBJECT, Severity.HIGH));
        assertThat(card(detected("overpromising", SUBJECT, Severity.LOW)).uuid())
                .isEqualTo(english.uuid());
        assertThat(adviser(Given.observation(), Language.NL)
                        .cards(List.of(OVERPROMISING))
                        .get(0)
                        .uuid())
                .isEqualTo(english.uuid())
                .hasToString("41c080e6-4c3e-35cb-af23-c44526809f2a");
    }

    @Test
    void another_subject_pitfall_or_day_has_another_uuid() {
        Observation dayBefore = new Observation(
                ReportingPeriod.yearTo(Given.AS_OF.minusDays(1)),
                Optional.empty(),
                Given.observation().limits(),
                Intervals.DEFAULT,
                5);
        Set<?> uuids = List.of(
                        card(detected("overpromising", SUBJECT, Severity.HIGH)),
                        card(detected("overpromising", "company:OTHER", Severity.HIGH)),
                        card(detected("slow-replies", SUBJECT, Severity.HIGH)),
                        adviser(dayBefore, Language.EN)
                                .cards(List.of(OVERPROMISING))
                                .get(0))
                .stream()
                .map(AdviceCard::uuid)
                .collect(Collectors.toSet());
        assertThat(uuids).hasSize(4);
    }

    /** The bicycle takes two chars and is one character; it must not be cut in two. */
    @Test
    void a_summary_is_one_line_of_at_most_140_characters() {
        String summary = card(detected("overpromising", "\uD83D\uDEB2".repeat(200), Severity.HIGH))
                .summary();
        assertThat(summary.codePointCount(0, summary.length())).isEqualTo(140);
        assertThat(summary).isEqualTo("\uD83D\uDEB2".repeat(105) + "…: Promising more than is delivered");
        assertThat(card(detected("overpromising", "a\nb", Severity.HIGH)).summary())
                .isEqualTo("a b: Promising more than is delivered");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_card_offers_the_same_ways_to_put_it_aside(Language language) {
        AdviceCard card = adviser(Given.observation(), language)
                .cards(List.of(OVERPROMISING))
                .get(0);
        assertThat(card.overrideReasons())
                .extracting(AdviceCard.OverrideReason::code)
                .containsExactly("already-handled", "data-wrong", "accepted", "not-ours");
        assertThat(card.overrideReasons())
                .allSatisfy(reason -> assertThat(reason.display()).isNotBlank());
        assertThat(card.sourceLabel()).endsWith("bundled 0.1.0");
    }

    private static AdviceCard card(Outcome outcome) {
        return adviser(Given.observation(), Language.EN)
                .cards(List.of(finding(outcome)))
                .get(0);
    }

    private static Adviser adviser(Observation observation, Language language) {
        return new Adviser(Catalogue.bundled(), observation, language, Set.of(), "bundled", "0.1.0");
    }
}
