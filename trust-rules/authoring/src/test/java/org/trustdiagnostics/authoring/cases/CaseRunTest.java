package org.trustdiagnostics.authoring.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.authoring.pack.PackFiles;
import org.trustdiagnostics.rules.TrustDiagnostics;

/** A case passes where everything comes out as it says, and else tells what did not. */
class CaseRunTest {
    private static final TrustDiagnostics DIAGNOSTICS =
            TrustDiagnostics.builder().build();
    private static final String LATE =
            "{\"times\": 13, \"fact\": {\"type\": \"promise\", \"subject\": \"shop\", \"id\":"
                    + " \"late-{n}\", \"madeAt\": \"2026-02-01\", \"dueAt\": \"2026-03-10\", \"keptAt\": \"2026-03-20\","
                    + " \"fulfilment\": \"FULL\", \"kind\": \"SERVICE\"}}";

    @Test
    void a_case_passes_where_everything_comes_out_as_it_says() {
        CaseResult result = result("\"kind\": \"DETECTED\", \"severity\": \"HIGH\"");

        assertThat(result.differences()).isEmpty();
        assertThat(result.passed()).isTrue();
        assertThat(result.got()).isEqualTo("DETECTED, severity HIGH");
    }

    @Test
    void a_failure_tells_what_was_expected_what_came_and_why() {
        assertThat(result("\"kind\": \"INCONCLUSIVE\"").told()).isEqualTo("""
                x.cases.json:2: case "thirteen late"
                  expected  INCONCLUSIVE
                  got       DETECTED, severity HIGH
                  because   Fewer due promises are kept than the limit allows.
                            Promises kept: 0% of 13 due promises (95% interval 0% to 24.7%); limit: at least 95%.
                  the case  none of 13 is kept
                """);
        assertThat(result("\"kind\": \"DETECTED\", \"severity\": \"LOW\"").differences())
                .containsExactly("expected DETECTED, severity LOW, but it is DETECTED, severity HIGH.");
    }

    @Test
    void other_pitfalls_must_be_named() {
        String other = result("slow-replies", "\"kind\": \"NOT_MEASURED\"").told();

        assertThat(other)
                .contains(
                        "besides   'overpromising' is detected too, by \"overpromising: fewer due promises are kept than the limit"
                                + " allows\"; change the facts, or name it in \"also\".",
                        "got       NOT_MEASURED; also detected: overpromising");
        assertThat(result("slow-replies", "\"kind\": \"NOT_MEASURED\", \"also\": [\"overpromising\"]")
                        .passed())
                .isTrue();
        assertThat(result("\"kind\": \"DETECTED\", \"severity\": \"HIGH\", \"also\": [\"slow-replies\"]")
                        .differences())
                .containsExactly("expected that 'slow-replies' is detected also, but it is NOT_MEASURED.");
    }

    @Test
    void a_pitfall_that_nobody_judges_is_told() {
        assertThat(result("unknown-one", "\"kind\": \"NOT_DETECTED\", \"also\": [\"overpromising\"]")
                        .differences())
                .containsExactly(
                        "expected NOT_DETECTED, but it is not judged: no rule of the pack detects 'unknown-one'.");
    }

    @Test
    void a_rule_that_fails_anywhere_fails_the_case() {
        TrustDiagnostics impatient = TrustDiagnostics.builder().firingLimit(1).build();
        CaseFile file = CaseFile.read("x.cases.json", """
                {"pitfall": "overpromising", "asOf": "2026-06-30", "cases": [
                {"name": "contradicted", "why": "no promise is made", "facts": [
                  {"type": "statement", "subject": "s", "id": "a", "topic": "price", "value": "1", "channel": "web", "validFrom": "2026-01-01"},
                  {"type": "statement", "subject": "s", "id": "b", "topic": "price", "value": "2", "channel": "app", "validFrom": "2026-01-01"},
                  {"type": "statement", "subject": "s", "id": "c", "topic": "price", "value": "3", "channel": "shop", "validFrom": "2026-01-01"}],
                 "expect": {"kind": "NOT_MEASURED"}}]}
                """);

        assertThat(CaseRun.of(impatient, List.of(file)).results().get(0).differences())
                .singleElement()
                .asString()
                .startsWith(
                        "a rule of 'inconsistent-communication' failed: \"inconsistent-communication: two channels say")
                .endsWith("it fired more than 1 times for one subject and was stopped.");
    }

    @Test
    void facts_that_are_impossible_together_are_told() {
        CaseFile file = file(
                "overpromising",
                "\"kind\": \"NOT_MEASURED\"",
                "{\"type\": \"reportedMetric\", \"subject\": \"shop\", \"metric\": \"customer-churn\", \"from\":"
                        + " \"2026-01-01\", \"to\": \"2026-03-31\", \"value\": 12, \"sample\": 310}");

        CaseResult result = CaseRun.of(DIAGNOSTICS, List.of(file)).results().get(0);

        assertThat(result.report()).isEmpty();
        assertThat(result.told()).isEqualTo("""
                x.cases.json:2: case "thirteen late"
                  expected  NOT_MEASURED
                  got       not judged
                  besides   the facts cannot be diagnosed: metric 'customer-churn' cannot be 12.0; it is measured in\
                 share, 0 to 1: give 0.12 for 12 percent.
                  the case  none of 13 is kept
                """);
    }

    @Test
    void all_bundled_cases_pass() {
        CaseRun run = CaseRun.of(DIAGNOSTICS, CaseFile.of(PackFiles.bundled()).values());

        assertThat(run.results()).hasSizeGreaterThan(470);
        assertThat(run.failures()).isEmpty();
        assertThat(run.passed()).isTrue();
    }

    private static CaseResult result(String expect) {
        return result("overpromising", expect);
    }

    private static CaseResult result(String pitfall, String expect) {
        return CaseRun.of(DIAGNOSTICS, List.of(file(pitfall, expect, LATE)))
                .results()
                .get(0);
    }

    private static CaseFile file(String pitfall, String expect, String facts) {
        return CaseFile.read(
                "x.cases.json",
                "{\"pitfall\": \"" + pitfall + "\", \"asOf\": \"2026-06-30\", \"cases\": [\n"
                        + "{\"name\": \"thirteen late\", \"why\": \"none of 13 is kept\", \"facts\": [" + facts
                        + "], \"expect\": {" + expect + "}}]}");
    }
}
