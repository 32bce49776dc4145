package org.trustdiagnostics.core.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class RoundTripTest {
    private static final int DRAWS = 200;

    @ParameterizedTest
    @MethodSource("org.trustdiagnostics.core.fact.FactKind#all")
    void every_fact_is_read_back_as_it_was(FactKind kind) throws IOException {
        RandomFacts random = new RandomFacts(20260630);
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < DRAWS; i++) {
            facts.add(random.fact(kind));
        }
        assertThat(readBack(written(facts)).list()).isEqualTo(facts);
    }

    /** The generator itself: a round trip over facts that are all alike would show nothing. */
    @ParameterizedTest
    @MethodSource("org.trustdiagnostics.core.fact.FactKind#all")
    void every_optional_field_was_present_and_absent(FactKind kind) {
        RandomFacts random = new RandomFacts(20260630);
        List<Set<String>> present = new ArrayList<>();
        for (int i = 0; i < DRAWS; i++) {
            present.add(kind.values(random.fact(kind)).keySet());
        }
        for (FactField field : kind.fields()) {
            assertThat(present).anyMatch(names -> names.contains(field.name()));
            assertThat(present.stream().allMatch(names -> names.contains(field.name())))
                    .as(field.name())
                    .isEqualTo(field.required());
        }
    }

    @Test
    void a_line_is_written_with_type_first_absent_fields_left_out_and_a_line_feed() throws IOException {
        assertThat(written(List.of(Promise.due("team:ops", "p-1", LocalDate.of(2026, 6, 1)))))
                .isEqualTo("{\"type\":\"promise\",\"subject\":\"team:ops\",\"id\":\"p-1\",\"dueAt\":\"2026-06-01\","
                        + "\"fulfilment\":\"FULL\",\"kind\":\"COMMITMENT\"}\n");
    }

    @Test
    void a_header_is_read_back_as_it_was() throws IOException {
        DatasetHeader header = new DatasetHeader(
                Optional.of(LocalDate.of(2015, 6, 30)),
                Set.of(FactKind.of(Responsibility.class), FactKind.of(Incident.class)),
                Optional.of(ZoneId.of("America/New_York")),
                Set.of(Trait.SMALL, Trait.B2B));
        StringWriter out = new StringWriter();
        try (FactWriter writer = new FactWriter(out)) {
            writer.write(header);
        }
        assertThat(out)
                .hasToString(
                        "{\"type\":\"dataset\",\"asOf\":\"2015-06-30\",\"covers\":[\"incident\",\"responsibility\"],"
                                + "\"timeZone\":\"America/New_York\",\"profile\":[\"B2B\",\"SMALL\"]}\n");
        assertThat(readBack(out.toString()).header()).isEqualTo(header);
    }

    private static String written(List<Fact> facts) throws IOException {
        StringWriter out = new StringWriter();
        try (FactWriter writer = new FactWriter(out)) {
            for (Fact fact : facts) {
                writer.write(fact);
            }
        }
        return out.toString();
    }

    private static Facts readBack(String text) {
        return Facts.readAll(FactReader.of(new StringReader(text), "facts.ndjson"));
    }
}
