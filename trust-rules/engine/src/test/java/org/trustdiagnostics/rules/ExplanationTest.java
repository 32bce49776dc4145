package org.trustdiagnostics.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.CrisisPlan;
import org.trustdiagnostics.core.fact.Facts;
import org.trustdiagnostics.core.fact.Feedback;
import org.trustdiagnostics.core.fact.Incident;
import org.trustdiagnostics.core.fact.Moment;
import org.trustdiagnostics.core.fact.Promise;
import org.trustdiagnostics.core.fact.Responsibility;
import org.trustdiagnostics.core.fact.TrustArea;
import org.trustdiagnostics.core.input.JsonText;
import org.trustdiagnostics.rules.why.Change;
import org.trustdiagnostics.rules.why.Explanation;
import org.trustdiagnostics.rules.why.RuleWhy;

/** The texts stand in {@code why/*.txt}; where one is meant to change, the failing test shows the text to put there. */
class ExplanationTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
    private static final LocalDate DUE = LocalDate.of(2026, 3, 10);
    private static final TrustDiagnostics DIAGNOSTICS =
            TrustDiagnostics.builder().build();

    @Test
    void what_was_detected_tells_value_limit_and_distance() {
        assertText("detected", explain(promises("shop:harbour", 11, 24), "overpromising", "shop:harbour"));
    }

    @Test
    void a_near_miss_tells_how_near() {
        assertText("near-miss", explain(promises("shop:hill", 11, 12), "overpromising", "shop:hill"));
    }

    @Test
    void what_was_not_measured_tells_what_is_missing() {
        assertText("not-measured", explain(promises("shop:hill", 11, 12), "weak-crisis-readiness", "shop:hill"));
    }

    @Test
    void what_is_hidden_stays_hidden() {
        Facts.Builder facts = Facts.builder().asOf(AS_OF);
        for (int i = 1; i <= 3; i++) {
            facts.add(Feedback.builder(
                            "team:workshop",
                            "f-" + i,
                            Audience.EMPLOYEE,
                            Feedback.Kind.SUGGESTION,
                            "box",
                            Moment.of(DUE))
                    .build());
        }
        assertText("hidden", explain(facts, "ignored-feedback", "team:workshop"));
    }

    @Test
    void an_absent_record_is_named_and_persons_are_not() {
        Facts.Builder facts = Facts.builder().asOf(AS_OF);
        facts.add(Responsibility.accountable("company:a", "r-1", TrustArea.PROMISES, "maria"));
        facts.add(Responsibility.accountable("company:a", "r-2", TrustArea.CRISIS, "jonas"));
        facts.add(Responsibility.accountable("company:a", "r-3", TrustArea.SURVEYS, "maria"));
        Explanation explanation = explain(facts, "unclear-trust-ownership", "company:a");
        assertText("absent-record", explanation);
        assertThat(explanation.toText() + explanation.toJson())
                .doesNotContain("maria", "jonas", "r-1", "r-2", "r-3")
                .contains("an accountable owner for complaints");
    }

    @Test
    void records_tell_how_far_they_are_from_the_limit() {
        Facts.Builder facts = Facts.builder().asOf(AS_OF).covers(Incident.class);
        facts.add(CrisisPlan.approved("company:a", "plan-1", LocalDate.of(2025, 3, 1)));
        assertText("records", explain(facts, "weak-crisis-readiness", "company:a"));
    }

    @Test
    void what_is_withheld_among_many_says_so() {
        Facts.Builder facts = Facts.builder().asOf(AS_OF);
        for (int i = 0; i < 200; i++) {
            addPromises(facts, "s-" + i, i == 7 ? 88 : 99, 100);
        }
        Explanation explanation = explain(facts, "overpromising", "s-7");
        assertText("withheld", explanation);
    }

    @Test
    void a_change_of_cases_is_the_smallest_one_that_turns_the_report() {
        Explanation explanation = explain(promises("s", 88, 100), "overpromising", "s");
        long more = explanation.rules().stream()
                .flatMap(rule -> rule.changes().stream())
                .filter(change -> change.kind() == Change.Kind.FURTHER_CASES)
                .findFirst()
                .orElseThrow()
                .count();
        assertThat(detected(promises("s", 88 + (int) more, 100 + (int) more))).isFalse();
        assertThat(detected(promises("s", 88 + (int) more - 1, 100 + (int) more - 1)))
                .isTrue();
    }

    @Test
    void the_json_holds_the_same() {
        Explanation explanation = explain(promises("shop:hill", 11, 12), "overpromising", "shop:hill");
        assertThat(JsonText.parse("explanation", explanation.toJson()).objects("rules"))
                .hasSize(2)
                .first()
                .satisfies(rule -> {
                    assertThat(rule.text("status")).isEqualTo(RuleWhy.Status.NOT_FIRED.name());
                    assertThat(rule.objects("elements")
                                    .get(1)
                                    .objects("conditions")
                                    .get(1)
                                    .number("distance"))
                            .isEqualTo(0.047892);
                    assertThat(rule.objects("changes")).hasSize(2);
                });
    }

    @Test
    void an_unknown_pitfall_or_subject_is_named_with_the_nearest() {
        Facts.Builder facts = promises("shop:hill", 11, 12);
        assertThatThrownBy(() -> explain(facts, "overpromissing", "shop:hill"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no rule detects pitfall 'overpromissing'; did you mean 'overpromising'?");
        assertThatThrownBy(() -> explain(facts, "overpromising", "shop:hil"))
                .hasMessage("no facts of subject 'shop:hil'; did you mean 'shop:hill'? Known: shop:hill");
    }

    private static boolean detected(Facts.Builder facts) {
        return !DIAGNOSTICS.diagnose(facts.build()).findings().isEmpty();
    }

    private static Explanation explain(Facts.Builder facts, String pitfall, String subject) {
        return DIAGNOSTICS.explain(facts.build(), pitfall, subject);
    }

    private static Facts.Builder promises(String subject, int kept, int due) {
        Facts.Builder facts = Facts.builder().asOf(AS_OF);
        addPromises(facts, subject, kept, due);
        return facts;
    }

    private static void addPromises(Facts.Builder facts, String subject, int kept, int due) {
        for (int i = 0; i < due; i++) {
            Promise promise = Promise.due(subject, subject + "-p-" + i, DUE);
            facts.add(i < kept ? promise.keptOn(DUE) : promise);
        }
    }

    private static void assertText(String name, Explanation explanation) {
        try (InputStream in = ExplanationTest.class.getResourceAsStream("why/" + name + ".txt")) {
            String expected = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(explanation.toText()).as("why/%s.txt", name).isEqualTo(expected);
        } catch (IOException e) {
            throw new AssertionError(name, e);
        }
    }
}
