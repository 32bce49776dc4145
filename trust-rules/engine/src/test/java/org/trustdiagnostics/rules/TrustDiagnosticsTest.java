package org.trustdiagnostics.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.core.fact.Facts;
import org.trustdiagnostics.core.fact.Promise;
import org.trustdiagnostics.core.fact.Responsibility;
import org.trustdiagnostics.core.fact.TrustArea;
import org.trustdiagnostics.core.limit.Severity;
import org.trustdiagnostics.core.metric.Summary;
import org.trustdiagnostics.core.report.Report;
import org.trustdiagnostics.core.survey.MinimumGroups;
import org.trustdiagnostics.core.verdict.Finding;
import org.trustdiagnostics.core.verdict.Outcome;
import org.trustdiagnostics.core.verdict.OutcomeKind;

class TrustDiagnosticsTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
    private static final LocalDate DUE = LocalDate.of(2026, 3, 10);
    private static final TrustDiagnostics DIAGNOSTICS =
            TrustDiagnostics.builder().build();

    @Test
    void a_finding_explains_itself_in_three_languages() {
        Finding finding = DIAGNOSTICS.diagnose(promises(11, 24)).findings().get(0);
        assertThat(finding.severity()).isEqualTo(Severity.HIGH);
        assertThat(finding.explain(Locale.ENGLISH)).isEqualTo("""
                        Promising more than is delivered (team:ops, high)
                        Fewer due promises are kept than the limit allows.
                        Promises kept: 45.8% of 24 due promises (95% interval 25.6% to 67.2%); limit: at least 95%.""");
        assertThat(finding.explain(Locale.forLanguageTag("nb-NO"))).isEqualTo("""
                        Å love mer enn man kan holde (team:ops, høy)
                        Færre av løftene med utløpt frist er holdt enn grensen tillater.
                        Holdte løfter: 45,8\u00a0% av 24 løfter med utløpt frist (95\u00a0% usikkerhetsintervall 25,6\u00a0% til 67,2\u00a0%); grense: minst 95\u00a0%.""");
        assertThat(finding.explain(Locale.forLanguageTag("nl")))
                .endsWith(
                        "Nagekomen toezeggingen: 45,8% van 24 toezeggingen met verstreken termijn (95%-onzekerheidsmarge"
                                + " 25,6% tot 67,2%); grens: minstens 95%.");
    }

    @Test
    void every_pitfall_has_one_outcome_a_subject() {
        Report report = DIAGNOSTICS.diagnose(promises(12, 24));
        assertThat(report.outcomes()).hasSize(43);
        assertThat(report.outcomes()).extracting(Outcome::pitfall).doesNotHaveDuplicates();
    }

    @Test
    void what_was_not_handed_over_is_not_measured_and_says_what_is_missing() {
        Report report = DIAGNOSTICS.diagnose(promises(12, 24));
        assertThat(outcome(report, "slow-replies").kind()).isEqualTo(OutcomeKind.NOT_MEASURED);
        assertThat(outcome(report, "slow-replies").missing()).containsExactly("feedback");
        assertThat(outcome(report, "errors-not-owned").missing()).containsExactly("feedback with ownFault");
        assertThat(outcome(report, "weak-crisis-readiness").missing()).containsExactly("crisisPlan", "incident");
    }

    @Test
    void a_complete_but_empty_list_is_judged() {
        Facts facts = Facts.builder()
                .asOf(AS_OF)
                .add(Promise.due("team:ops", "p", DUE))
                .covers(Responsibility.class)
                .build();
        Outcome outcome = outcome(DIAGNOSTICS.diagnose(facts), "unclear-trust-ownership");
        assertThat(outcome.kind()).isEqualTo(OutcomeKind.DETECTED);
        assertThat(outcome.evidence()).singleElement().satisfies(evidence -> {
            assertThat(evidence.fact()).isEqualTo("trustArea");
            assertThat(evidence.ids()).containsExactly("COMPLAINTS", "CRISIS", "PROMISES", "SURVEYS");
        });
    }

    @Test
    void an_inconclusive_outcome_says_how_many_more_cases_would_decide() {
        Outcome outcome = outcome(DIAGNOSTICS.diagnose(promises(11, 12)), "overpromising");
        assertThat(outcome.kind()).isEqualTo(OutcomeKind.INCONCLUSIVE);
        // By R, see SampleSizeTest: 424 in all, 412 more than 12.
        assertThat(outcome.conditions()).singleElement().satisfies(condition -> assertThat(condition.furtherCases())
                .hasValue(412));
    }

    @Test
    void the_host_moves_a_limit() {
        TrustDiagnostics lenient = TrustDiagnostics.builder()
                .limit("overpromising.kept-share", 0.25)
                .build();
        assertThat(outcome(lenient.diagnose(promises(12, 24)), "overpromising").kind())
                .isEqualTo(OutcomeKind.NOT_DETECTED);
    }

    @Test
    void an_unknown_limit_dies_where_it_is_set_up() {
        TrustDiagnosticsBuilder builder = TrustDiagnostics.builder().limit("overpromising.keptshare", 0.9);
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("unknown limit 'overpromising.keptshare'; did you mean"
                        + " 'overpromising.kept-share'? Known: boastful-self-praise.proven-share,");
    }

    @Test
    void options_out_of_range_die_where_they_are_set() {
        TrustDiagnosticsBuilder builder = TrustDiagnostics.builder();
        assertThatThrownBy(() -> builder.minimumGroup(2))
                .hasMessage("minimum group 2 must be at least 3: smaller groups give people away");
        assertThatThrownBy(() -> builder.minimumGroup("safety", 4))
                .hasMessage(
                        "minimum group 4 of instrument 'safety' must be at least 5, that of all: it may only be raised");
        assertThatThrownBy(() -> builder.minimumGroup("safty", 10))
                .hasMessageStartingWith("there is no instrument 'safty'; did you mean 'safety'?");
        assertThatThrownBy(() -> builder.confidence(1)).hasMessage("confidence 1.0 must be at least 0.5 and below 1");
        assertThatThrownBy(() -> builder.firingLimit(0)).hasMessage("firing limit 0 must be at least 1");
        assertThatThrownBy(() -> builder.lookBack(Period.ZERO)).hasMessage("look-back P0D must be at least one day");
        assertThatThrownBy(() -> builder.limit("overpromising.kept-share", 90).build())
                .hasMessage("limit 'overpromising.kept-share' cannot be 90.0; it is measured in share, 0 to 1.");
    }

    @Test
    void an_instrument_may_have_a_larger_minimum_group_of_its_own() {
        TrustDiagnostics diagnostics = TrustDiagnostics.builder()
                .minimumGroup(6)
                .minimumGroup("safety", 10)
                .build();
        assertThat(diagnostics.newSummary(AS_OF).observation().minimumGroups())
                .isEqualTo(new MinimumGroups(6, Map.of("safety", 10)));
    }

    @Test
    void a_dataset_without_a_day_is_refused() {
        Facts facts = Facts.builder().add(Promise.due("team:ops", "p", DUE)).build();
        assertThatThrownBy(() -> DIAGNOSTICS.diagnose(facts))
                .hasMessage("the dataset does not say as of which day to judge; set asOf in its builder or header");
    }

    @Test
    void a_summary_counted_by_other_limits_is_refused() {
        Summary summary =
                TrustDiagnostics.builder().limit("promise.grace", 3).build().newSummary(AS_OF);
        assertThatThrownBy(() -> DIAGNOSTICS.diagnose(summary))
                .hasMessage("the summary was counted with other limits; create it with newSummary of this"
                        + " TrustDiagnostics");
    }

    @Test
    void an_accountable_person_is_never_named() {
        Facts facts = Facts.builder()
                .asOf(AS_OF)
                .add(Responsibility.accountable("team:ops", "record-of-kari", TrustArea.CRISIS, "kari-nordmann"))
                .add(Responsibility.accountable("team:ops", "record-of-ola", TrustArea.CRISIS, "ola-nordmann"))
                .build();
        Report report = DIAGNOSTICS.diagnose(facts);
        assertThat(outcome(report, "unclear-trust-ownership").kind()).isEqualTo(OutcomeKind.DETECTED);
        for (String text : new String[] {
            report.toJson(Locale.ENGLISH),
            report.toText(Locale.ENGLISH),
            report.toMarkdown(Locale.ENGLISH),
            report.toString()
        }) {
            assertThat(text).doesNotContain("kari").doesNotContain("ola-");
        }
        assertThat(report.toText(Locale.ENGLISH)).contains("Records: 2 responsibilities (not named).");
    }

    private static Outcome outcome(Report report, String pitfall) {
        return report.outcome(pitfall, "team:ops").orElseThrow();
    }

    private static Facts promises(int kept, int due) {
        Facts.Builder facts = Facts.builder().asOf(AS_OF);
        for (int i = 0; i < due; i++) {
            Promise promise = Promise.due("team:ops", "p" + i, DUE);
            facts.add(i < kept ? promise.keptOn(DUE) : promise);
        }
        return facts.build();
    }
}
