package org.trustdiagnostics.authoring.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.trustdiagnostics.authoring.testing.TrustAssertions.assertThat;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.Facts;
import org.trustdiagnostics.core.fact.Feedback;
import org.trustdiagnostics.core.fact.Moment;
import org.trustdiagnostics.core.fact.Promise;
import org.trustdiagnostics.core.fact.Responsibility;
import org.trustdiagnostics.core.limit.Severity;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.report.Report;
import org.trustdiagnostics.rules.TrustDiagnostics;

/** What assertions about reports say where they fail: what was expected, what was found instead, and why. */
class TrustAssertionsTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
    private static final LocalDate DUE = AS_OF.minusDays(30);
    private static final Report REPORT =
            TrustDiagnostics.builder().build().diagnose(harbourBreaksPromisesHillKeepsTheMostIslandAll());

    @Test
    void what_is_so_passes() {
        assertThat(REPORT)
                .hasNoFailures()
                .detectsOnly("leaders-say-but-do-not-do", "overpromising", "unclear-trust-ownership")
                .detects("overpromising")
                .forSubject("shop:harbour")
                .withSeverity(Severity.HIGH)
                .because("promise-keeping-rate")
                .because("overpromising.kept-share");
        assertThat(REPORT).detects("unclear-trust-ownership").withEvidence("trustArea", 4);
        assertThat(REPORT).outcome("overpromising", "shop:hill").isInconclusive();
        assertThat(REPORT).outcome("overpromising", "shop:island").isNotDetected();
        assertThat(REPORT).outcome("overpromising", "shop:harbour").isDetected().withSeverity(Severity.HIGH);
        assertThat(REPORT).outcome("slow-replies", "shop:hill").isNotMeasured().lacking("feedback");
        assertThat(REPORT)
                .hasReading("promise-keeping-rate")
                .forSubject("shop:harbour")
                .withValue(11 / 24.0, within(1e-9))
                .withSample(24)
                .withStatus(Reading.Status.MEASURED);
    }

    @Test
    void detected_nowhere() {
        fails(() -> assertThat(REPORT).detects("slow-replies"), """
                Expected that 'slow-replies' is detected, but it is not:
                  slow-replies for shop:harbour: NOT_MEASURED
                    The data do not hold: feedback. If there really is none, let the dataset cover the kind.
                  slow-replies for shop:hill: NOT_MEASURED
                    The data do not hold: feedback. If there really is none, let the dataset cover the kind.
                  slow-replies for shop:island: NOT_MEASURED
                    The data do not hold: feedback. If there really is none, let the dataset cover the kind.
                """);
    }

    @Test
    void detected_for_another_subject() {
        fails(() -> assertThat(REPORT).detects("overpromising").forSubject("shop:hill"), """
                Expected that 'overpromising' is detected for 'shop:hill', but it is detected for [shop:harbour]:
                  overpromising for shop:hill: INCONCLUSIVE
                    Promises kept: 91.7% of 12 due promises (95% interval 61.5% to 99.8%); limit: at least 95%.
                    About 412 more due promises would likely decide it, if things stay as they are.
                """);
    }

    @Test
    void detected_with_another_severity() {
        fails(() -> assertThat(REPORT).detects("overpromising").withSeverity(Severity.LOW), """
                Expected that 'overpromising' has severity LOW, but found:
                  overpromising for shop:harbour: DETECTED, severity HIGH
                    Fewer due promises are kept than the limit allows.
                    Promises kept: 45.8% of 24 due promises (95% interval 25.6% to 67.2%); limit: at least 95%.
                """);
    }

    @Test
    void detected_because_of_something_else() {
        fails(() -> assertThat(REPORT).detects("overpromising").because("promise-keeping-rat"), """
                Expected that 'overpromising' is detected because of 'promise-keeping-rat', but it is not; did you mean\
                 'promise-keeping-rate'? Known: overpromising.kept-share, promise-keeping-rate
                  overpromising for shop:harbour: DETECTED, severity HIGH
                    Fewer due promises are kept than the limit allows.
                    Promises kept: 45.8% of 24 due promises (95% interval 25.6% to 67.2%); limit: at least 95%.
                """);
    }

    @Test
    void resting_on_other_records() {
        fails(() -> assertThat(REPORT).detects("unclear-trust-ownership").withEvidence("trustArea", 3), """
                Expected that 'unclear-trust-ownership' rests on 3 of 'trustArea', but found:
                  unclear-trust-ownership for shop:harbour: DETECTED, severity MEDIUM
                    Nobody is accountable for a trust area.
                    Concerns: complaints, crises, promises, surveys.
                    It rests on 4 of 'trustArea'.
                  unclear-trust-ownership for shop:hill: DETECTED, severity MEDIUM
                    Nobody is accountable for a trust area.
                    Concerns: complaints, crises, promises, surveys.
                    It rests on 4 of 'trustArea'.
                  unclear-trust-ownership for shop:island: DETECTED, severity MEDIUM
                    Nobody is accountable for a trust area.
                    Concerns: complaints, crises, promises, surveys.
                    It rests on 4 of 'trustArea'.
                """);
    }

    @Test
    void a_misspelt_pitfall() {
        assertThatThrownBy(() -> assertThat(REPORT).detects("overpromissing"))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(
                        "The report knows no pitfall 'overpromissing'; did you mean 'overpromising'? Known: boastful-");
    }

    @Test
    void a_misspelt_subject() {
        fails(() -> assertThat(REPORT).outcome("overpromising", "shop:hil"), """
                The report knows no subject 'shop:hil'; did you mean 'shop:hill'? Known: shop:harbour, shop:hill, shop:island
                """);
    }

    @Test
    void not_cleared_everywhere() {
        fails(() -> assertThat(REPORT).doesNotDetect("overpromising"), """
                Expected that 'overpromising' is judged and not detected for every subject, but:
                  overpromising for shop:harbour: DETECTED, severity HIGH
                    Fewer due promises are kept than the limit allows.
                    Promises kept: 45.8% of 24 due promises (95% interval 25.6% to 67.2%); limit: at least 95%.
                  overpromising for shop:hill: INCONCLUSIVE
                    Promises kept: 91.7% of 12 due promises (95% interval 61.5% to 99.8%); limit: at least 95%.
                    About 412 more due promises would likely decide it, if things stay as they are.
                """);
    }

    @Test
    void more_detected_than_expected() {
        fails(() -> assertThat(REPORT).detectsOnly("overpromising"), """
                Expected that exactly [overpromising] are detected, but detected are [leaders-say-but-do-not-do,\
                 overpromising, unclear-trust-ownership]:
                  unclear-trust-ownership for shop:harbour: DETECTED, severity MEDIUM
                    Nobody is accountable for a trust area.
                    Concerns: complaints, crises, promises, surveys.
                  unclear-trust-ownership for shop:hill: DETECTED, severity MEDIUM
                    Nobody is accountable for a trust area.
                    Concerns: complaints, crises, promises, surveys.
                  unclear-trust-ownership for shop:island: DETECTED, severity MEDIUM
                    Nobody is accountable for a trust area.
                    Concerns: complaints, crises, promises, surveys.
                  leaders-say-but-do-not-do for shop:harbour: DETECTED, severity LOW
                    Leaders keep fewer commitments than the limit allows.
                    Commitments kept: 45.8% of 24 due commitments (95% interval 25.6% to 67.2%); limit: at least 80%.
                """);
    }

    @Test
    void another_outcome() {
        fails(() -> assertThat(REPORT).outcome("overpromising", "shop:hill").isNotDetected(), """
                Expected NOT_DETECTED, but it is INCONCLUSIVE:
                  overpromising for shop:hill: INCONCLUSIVE
                    Promises kept: 91.7% of 12 due promises (95% interval 61.5% to 99.8%); limit: at least 95%.
                    About 412 more due promises would likely decide it, if things stay as they are.
                """);
    }

    @Test
    void lacking_something_else() {
        fails(() -> assertThat(REPORT).outcome("slow-replies", "shop:hill").lacking("promise"), """
                Expected that 'promise' is missing, but missing is [feedback]:
                  slow-replies for shop:hill: NOT_MEASURED
                    The data do not hold: feedback. If there really is none, let the dataset cover the kind.
                """);
    }

    @Test
    void another_value() {
        fails(
                () -> assertThat(REPORT)
                        .hasReading("promise-keeping-rate")
                        .forSubject("shop:hill")
                        .withValue(0.5, within(0.01)),
                """
                Expected that a reading of 'promise-keeping-rate' is 0.5 ± 0.01, but found:
                  promise-keeping-rate for shop:hill: MEASURED 0.916667 (0.615204 to 0.997892), sample 12
                """);
    }

    @Test
    void no_such_reading() {
        fails(() -> assertThat(REPORT).hasReading("response-time"), """
                Expected a reading of 'response-time', but there is none. Known: commitment-keeping-rate, promise-keeping-rate
                """);
        fails(() -> assertThat(REPORT).hasReading("promise-keeping-rate").forSubject("shop:hil"), """
                Expected a reading of 'promise-keeping-rate' for 'shop:hil', but there is none; did you mean\
                 'shop:hill'? Known: shop:harbour, shop:hill, shop:island
                """);
    }

    @Test
    void a_rule_failed() {
        fails(() -> assertThat(failing()).hasNoFailures(), """
                Expected that no rule fails, but one did:
                  unclear-trust-ownership for shop:harbour: FAILED
                    Rule "unclear-trust-ownership: nobody is accountable for a trust area" failed: it fired more than 3\
                 times for one subject and was stopped.
                  unclear-trust-ownership for shop:hill: FAILED
                    Rule "unclear-trust-ownership: nobody is accountable for a trust area" failed: it fired more than 3\
                 times for one subject and was stopped.
                  unclear-trust-ownership for shop:island: FAILED
                    Rule "unclear-trust-ownership: nobody is accountable for a trust area" failed: it fired more than 3\
                 times for one subject and was stopped.
                """);
    }

    @Test
    void what_failed_or_is_hidden_is_told_from_what_was_not_measured() {
        assertThat(failing()).outcome("unclear-trust-ownership", "shop:hill").isFailed();
        assertThat(threeEmployeesComplain())
                .outcome("ignored-feedback", "team:a")
                .isSuppressed();
        fails(
                () -> assertThat(threeEmployeesComplain())
                        .outcome("ignored-feedback", "team:a")
                        .isNotMeasured(),
                """
                Expected NOT_MEASURED, but it is SUPPRESSED:
                  ignored-feedback for team:a: SUPPRESSED
                    Hidden, so that no group of fewer than 5 people can be worked out.
                """);
    }

    @Test
    void a_description_stands_first() {
        fails(() -> assertThat(REPORT).as("in June").detects("overpromising").withSeverity(Severity.LOW), """
                [in June] Expected that 'overpromising' has severity LOW, but found:
                  overpromising for shop:harbour: DETECTED, severity HIGH
                    Fewer due promises are kept than the limit allows.
                    Promises kept: 45.8% of 24 due promises (95% interval 25.6% to 67.2%); limit: at least 95%.
                """);
    }

    private static void fails(ThrowingCallable assertion, String message) {
        assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessage(message.stripTrailing());
    }

    private static Report failing() {
        return TrustDiagnostics.builder()
                .firingLimit(3)
                .build()
                .diagnose(harbourBreaksPromisesHillKeepsTheMostIslandAll());
    }

    private static Report threeEmployeesComplain() {
        Facts.Builder facts = Facts.builder().asOf(AS_OF);
        for (int i = 0; i < 3; i++) {
            facts.add(Feedback.builder(
                            "team:a",
                            "f-" + i,
                            Audience.EMPLOYEE,
                            Feedback.Kind.COMPLAINT,
                            "web",
                            Moment.of(AS_OF.minusDays(60)))
                    .build());
        }
        return TrustDiagnostics.builder().build().diagnose(facts.build());
    }

    private static Facts harbourBreaksPromisesHillKeepsTheMostIslandAll() {
        Facts.Builder facts = Facts.builder().asOf(AS_OF).covers(Responsibility.class);
        promises(facts, "shop:harbour", 11, 24);
        promises(facts, "shop:hill", 11, 12);
        promises(facts, "shop:island", 200, 200);
        return facts.build();
    }

    private static void promises(Facts.Builder facts, String subject, int kept, int made) {
        for (int i = 0; i < made; i++) {
            facts.add(Promise.due(subject, "p-" + i, DUE).keptOn(i < kept ? DUE : DUE.plusDays(9)));
        }
    }
}
