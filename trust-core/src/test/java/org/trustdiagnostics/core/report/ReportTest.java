package org.trustdiagnostics.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trustdiagnostics.core.GivenOutcome.detected;
import static org.trustdiagnostics.core.GivenOutcome.undetected;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.trustdiagnostics.core.Given;
import org.trustdiagnostics.core.limit.Severity;
import org.trustdiagnostics.core.verdict.Finding;
import org.trustdiagnostics.core.verdict.Outcome;
import org.trustdiagnostics.core.verdict.OutcomeKind;

final class ReportTest {
    @Test
    void outcomes_are_sorted_by_subject_and_pitfall_whatever_the_order_given() {
        List<Outcome> outcomes = new ArrayList<>(GivenReport.ofEveryKind().outcomes());
        assertThat(outcomes)
                .extracting(Outcome::subject)
                .containsExactly("company:ACME", "team:a", "team:b", "team:c", "team:d", "team:e", "team:f");
        Report sorted = GivenReport.of(outcomes);
        Collections.shuffle(outcomes, new Random(1));
        assertThat(GivenReport.of(outcomes).toJson(Locale.ENGLISH)).isEqualTo(sorted.toJson(Locale.ENGLISH));
        assertThat(GivenReport.of(outcomes).toText(Locale.ENGLISH)).isEqualTo(sorted.toText(Locale.ENGLISH));
        assertThat(GivenReport.of(outcomes).toMarkdown(Locale.ENGLISH)).isEqualTo(sorted.toMarkdown(Locale.ENGLISH));
    }

    @Test
    void findings_are_the_detections_worst_first() {
        assertThat(GivenReport.ofEveryKind().findings())
                .extracting(Finding::subject)
                .containsExactly("team:a", "company:ACME");
    }

    @Test
    void an_outcome_is_found_by_pitfall_and_subject() {
        Report report = GivenReport.ofEveryKind();
        assertThat(report.outcome("overpromising", "team:e").orElseThrow().kind())
                .isEqualTo(OutcomeKind.NOT_DETECTED);
        assertThat(report.outcome("slow-replies", "team:e")).isEmpty();
        assertThat(report.asOf()).isEqualTo(Given.AS_OF);
    }

    @Test
    void the_text_starts_with_what_is_worst_and_says_what_to_do() {
        assertThat(GivenReport.ofEveryKind().toText(Locale.ENGLISH))
                .startsWith("""
                        Trust diagnosis as of 2026-06-30
                        7 subjects, 2025-07-01 to 2026-06-30, rules bundled 0.1.0

                        2 findings

                        HIGH  Promising more than is delivered · team:a
                            Fewer due promises are kept than the limit allows.
                            Promises kept: 61% of 240 due promises (95% interval 55% to 67%); limit: at least 95%.
                            First: List all promises due in the next two weeks and put one name and one date on each.

                        MEDIUM  Nobody clearly in charge of trust · company:ACME
                        """)
                .containsSubsequence(
                        "\nUndecided\n",
                        "INCONCLUSIVE  Promising more than is delivered · team:b\n",
                        "About 33 more due promises would likely decide it",
                        "\nNot judged\n",
                        "FAILED  Promising more than is delivered · team:f\n",
                        "HIDDEN  Promising more than is delivered · team:d\n",
                        "no group of fewer than 5 people",
                        "NOT MEASURED  needs promise\n")
                .endsWith("""

                        2 pitfalls × 7 subjects = 7 outcomes: 2 detected, 1 failed, 1 inconclusive, 1 hidden, 1 not
                        measured, 1 not detected
                        """);
    }

    @Test
    void only_the_texts_of_the_advice_differ_between_languages() {
        String english = GivenReport.ofEveryKind().toJson(Locale.ENGLISH);
        String norwegian = GivenReport.ofEveryKind().toJson(Locale.forLanguageTag("nb"));
        assertThat(norwegian).isNotEqualTo(english);
        assertThat(norwegian.substring(0, norwegian.indexOf("\"advice\"")))
                .isEqualTo(english.substring(0, english.indexOf("\"advice\"")));
    }

    @Test
    void no_row_of_the_text_is_longer_than_a_terminal_where_words_allow_it() {
        for (String language : List.of("en", "nb", "nl")) {
            assertThat(GivenReport.ofEveryKind()
                            .toText(Locale.forLanguageTag(language))
                            .lines())
                    .filteredOn(row -> row.startsWith(" "))
                    .isNotEmpty()
                    .allMatch(row -> row.length() <= 100);
        }
    }

    @Test
    void without_a_finding_the_report_says_so() {
        Report clean = GivenReport.of(List.of(undetected(OutcomeKind.NOT_DETECTED, "team:a")));
        assertThat(clean.toText(Locale.ENGLISH)).isEqualTo("""
                        Trust diagnosis as of 2026-06-30
                        1 subject, 2025-07-01 to 2026-06-30, rules bundled 0.1.0

                        No pitfall was detected.

                        1 pitfall × 1 subject = 1 outcome: 1 not detected
                        """);
    }

    @Test
    void after_ten_undecided_outcomes_the_others_are_counted() {
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 10; i < 22; i++) {
            outcomes.add(undetected(OutcomeKind.INCONCLUSIVE, "team:" + i));
        }
        assertThat(GivenReport.of(outcomes).toText(Locale.ENGLISH))
                .contains("team:19\n", "\n2 more undecided outcomes\n")
                .doesNotContain("team:20");
    }

    /** Fixed: all findings were sorted anew for each of them, which took minutes for some thousands. */
    @Test
    @Timeout(20)
    void the_text_of_many_findings_takes_seconds() {
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            outcomes.add(detected("overpromising", "team:" + i, Severity.LOW));
        }
        assertThat(GivenReport.of(outcomes).toText(Locale.ENGLISH).lines()).hasSizeGreaterThan(40_000);
    }
}
