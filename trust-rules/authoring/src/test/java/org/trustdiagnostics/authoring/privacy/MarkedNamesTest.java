package org.trustdiagnostics.authoring.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trustdiagnostics.authoring.compile.DrlCompiler;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.fact.Facts;
import org.trustdiagnostics.core.limit.Limits;
import org.trustdiagnostics.core.metric.Summary;
import org.trustdiagnostics.core.report.Report;
import org.trustdiagnostics.core.verdict.Evidence;
import org.trustdiagnostics.core.verdict.Finding;
import org.trustdiagnostics.core.verdict.Outcome;
import org.trustdiagnostics.core.verdict.OutcomeKind;
import org.trustdiagnostics.rules.TrustDiagnostics;
import org.trustdiagnostics.rules.pack.RulePack;

/** Who a person is goes into facts and never comes out: not in a report, not by a rule that fails, not in a log. */
class MarkedNamesTest {
    private static final Facts FACTS = Marked.facts();

    private final List<String> texts = new ArrayList<>();

    @BeforeEach
    void listen() {
        CapturedLog.listen();
    }

    @AfterEach
    void nothing_tells_of_a_person() {
        texts.addAll(CapturedLog.heard());
        Marked.assertNoneIn(texts);
    }

    @Test
    void every_rule_on_persons_fires_and_tells_how_many() {
        Report report = TrustDiagnostics.builder().build().diagnose(FACTS);
        collect(report);

        assertFired(report, "missing-training", 2, new Evidence("training", 12, List.of()));
        assertFired(
                report,
                "unclear-trust-ownership",
                2,
                new Evidence("responsibility", 2, List.of()),
                new Evidence("trustArea", 4, List.of("COMPLAINTS", "CRISIS", "PROMISES", "SURVEYS")));
        assertFired(report, "unscreened-staff", 2, new Evidence("employment", 4, List.of()));
        assertFired(report, "fear-of-speaking-up", 1, new Evidence("conflict", 1, List.of()));
        assertFired(report, "unresolved-internal-conflict", 2, new Evidence("conflict", 4, List.of()));
        assertFired(report, "trust-work-left-to-few", 1);
        assertThat(report.toText(Locale.ENGLISH))
                .contains("12 trainings", "2 responsibilities", "4 employments", "1 conflict", "4 conflicts");
    }

    @Test
    void a_summary_tells_of_nobody() {
        TrustDiagnostics diagnostics = TrustDiagnostics.builder().build();
        Summary summary = diagnostics.newSummary(FACTS.header());
        FACTS.list().forEach(summary::add);

        texts.add(summary.toString());
        texts.add(summary.readings(Marked.SUBJECT).toString());
        collect(diagnostics.diagnose(summary));
    }

    @Test
    void a_rule_stopped_at_its_firing_limit_tells_of_nobody() {
        Report report = TrustDiagnostics.builder()
                .pack(pack("person != null", "insert( Detection.of( \"missing-training\", $one ) );"))
                .firingLimit(3)
                .build()
                .diagnose(FACTS);
        collect(report);

        assertThat(outcome(report, "missing-training").kind()).isEqualTo(OutcomeKind.FAILED);
        assertThat(CapturedLog.heard()).anyMatch(line -> line.contains("it fired more than 3 times"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            person != null                                     | throw new IllegalStateException( $one.person() );       | its action threw IllegalStateException
            person != null                                     | throw new Exception( $one.toString() );                 | its action threw Exception
            person != null                                     | throw new AssertionError( $one );                       | it threw AssertionError
            person != null                                     | Integer.parseInt( $one.id() );                          | its action threw NumberFormatException
            Integer.parseInt( role ) > 0                       | insert( Detection.of( "missing-training", $one ) );     | a condition threw NumberFormatException
            person.charAt( person.length() ) == 'x'            | insert( Detection.of( "missing-training", $one ) );     | a condition threw StringIndexOutOfBoundsException
            java.time.LocalDate.parse( person ) != null        | insert( Detection.of( "missing-training", $one ) );     | a condition threw DateTimeParseException
            person != null                                     | insert( Detection.of( $one.person(), $one ) );          | it inserted a detection of an unknown pitfall instead of 'missing-training'
            person != null                                     | insert( Detection.of( "overpromising", $one ) );        | it inserted a detection of 'overpromising' instead of 'missing-training'
            """)
    void a_rule_that_fails_with_a_person_in_hand_tells_of_nobody(String condition, String action, String failure) {
        Report report =
                TrustDiagnostics.builder().pack(pack(condition, action)).build().diagnose(FACTS);
        collect(report);

        assertThat(outcome(report, "missing-training").failure()).contains(failure);
        assertThat(CapturedLog.heard())
                .anyMatch(line -> line.startsWith("WARN org.trustdiagnostics") && line.contains(failure));
    }

    @Test
    void a_rule_that_hands_over_words_of_a_record_gives_no_evidence_of_them() {
        Report report = TrustDiagnostics.builder()
                .pack(pack("person != null", "insert( Detection.of( \"missing-training\", $one, $one.person() ) );"))
                .build()
                .diagnose(FACTS);
        collect(report);

        assertFired(report, "missing-training", 1, new Evidence("training", 12, List.of()));
    }

    private static RulePack pack(String condition, String action) {
        Map<String, String> files = Map.of("test.drl", """
                package org.trustdiagnostics.test;
                import org.trustdiagnostics.core.fact.Training;
                import org.trustdiagnostics.core.verdict.Detection;
                rule "missing-training: has a person in hand"
                    @pitfall( "missing-training" ) @severity( "LOW" )
                when
                    $one : Training( %s )
                then
                    %s
                end
                """.formatted(condition, action));
        return RulePack.of(
                "test", "1", Catalogue.bundled(), Limits.counting(), DrlCompiler.compile("test", files), files);
    }

    private static void assertFired(Report report, String pitfall, int rules, Evidence... evidence) {
        Outcome outcome = outcome(report, pitfall);
        assertThat(outcome.kind()).as(pitfall).isEqualTo(OutcomeKind.DETECTED);
        assertThat(outcome.rules()).hasSize(rules);
        assertThat(outcome.evidence()).containsExactly(evidence);
    }

    private static Outcome outcome(Report report, String pitfall) {
        return report.outcome(pitfall, Marked.SUBJECT).orElseThrow();
    }

    /** Writes a report in every form there is. */
    private void collect(Report report) {
        texts.add(report.toString());
        for (Locale locale : Marked.LOCALES) {
            texts.add(report.toText(locale));
            texts.add(report.toMarkdown(locale));
            texts.add(report.toJson(locale));
            texts.add(report.adviceToJson(locale));
            texts.add(report.advice(locale).toString());
            report.outcomes().forEach(outcome -> texts.add(report.explain(outcome, locale)));
            report.findings().forEach(finding -> texts.add(finding.explain(locale)));
        }
        report.findings().stream().map(Finding::toString).forEach(texts::add);
        for (Outcome outcome : report.outcomes()) {
            texts.add(outcome.toString());
            texts.add(outcome.evidence().toString());
        }
    }
}
