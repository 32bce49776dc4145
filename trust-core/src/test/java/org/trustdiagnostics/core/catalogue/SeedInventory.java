package org.trustdiagnostics.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.trustdiagnostics.core.input.JsonObject;
import org.trustdiagnostics.core.input.JsonText;

/**
 * The inventory of the knowledge documents, which lies beside the repository and is not part of it. Where it is missing, a test
 * that needs it is left out, except in CI.
 */
final class SeedInventory {
    private SeedInventory() {}

    static JsonObject read() {
        Path file = Path.of("")
                .toAbsolutePath()
                .resolve("../../shared/knowledge/seed-inventory.json")
                .normalize();
        boolean there = Files.exists(file);
        assertThat(there || !"true".equals(System.getenv("CI")))
                .as("CI needs %s", file)
                .isTrue();
        assumeThat(there)
                .as("without %s the catalogue cannot be compared with its sources", file)
                .isTrue();
        try {
            return JsonText.parse(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
