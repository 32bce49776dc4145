package org.trustdiagnostics.examples.hrsystem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class HrSystemTest {
    @Test
    void shows_what_the_golden_file_holds() throws Exception {
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        HrSystem.show(new PrintStream(shown, true, StandardCharsets.UTF_8), Locale.ENGLISH);
        assertThat(shown.toString(StandardCharsets.UTF_8))
                .as("if the change is meant: java -jar trust-examples/hr-system/target/hr-system.jar"
                        + " > trust-examples/hr-system/src/test/resources/golden.txt")
                .isEqualTo(Files.readString(Path.of("src/test/resources/golden.txt")));
    }
}
