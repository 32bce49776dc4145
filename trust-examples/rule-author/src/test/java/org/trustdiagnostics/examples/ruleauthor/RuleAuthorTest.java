package org.trustdiagnostics.examples.ruleauthor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RuleAuthorTest {
    @Test
    void shows_what_the_golden_file_holds() throws Exception {
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        RuleAuthor.show(Path.of("house-rules"), new PrintStream(shown, true, StandardCharsets.UTF_8));
        assertThat(shown.toString(StandardCharsets.UTF_8))
                .as("if the change is meant: java -jar trust-examples/rule-author/target/rule-author.jar"
                        + " > trust-examples/rule-author/src/test/resources/golden.txt")
                .isEqualTo(Files.readString(Path.of("src/test/resources/golden.txt")));
    }
}
