package org.trustdiagnostics.authoring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trustdiagnostics.authoring.cases.OwnPack;

class RulesTestCommandTest {
    private static final String FIRES = OwnPack.fires("DETECTED\", \"severity\": \"LOW");

    @TempDir
    Path folder;

    private OwnPack pack;

    @BeforeEach
    void write() {
        pack = OwnPack.in(folder);
    }

    @Test
    void a_pack_whose_cases_pass_is_told_in_a_line_a_pitfall() {
        Run run = test();

        assertThat(run.out()).isEqualTo("passed  queues-without-end: 3 cases\n");
        assertThat(run.err()).matches("3 cases, all passed; \\d+\\.\\d s\n");
        assertThat(run.exit()).isEqualTo(Exit.OK);
    }

    @Test
    void each_case_is_told_on_request() {
        assertThat(test("--verbose").out()).isEqualTo("""
                passed  queues-without-end: 3 cases
                  passed  nobody answers
                  passed  all are answered
                  passed  no feedback
                """);
    }

    @Test
    void a_case_that_fails_is_told_with_what_came_and_why() {
        pack.cases(OwnPack.fires("INCONCLUSIVE"), FIRES.replace("nobody answers", "again"), OwnPack.spares());

        Run run = test("--pitfall", "queues-without-end");

        assertThat(run.out()).isEqualTo("""
                FAILED  queues-without-end: 1 of 3 cases
                  rules/customer/queues-without-end/queues-without-end.cases.json:4: case "nobody answers"
                    expected  INCONCLUSIVE; also detected: ignored-feedback, slow-replies
                    got       DETECTED, severity LOW; also detected: ignored-feedback, slow-replies
                    because   Fewer messages are answered in time than half.
                              Answered in time: 0% of 20 messages due an answer (95% interval 0% to 16.8%);\
                 limit: at least 50%.
                    the case  0 of 20 are answered
                """);
        assertThat(run.err()).startsWith("3 cases, 1 failed; ");
        assertThat(run.exit()).isEqualTo(Exit.FOUND);
    }

    @Test
    void mistakes_in_any_file_are_told_before_anything_is_tried() {
        pack.cases(FIRES, OwnPack.spares().replace("NOT_DETECTED", "NOT_DETECTET"))
                .changing(Map.of("overpromissing", "OFF"), "");

        Run run = test();

        assertThat(run.out())
                .startsWith("pack.json:1:")
                .contains("unknown pitfall 'overpromissing'", "did you mean 'overpromising'?")
                .contains(
                        "\n" + OwnPack.CASES + ":5: case \"all are answered\", expect, field 'kind': 'NOT_DETECTET' is")
                .endsWith("\n2 problems\n");
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isEqualTo(Exit.FOUND);
    }

    @Test
    void a_pitfall_without_cases_is_refused_with_the_nearest_one() {
        Run run = test("--pitfall", "queue-without-end");

        assertThat(run.err())
                .isEqualTo("trust: the pack has no cases of pitfall 'queue-without-end'; did you mean"
                        + " 'queues-without-end'? Known: queues-without-end\n");
        assertThat(run.exit()).isEqualTo(Exit.BAD_INPUT);
    }

    @Test
    void bundled_cases_that_a_moved_limit_turns_are_told_but_fail_nothing() {
        pack.changing(Map.of(), "{\"limit\": \"overpromising.kept-share\", \"threshold\": 0.92, \"reason\": \"so\"}");

        Run run = test();

        assertThat(run.out())
                .startsWith(
                        "passed  queues-without-end: 3 cases\n\nBundled cases that come out otherwise under this pack.")
                .contains("""
                          rules/customer/overpromising/overpromising.cases.json:15: case "fires mildly: 88 of 100 due\
                         promises kept"
                            expected  DETECTED, severity LOW
                            got       INCONCLUSIVE
                        """);
        assertThat(run.err())
                .matches("3 cases, all passed; \\d+ bundled cases, \\d otherwise than before; \\d+\\.\\d s\n");
        assertThat(run.exit()).isEqualTo(Exit.OK);
    }

    @Test
    void own_rules_that_fire_on_bundled_cases_are_told_on_request() {
        Run run = test("--with-bundled-cases");

        assertThat(run.out())
                .contains(
                        "besides   'queues-without-end' is detected too, by \"queues-without-end: fewer messages are");
        assertThat(run.exit()).isEqualTo(Exit.OK);
    }

    @Test
    void the_bundled_pack_is_tried_by_its_name() {
        Run run = Run.trust("rules", "test", "bundled", "--pitfall", "overpromising");

        assertThat(run.out()).startsWith("passed  overpromising: ");
        assertThat(run.exit()).isEqualTo(Exit.OK);
    }

    private Run test(String... options) {
        String[] call = new String[options.length + 3];
        System.arraycopy(new String[] {"rules", "test", folder.toString()}, 0, call, 0, 3);
        System.arraycopy(options, 0, call, 3, options.length);
        return Run.trust(call);
    }
}
