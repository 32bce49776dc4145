package org.trustdiagnostics.authoring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesDocsCommandTest {
    @TempDir
    Path folder;

    @Test
    void a_page_goes_to_the_output_a_file_or_into_a_folder() {
        Run run = Run.trust("rules", "docs", "bundled");

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isEqualTo(Exit.OK);
        assertThat(run.out()).startsWith("<!doctype html>\n<html lang=\"en\">");
        Run.trust("rules", "docs", "bundled", "--output", folder.toString());
        Run.trust(
                "rules",
                "docs",
                "bundled",
                "--output",
                folder.resolve("page.html").toString());
        assertThat(folder.resolve("index.html")).hasContent(run.out());
        assertThat(folder.resolve("page.html")).hasContent(run.out());
    }

    @Test
    void a_page_tells_how_much_of_the_rules_the_cases_try_where_asked() {
        Path pack = folder.resolve("my-pack");
        Run.trust("rules", "new", pack.toString());

        assertThat(Run.trust("rules", "docs", pack.toString()).out()).doesNotContain("Coverage");
        assertThat(Run.trust("rules", "docs", pack.toString(), "--coverage").out())
                .contains(
                        "<h3>Coverage</h3><p>Over its cases, 1 of 1 rules, 2 of 2 patterns and 3 of 3 conditions came out"
                                + " both true and false.</p>");
    }

    @Test
    void a_pack_that_is_not_there_has_no_page() {
        Run run = Run.trust("rules", "docs", folder.resolve("none").toString());

        assertThat(run.exit()).isEqualTo(Exit.BAD_INPUT);
        assertThat(run.err()).startsWith("trust: there is no folder ");
    }
}
