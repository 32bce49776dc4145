package org.trustdiagnostics.core.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trustdiagnostics.core.Given.AS_OF;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trustdiagnostics.core.input.JsonObject;

final class FactsTest {
    private final Promise promise = Promise.due("team:ops", "p-1", AS_OF);

    @Test
    void a_built_dataset_does_not_change_with_its_builder() {
        Facts.Builder builder = Facts.builder()
                .asOf(AS_OF)
                .timeZone(ZoneId.of("UTC"))
                .covers(Responsibility.class)
                .addAll(List.of(promise));
        Facts facts = builder.build();
        builder.add(promise).covers(Training.class);
        assertThat(facts.list()).containsExactly(promise);
        assertThat(facts.header().asOf()).contains(AS_OF);
        assertThat(facts.header().timeZone()).contains(ZoneId.of("UTC"));
        assertThat(facts.header().covers()).containsExactly(FactKind.of(Responsibility.class));
    }

    @Test
    void a_file_is_read_whole(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("facts.ndjson");
        try (FactWriter writer = new FactWriter(Files.newBufferedWriter(file))) {
            writer.write(promise);
        }
        assertThat(Facts.read(file).list()).containsExactly(promise);
    }

    @Test
    void nulls_and_groups_of_kinds_are_refused() {
        assertThatThrownBy(() -> Facts.builder().add(null)).hasMessage("fact");
        assertThatThrownBy(() -> Facts.builder().asOf(null)).hasMessage("day");
        assertThatThrownBy(() -> Facts.builder().covers(EventFact.class))
                .hasMessage("org.trustdiagnostics.core.fact.EventFact is an interface, not a kind of fact.");
    }

    /** A host that maps its own columns hands over dates and whole numbers as Java knows them. */
    @Test
    void values_read_elsewhere_may_be_moments_and_whole_numbers() {
        Map<String, Object> row = new HashMap<>(Map.of(
                "subject", "s", "audience", "CUSTOMER", "instrument", "nps", "item", "q", "score", 9, "scaleMin", 0));
        row.put("scaleMax", 10);
        row.put("answeredAt", Moment.of(AS_OF));
        Fact answer = FactKind.of(SurveyAnswer.class).read(JsonObject.of("rows.csv:2", row));
        assertThat(answer)
                .isEqualTo(new SurveyAnswer(
                        "s", Audience.CUSTOMER, "nps", "q", 9, 0, 10, Moment.of(AS_OF), Optional.empty()));
    }
}
