package org.trustdiagnostics.authoring.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.input.InvalidInputException;

class IntakeTest {
    private final List<Fact> accepted = new ArrayList<>();
    private final Intake intake = new Intake(accepted::add);

    @Test
    void good_lines_go_on_and_bad_lines_are_kept_account_of() throws IOException {
        read(
                "a.ndjson",
                "{\"type\":\"dataset\",\"asOf\":\"2026-01-01\"}",
                promise("p-1"),
                "{\"type\":\"promis\"}",
                "",
                "{\"type\":\"promise\",\"subject\"",
                promise("p-1"),
                promise("p-2").replace("2026-01-01", "31/02/2015"));
        read("b.ndjson", promise("p-3"), promise("p-1"));

        assertThat(accepted).hasSize(2);
        assertThat(intake.rows()).isEqualTo(7);
        assertThat(intake.bad().count()).isEqualTo(5);
        assertThat(intake.bad().messages().get(0)).startsWith("a.ndjson:3: unknown type; did you mean 'promise'?");
        assertThat(intake.bad().messages().get(1)).startsWith("a.ndjson:5: is not valid JSON at column ");
        assertThat(intake.bad().messages().subList(2, 5))
                .containsExactly(
                        "a.ndjson:6, field 'id': the id 'p-1' of this promise was already given in a.ndjson:2; remove one of"
                                + " the two, or give them different ids.",
                        "a.ndjson:7, field 'dueAt': '31/02/2015' is not a date like \"2015-03-03\" or a time with offset like"
                                + " \"2015-03-03T14:00:00-05:00\".",
                        "b.ndjson:2, field 'id': the id 'p-1' of this promise was already given in a.ndjson:2; remove one of"
                                + " the two, or give them different ids.");
        assertThat(intake.bad().causes())
                .hasToString("{field 'dueAt': is not a date like \"2015-03-03\" or a time with offset like"
                        + " \"2015-03-03T14:00:00-05:00\".=1, field 'id': the id was already given=2, is not valid JSON=1,"
                        + " unknown type=1}");
    }

    @Test
    void what_the_receiver_refuses_is_a_bad_row_too() throws IOException {
        Intake picky = new Intake(fact -> {
            throw new InvalidInputException("", "metric 'x' cannot be 7: no; give less.");
        });

        try (NdjsonFacts facts = facts("a.ndjson", promise("p-1"))) {
            picky.read(facts);
        }

        assertThat(picky.bad().messages()).containsExactly("a.ndjson:1: metric 'x' cannot be 7: no; give less.");
        assertThat(picky.bad().causes()).hasToString("{metric 'x' cannot be 7: no=1}");
    }

    @Test
    void at_most_twenty_bad_rows_are_shown_and_the_others_counted() throws IOException {
        read("a.ndjson", IntStream.range(0, 1_300).mapToObj(i -> "[]").toArray(String[]::new));

        assertThatThrownBy(intake::requireNoBadRows)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageEndingWith("a.ndjson:20: expected one JSON object in braces.\nand 1,280 more bad rows");
        assertThat(intake.bad().messages()).hasSize(20);
    }

    @Test
    void text_in_another_encoding_is_refused() throws IOException {
        String lines = (promise("p-1") + "\n").repeat(1_000);
        byte[] latin1 = (lines + promise("p\u00f8")).getBytes(StandardCharsets.ISO_8859_1);

        try (FactSource facts = NdjsonFacts.of(new ByteArrayInputStream(latin1), "stdin")) {
            assertThatThrownBy(() -> intake.read(facts))
                    .isInstanceOf(UnreadableFileException.class)
                    .hasMessageMatching(
                            "stdin: cannot be read after line [1-9]\\d*: the text is not UTF-8; save the file in "
                                    + "that encoding.");
        }
        assertThatThrownBy(() -> NdjsonFacts.of(new ByteArrayInputStream(new byte[] {'{', (byte) 0xF8}), "stdin"))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessage(
                        "stdin: cannot be read after line 0: the text is not UTF-8; save the file in that encoding.");
    }

    @Test
    void numbers_are_written_the_same_on_every_machine() {
        assertThat(List.of(Counted.of(0), Counted.of(999), Counted.of(1_000), Counted.of(1_234_567)))
                .containsExactly("0", "999", "1,000", "1,234,567");
        assertThat(List.of(Counted.of(1, "row"), Counted.of(0, "row"))).containsExactly("1 row", "0 rows");
    }

    private void read(String name, String... lines) throws IOException {
        try (FactSource facts = facts(name, lines)) {
            intake.read(facts);
        }
    }

    private static NdjsonFacts facts(String name, String... lines) throws IOException {
        String text = String.join("\n", lines);
        return NdjsonFacts.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), name);
    }

    private static String promise(String id) {
        return "{\"type\":\"promise\",\"subject\":\"team:a\",\"id\":\"" + id
                + "\",\"dueAt\":\"2026-01-01\",\"fulfilment\":\"FULL\",\"kind\":\"SERVICE\"}";
    }
}
