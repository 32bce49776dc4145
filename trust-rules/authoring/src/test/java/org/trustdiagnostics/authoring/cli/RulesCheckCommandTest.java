package org.trustdiagnostics.authoring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCheckCommandTest {
    @TempDir
    private Path folder;

    @Test
    void the_bundled_pack_is_looked_at_like_any_other() {
        Run run = Run.trust("rules", "check", "bundled");

        assertThat(run.out()).isEqualTo("0 problems\n");
        assertThat(run.exit()).isEqualTo(Exit.OK);
    }

    @Test
    void a_case_that_cannot_be_read_is_a_problem_of_the_pack() throws IOException {
        Path pack = folder.resolve("my-pack");
        Run.trust("rules", "new", pack.toString());
        Path cases = pack.resolve("rules/customer/slow-solutions/slow-solutions.cases.json");
        Files.writeString(
                cases, Files.readString(cases).replaceFirst("\"type\": \"feedback\"", "\"type\": \"fedback\""));

        Run run = Run.trust("rules", "check", pack.toString());

        assertThat(run.exit()).isEqualTo(Exit.FOUND);
        assertThat(run.out())
                .startsWith(
                        "rules/customer/slow-solutions/slow-solutions.cases.json:7: case \"fires: 20 complaints solved"
                                + " after 31 days\"")
                .contains("fedback", "did you mean 'feedback'?")
                .endsWith("1 problem\n");
    }
}
