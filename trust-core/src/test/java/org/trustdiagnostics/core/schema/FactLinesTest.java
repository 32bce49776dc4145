package org.trustdiagnostics.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trustdiagnostics.core.fact.DatasetHeader;
import org.trustdiagnostics.core.fact.FactKind;
import org.trustdiagnostics.core.fact.FactWriter;
import org.trustdiagnostics.core.fact.RandomFacts;
import org.trustdiagnostics.core.fact.Trait;

/** What the library writes and what its comments show is as the schema of facts says. */
final class FactLinesTest {
    private static final int DRAWS = 50;

    @ParameterizedTest
    @MethodSource("org.trustdiagnostics.core.fact.FactKind#all")
    void every_line_written(FactKind kind) throws IOException {
        RandomFacts random = new RandomFacts(20260630);
        for (int i = 0; i < DRAWS; i++) {
            StringWriter line = new StringWriter();
            try (FactWriter writer = new FactWriter(line)) {
                writer.write(random.fact(kind));
            }
            assertValid(line.toString());
        }
    }

    @Test
    void every_header_written() throws IOException {
        StringWriter lines = new StringWriter();
        try (FactWriter writer = new FactWriter(lines)) {
            writer.write(DatasetHeader.empty());
            writer.write(new DatasetHeader(
                    Optional.of(LocalDate.of(2026, 6, 30)),
                    Set.copyOf(FactKind.all()),
                    Optional.of(ZoneId.of("America/New_York")),
                    Set.of(Trait.values())));
        }
        lines.toString().lines().forEach(FactLinesTest::assertValid);
    }

    @Test
    void every_zone_that_this_machine_knows() {
        for (String zone : ZoneId.getAvailableZoneIds()) {
            assertValid("{\"type\":\"dataset\",\"timeZone\":\"" + zone + "\"}");
        }
    }

    @ParameterizedTest
    @MethodSource("org.trustdiagnostics.core.fact.FactKind#all")
    void the_example_of_every_kind(FactKind kind) {
        assertValid(JavadocExample.of(kind.type()));
    }

    @Test
    void the_example_of_the_header() {
        assertValid(JavadocExample.of(DatasetHeader.class));
    }

    private static void assertValid(String line) {
        assertThat(Schemas.problems("facts.schema.json", line)).as(line).isEmpty();
    }
}
