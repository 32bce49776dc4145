package org.trustdiagnostics.authoring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code trust-rules/CALIBRATION.md} is what the command writes today; its figures are exact, so no tolerance is needed. */
class CalibrationDocumentTest {
    @Test
    void the_document_is_that_of_these_rules_and_intervals() throws IOException {
        Path document =
                Path.of("").toAbsolutePath().resolve("../CALIBRATION.md").normalize();
        Run run = Run.trust("calibrate");
        assertThat(run.exit()).isEqualTo(Exit.OK);
        assertThat(run.err()).matches("(calibrated \\d+ of \\d+ limits with (exact|Wilson's) intervals so far\n)*");
        assertThat(Files.readString(document)).as("""
                        trust-rules/CALIBRATION.md is stale. Refresh it from the root of the project:
                        mvn -q -DskipTests package && java -jar trust-rules/authoring/target/trust.jar calibrate > trust-rules/CALIBRATION.md""").isEqualTo(run.out());
    }
}
