package org.trustdiagnostics.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trustdiagnostics.core.fact.DatasetHeader;
import org.trustdiagnostics.core.fact.FactField;
import org.trustdiagnostics.core.fact.FactKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Each field of each example left out or given another value: the schema and the reader agree on every such line. */
final class FactMutantsTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> VALUES = List.of(
            "null", "''", "' '", "'x'", "'2026-01-01'", "'2026-01-01T10:00Z'", "1.5", "true", "{}", "[]", "['x']");

    private final List<String> disagreements = new ArrayList<>();
    private int taken;
    private int refused;

    @ParameterizedTest
    @MethodSource("org.trustdiagnostics.core.fact.FactKind#all")
    void both_take_or_refuse_every_mutant(FactKind kind) {
        ObjectNode example = (ObjectNode) JSON.readTree(JavadocExample.of(kind.type()));
        List<String> names = new ArrayList<>(List.of("type", "noSuchField"));
        kind.fields().stream().map(FactField::name).forEach(names::add);
        names.forEach(name -> compare(example, name));
        assertThat(disagreements).isEmpty();
        assertThat(taken).as("some mutants are facts").isPositive();
        assertThat(refused).as("most mutants are none").isGreaterThan(taken);
    }

    @Test
    void both_take_or_refuse_every_mutant_of_the_header() {
        ObjectNode example = (ObjectNode) JSON.readTree(JavadocExample.of(DatasetHeader.class));
        List.of("type", "noSuchField", "asOf", "covers", "profile").forEach(name -> compare(example, name));
        assertThat(disagreements).isEmpty();
    }

    private void compare(ObjectNode example, String name) {
        ObjectNode without = example.deepCopy();
        without.remove(name);
        compare(without);
        for (String value : VALUES) {
            JsonNode json = JSON.readTree(value.replace('\'', '"'));
            compare(example.deepCopy().set(name, json));
        }
    }

    private void compare(JsonNode mutant) {
        String line = mutant.toString();
        boolean bySchema = Verdict.ofSchema(line);
        if (bySchema != Verdict.ofReader(line)) {
            disagreements.add((bySchema ? "only the schema takes " : "only the reader takes ") + line);
        }
        taken += bySchema ? 1 : 0;
        refused += bySchema ? 0 : 1;
    }
}
