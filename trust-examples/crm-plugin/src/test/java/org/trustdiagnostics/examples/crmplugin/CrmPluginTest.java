package org.trustdiagnostics.examples.crmplugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CrmPluginTest {
    @Test
    void shows_what_the_golden_file_holds() throws Exception {
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        CrmPlugin.show(new PrintStream(shown, true, StandardCharsets.UTF_8));
        assertThat(shown.toString(StandardCharsets.UTF_8))
                .as("if the change is meant: java -jar trust-examples/crm-plugin/target/crm-plugin.jar"
                        + " > trust-examples/crm-plugin/src/test/resources/golden.txt")
                .isEqualTo(Files.readString(Path.of("src/test/resources/golden.txt")));
    }
}
