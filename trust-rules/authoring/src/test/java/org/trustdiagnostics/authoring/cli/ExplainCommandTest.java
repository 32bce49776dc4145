package org.trustdiagnostics.authoring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.trustdiagnostics.core.input.JsonText;

class ExplainCommandTest {
    private static final String FACTS = """
            {"type":"dataset","asOf":"2026-06-30","covers":["crisisPlan"]}
            {"type":"incident","subject":"company:a","id":"i-7","occurredAt":"2026-05-01","customersAffected":true}
            """;

    private static Run explain(String... more) {
        String[] args = new String[more.length + 3];
        args[0] = "explain";
        args[1] = "-";
        args[2] = "--quiet";
        System.arraycopy(more, 0, args, 3, more.length);
        return Run.withInput(FACTS, args);
    }

    @Test
    void it_tells_which_condition_fails_and_what_would_turn_the_rule() {
        Run run = explain("--pitfall", "weak-crisis-readiness", "--subject", "company:a");
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isEqualTo(Exit.OK);
        assertThat(run.out())
                .startsWith("Not ready for a crisis · company:a: detected, HIGH\n")
                .contains("Rule \"weak-crisis-readiness: no crisis plan is in force\" fired.\n")
                .contains("It would no longer fire, given:\n    - one more crisis plan");
    }

    @Test
    void a_limit_of_the_call_counts() {
        Run run = explain(
                "--pitfall",
                "concealed-problems",
                "--subject",
                "company:a",
                "--limit",
                "concealed-problems.notice-hours=10000");
        assertThat(run.out()).contains("did not fire").contains("the limit is 10000 hours");
    }

    @Test
    void json_is_for_programs() {
        Run run = explain("--pitfall", "weak-crisis-readiness", "--subject", "company:a", "--format", "json");
        assertThat(JsonText.parse("out", run.out()).text("outcome")).isEqualTo("DETECTED");
    }

    @Test
    void an_unknown_name_is_answered_with_the_nearest() {
        Run run = explain("--pitfall", "weak-crisis-readyness", "--subject", "company:a");
        assertThat(run.exit()).isEqualTo(Exit.BAD_INPUT);
        assertThat(run.err())
                .startsWith(
                        "trust: no rule detects pitfall 'weak-crisis-readyness'; did you mean 'weak-crisis-readiness'?");
        assertThat(explain("--pitfall", "weak-crisis-readiness", "--subject", "company:b")
                        .err())
                .isEqualTo("trust: no facts of subject 'company:b'; did you mean 'company:a'? Known: company:a\n");
    }

    @Test
    void pitfall_and_subject_must_be_given() {
        Run run = Run.trust("explain", "facts.ndjson");
        assertThat(run.exit()).isEqualTo(Exit.BAD_INPUT);
        assertThat(run.err()).startsWith("trust: Missing required options: '--pitfall=ID', '--subject=ID'\n");
    }
}
