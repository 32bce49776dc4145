package org.trustdiagnostics.authoring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrustCommandTest {
    private static final String HINT = "'trust --help' shows what can be given.\n";

    @Test
    void help_goes_to_the_output_and_shows_examples() {
        Run run = Run.trust("--help");

        assertThat(run.exit()).isEqualTo(Exit.OK);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("Usage: trust [-hV] [COMMAND]\n")
                .contains("  diagnose   Tells where trust is being lost, why, and what to do first.\n")
                .contains("  trust diagnose facts.ndjson --as-of 2026-06-30\n");
        assertThat(Run.trust("diagnose", "--help").out())
                .contains("Exit codes: 0 done; 1 found what --fail-on asks for;");
        assertThat(Run.trust("catalogue", "--help").out()).contains("  trust catalogue --id overpromising --lang nb\n");
    }

    @Test
    void the_version_is_shown() {
        assertThat(Run.trust("--version")).isEqualTo(new Run(Exit.OK, "trust (built from source)\n", ""));
    }

    @Test
    void a_call_without_or_with_an_unknown_command_is_an_error() {
        assertThat(Run.trust())
                .isEqualTo(new Run(
                        Exit.BAD_INPUT,
                        "",
                        "trust: say what to do: diagnose, explain, catalogue, calibrate or rules\n" + HINT));
        assertThat(Run.trust("diagnos"))
                .isEqualTo(new Run(
                        Exit.BAD_INPUT,
                        "",
                        "trust: Unmatched argument at index 0: 'diagnos'\nDid you mean diagnose?\n" + HINT));
    }
}
