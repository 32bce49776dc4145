package org.trustdiagnostics.authoring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code trust-rules/CATALOGUE.md} is what the command writes today. */
class CatalogueDocumentTest {
    @Test
    void the_document_is_that_of_these_rules_and_texts() throws IOException {
        Path document = Path.of("").toAbsolutePath().resolve("../CATALOGUE.md").normalize();
        assertThat(Files.readString(document))
                .as("""
                        trust-rules/CATALOGUE.md is stale. Refresh it from the root of the project:
                        mvn -q -DskipTests package && java -jar trust-rules/authoring/target/trust.jar catalogue --format markdown \\
                          > trust-rules/CATALOGUE.md""")
                .isEqualTo(Run.trust("catalogue", "--format", "markdown").out());
    }
}
