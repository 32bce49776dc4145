package org.trustdiagnostics.authoring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesDiffCommandTest {
    private static final String HEADER = "{\"type\":\"dataset\",\"asOf\":\"2026-06-30\"}\n";

    @TempDir
    Path folder;

    private String own = "";

    @BeforeEach
    void write() throws IOException {
        own = folder.toString();
        Files.writeString(folder.resolve("pack.json"), """
                {"id": "own", "version": "2", "languages": ["en"], "needsVersion": "0.1",
                 "limits": [{"limit": "overpromising.kept-share", "threshold": 0.9, "reason": "Let us see."}]}
                """);
    }

    @Test
    void packs_in_differences_out() {
        Run run = Run.trust("rules", "diff", "bundled", own);

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isEqualTo(Exit.OK);
        assertThat(run.out()).isEqualTo("""
                        Rules before: bundled 0.1.0
                        Rules after: own 2

                        1 difference between the packs

                        LIMIT CHANGED  overpromising.kept-share
                            at least 0.95 share → at least 0.9 share.
                            Reason given: Let us see.
                        """);
    }

    @Test
    void with_facts_a_changed_outcome_may_fail_a_build() {
        Run run = Run.withInput(
                HEADER + eightyEightOfHundredKept(), "rules", "diff", "bundled", own, "-", "--fail-on-change");

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isEqualTo(Exit.FOUND);
        assertThat(run.out()).contains("DETECTED LOW → INCONCLUSIVE\n    1 subject: shop.\n");
    }

    @Test
    void nothing_fails_where_no_outcome_changed() {
        Run run = Run.withInput(
                HEADER + eightyEightOfHundredKept(), "rules", "diff", "bundled", "bundled", "-", "--fail-on-change");

        assertThat(run.exit()).isEqualTo(Exit.OK);
        assertThat(run.out()).contains("The packs say the same.");
    }

    @Test
    void differences_go_to_a_file_in_other_forms() throws IOException {
        Path file = folder.resolve("diff.json");

        Run run = Run.trust("rules", "diff", "bundled", own, "--format", "json", "--output", file.toString());

        assertThat(run.exit()).isEqualTo(Exit.OK);
        assertThat(run.out()).isEmpty();
        assertThat(file).content().startsWith("{\n  \"schema\" : \"1\",\n  \"before\" : {\n    \"id\" : \"bundled\",");
        assertThat(Run.trust("rules", "diff", "bundled", own, "--format", "markdown")
                        .out())
                .startsWith("# What differs between two rule packs\n\n- Rules before: bundled 0.1.0\n");
    }

    @Test
    void a_pack_that_cannot_judge_is_no_use() throws IOException {
        Files.writeString(folder.resolve("pack.json"), "{}");

        Run run = Run.trust("rules", "diff", "bundled", own);

        assertThat(run.exit()).isEqualTo(Exit.BAD_INPUT);
        assertThat(run.err()).contains("pack.json").contains("'id'");
    }

    private static String eightyEightOfHundredKept() {
        StringBuilder facts = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            facts.append("{\"type\":\"promise\",\"subject\":\"shop\",\"id\":\"p-")
                    .append(i)
                    .append(
                            "\",\"madeAt\":\"2026-01-01\",\"dueAt\":\"2026-02-01\",\"fulfilment\":\"FULL\",\"keptAt\":\"2026-0")
                    .append(i < 88 ? 1 : 3)
                    .append("-31\",")
                    .append("\"kind\":\"SERVICE\"}\n");
        }
        return facts.toString();
    }
}
