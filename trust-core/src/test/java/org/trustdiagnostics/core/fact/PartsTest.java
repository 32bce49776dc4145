package org.trustdiagnostics.core.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.core.input.InvalidInputException;

final class PartsTest {
    @Test
    void a_header_says_what_is_a_part_of_what() throws IOException {
        String line = "{\"type\":\"dataset\",\"asOf\":\"2026-06-30\",\"covers\":[],"
                + "\"parts\":{\"company:acme\":[\"dept:hr\",\"dept:ops\"],\"dept:ops\":[\"team:night\"]}}\n";
        DatasetHeader header =
                FactReader.of(new StringReader(line), "facts.ndjson").header();
        assertThat(header.parts().of("company:acme")).containsExactly("dept:hr", "dept:ops");
        assertThat(header.parts().wholesOf("team:night")).containsExactly("dept:ops", "company:acme");
        StringWriter out = new StringWriter();
        try (FactWriter writer = new FactWriter(out)) {
            writer.write(header);
        }
        assertThat(out).hasToString(line);
        assertThat(Facts.builder()
                        .asOf(LocalDate.of(2026, 6, 30))
                        .parts("company:acme", "dept:ops", "dept:hr")
                        .parts("dept:ops", "team:night")
                        .build()
                        .header())
                .isEqualTo(header);
    }

    @Test
    void parts_of_one_whole_told_in_two_places_add_up() {
        Parts parts = Parts.none().plus("company", List.of("ops")).plus("company", List.of("hr", "ops"));
        assertThat(parts.byWhole()).isEqualTo(Map.of("company", Set.of("hr", "ops")));
        assertThat(Parts.none().isEmpty()).isTrue();
        assertThat(parts.isEmpty()).isFalse();
        assertThat(parts.of("hr")).isEmpty();
        assertThat(parts.wholesOf("company")).isEmpty();
    }

    @Test
    void a_subject_cannot_be_a_part_of_two_wholes() {
        assertThatThrownBy(
                        () -> read("{\"type\":\"dataset\",\"parts\":{\"north\":[\"shop:1\"],\"large\":[\"shop:1\"]}}"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(
                        "facts.ndjson:1, field 'parts': 'shop:1' is a part of 'large' and of 'north', but a subject can "
                                + "be a part of one whole only; leave one of the two out.");
    }

    @Test
    void a_subject_cannot_be_a_part_of_itself() {
        String ring = "' is a part of itself, be it by way of others; leave out one of the parts in that ring.";
        Parts chain = Parts.none().plus("a", List.of("b")).plus("b", List.of("c"));
        assertThatThrownBy(() -> chain.plus("c", List.of("a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'a" + ring);
        assertThatThrownBy(() -> chain.plus("x", List.of("x"))).hasMessage("'x" + ring);
    }

    @Test
    void parts_are_lists_of_texts() {
        assertThatThrownBy(() -> read("{\"type\":\"dataset\",\"parts\":{\"north\":[7]}}"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("field 'north'")
                .hasMessageContaining("must hold only a text in quotes, but holds a number.");
    }

    private static DatasetHeader read(String line) {
        return FactReader.of(new StringReader(line), "facts.ndjson").header();
    }

    @Test
    void a_family_is_named_after_its_topmost_whole() {
        Parts parts = Parts.none()
                .plus("company", List.of("ops", "hr"))
                .plus("ops", List.of("night", "day"))
                .plus("shop", List.of("till"));
        assertThat(parts.families())
                .containsOnly(
                        Map.entry("company", "company"),
                        Map.entry("ops", "company"),
                        Map.entry("hr", "company"),
                        Map.entry("night", "company"),
                        Map.entry("day", "company"),
                        Map.entry("shop", "shop"),
                        Map.entry("till", "shop"));
    }

    @Test
    void what_holds_for_some_families_leaves_the_others_out() {
        Parts parts = Parts.none()
                .plus("company", List.of("ops", "hr"))
                .plus("ops", List.of("night", "day"))
                .plus("shop", List.of("till"));
        assertThat(parts.within(List.of("company", "alone")))
                .isEqualTo(Parts.none().plus("company", List.of("ops", "hr")).plus("ops", List.of("night", "day")));
        assertThat(parts.within(List.of("company", "shop"))).isEqualTo(parts);
        assertThat(parts.within(List.of()).isEmpty()).isTrue();
    }
}
