package org.trustdiagnostics.authoring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does what "Your first rule in ten minutes" in README says, word for word, and sees what it shows. */
class TutorialIT {
    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    @Test
    void the_commands_of_the_tutorial_print_what_it_shows() throws Exception {
        String tutorial = tutorial();
        List<String> shown = blocks(tutorial, "text");
        assertThat(shown).hasSize(5);

        String printed = run(String.join("", blocks(tutorial, "sh")));

        int from = 0;
        for (String block : shown) {
            assertThat(printed.substring(from)).contains(block);
            from = printed.indexOf(block, from) + block.length();
        }
        assertThat(printed).contains("passed  slow-solutions: ").doesNotContain("this is a bug");
    }

    private static String tutorial() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        int start = readme.indexOf("### Your first rule in ten minutes\n");
        assertThat(start).isPositive();
        return readme.substring(start, readme.indexOf("\n### ", start + 1));
    }

    private static List<String> blocks(String markdown, String language) {
        return Pattern.compile("^```" + language + "\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(markdown)
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
    }

    /** The commands name trust.jar as seen from the root of the project, and leave their files where they run. */
    private String run(String commands) throws IOException, InterruptedException {
        Files.createSymbolicLink(folder.resolve("trust-rules"), ROOT.resolve("trust-rules"));
        Path script = Files.writeString(folder.resolve("tutorial.sh"), commands);
        Path out = folder.resolve("out");
        ProcessBuilder bash = new ProcessBuilder("bash", script.toString())
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        Path java = Path.of(System.getProperty("java.home"), "bin");
        bash.environment().merge("PATH", java.toString(), (path, bin) -> bin + ":" + path);
        bash.start().waitFor();
        return Files.readString(out, StandardCharsets.UTF_8);
    }
}
