package org.trustdiagnostics.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trustdiagnostics.core.GivenOutcome.failed;
import static org.trustdiagnostics.core.GivenOutcome.undetected;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.core.Given;
import org.trustdiagnostics.core.verdict.Outcome;
import org.trustdiagnostics.core.verdict.OutcomeKind;

/** What was not judged is told once for all subjects that it concerns. */
final class OutlineTest {
    @Test
    void subjects_that_lack_the_same_are_named_together_and_those_that_lack_something_else_apart() {
        assertThat(text(
                        lacking("overpromising", "team:a", "promise"),
                        lacking("overpromising", "team:b", "promise"),
                        lacking("slow-replies", "team:a", "feedback"),
                        lacking("slow-replies", "team:b", "feedback"),
                        lacking("ignored-feedback", "team:a", "feedback"),
                        lacking("ignored-feedback", "team:b", "feedback"),
                        lacking("errors-not-owned", "team:b", "feedback"),
                        undetected(OutcomeKind.NOT_DETECTED, "team:c")))
                .contains("""
                        NOT MEASURED  needs feedback
                            Errors nobody owns up to · team:b
                            Unanswered feedback, Slow replies · team:a, team:b

                        NOT MEASURED  needs promise
                            Promising more than is delivered · team:a, team:b
                        """);
    }

    @Test
    void three_subjects_are_named_and_further_ones_counted_unless_it_is_all_of_them() {
        List<Outcome> hidden = new ArrayList<>();
        for (String subject : List.of("team:a", "team:b", "team:c", "team:d", "team:e")) {
            hidden.add(undetected(OutcomeKind.SUPPRESSED, subject));
        }
        assertThat(text(hidden.toArray(Outcome[]::new)))
                .contains("HIDDEN  Promising more than is delivered · all subjects\n");
        hidden.add(undetected(OutcomeKind.NOT_DETECTED, "team:f"));
        assertThat(text(hidden.toArray(Outcome[]::new)))
                .contains("HIDDEN  Promising more than is delivered · team:a, team:b, team:c, 2 more subjects\n");
        assertThat(text(hidden.get(0), hidden.get(1), hidden.get(2), hidden.get(5)))
                .contains("HIDDEN  Promising more than is delivered · team:a, team:b, team:c\n");
    }

    /** Fixed: of all failures of a pitfall only the first was told, in the name of all subjects. */
    @Test
    void failures_of_different_rules_are_told_apart() {
        assertThat(text(failed("team:a", "rule one"), failed("team:b", "rule two"), failed("team:c", "rule two")))
                .contains("""
                        FAILED  Promising more than is delivered · team:a
                            Rule "rule one" failed: stopped after 1000 firings.

                        FAILED  Promising more than is delivered · team:b, team:c
                            Rule "rule two" failed: stopped after 1000 firings.
                        """);
    }

    /** Five kinds of what is lacking are told in full, first what most judgements lack. */
    @Test
    void of_what_few_judgements_lack_only_the_kinds_of_facts_are_named() {
        List<Outcome> lacking = new ArrayList<>();
        for (String need :
                List.of("claim", "promise of kind REPAIR", "charge", "decision", "incident", "mention, and more")) {
            lacking.add(lacking("overpromising", "team:" + need.charAt(0), need));
        }
        lacking.add(lacking("slow-replies", "team:z", "mention, and more"));
        assertThat(text(lacking.toArray(Outcome[]::new)))
                .contains(
                        "Not judged\n\nNOT MEASURED  needs mention, and more\n",
                        "NOT MEASURED  1 more outcome\n    They need: promise.\n");
    }

    /** Oracle: table 2 of the first document, 12 and 45 percent, attributed to PwC 2024. */
    @Test
    void beside_a_reading_stands_what_a_document_reports_of_other_companies() {
        Report report = GivenReport.of(List.of(), Given.reading("customer-churn", 310, 0.2, 0.16, 0.25));
        assertThat(report.toText(Locale.ENGLISH))
                .contains("For comparison: what the documents report (quoted, not verified)\n\n")
                .containsPattern(" · \\S+\\n    20% here\\. The document: [^:]+: 12%; [^:]+: 45% \\(PwC 2024\\)\\.\\n");
        assertThat(report.toMarkdown(Locale.forLanguageTag("nb"))).contains("- 20\u00a0% her. Dokumentet: ");
        assertThat(report.toJson(Locale.ENGLISH))
                .contains("\"reportedComparisons\"", "\"value\" : 45", "\"attributedTo\" : \"PwC 2024\"");
    }

    private static String text(Outcome... outcomes) {
        return GivenReport.of(List.of(outcomes)).toText(Locale.ENGLISH);
    }

    private static Outcome lacking(String pitfall, String subject, String needs) {
        return new Outcome(
                pitfall,
                subject,
                OutcomeKind.NOT_MEASURED,
                Optional.empty(),
                List.of(),
                List.of(needs),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }
}
