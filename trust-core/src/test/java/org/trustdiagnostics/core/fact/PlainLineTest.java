package org.trustdiagnostics.core.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trustdiagnostics.core.input.InvalidInputException;
import org.trustdiagnostics.core.input.JsonObject;
import org.trustdiagnostics.core.input.JsonText;

/** What is read straight from a line is what the book reads; whatever is not plain is left to it. */
final class PlainLineTest {
    private static final String CHARACTERS = "\"{}[],:\\ \t\u0001nulltrefas0123456789.-+eETZø ";
    private static final String REPORTED = "{\"type\":\"reportedMetric\",\"subject\":\"shop\",\"metric\":\"growth\","
            + "\"from\":\"2026-03-01\",\"to\":\"2026-03-31\",\"value\":%s,\"sample\":10}";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void every_fact_as_the_library_writes_it_is_plain(long seed) {
        for (Fact fact : new RandomFacts(seed).facts(2_000)) {
            String line = FactWriter.line(fact);
            assertThat(plain(line)).as(line).isEqualTo(line.contains("\\") ? Optional.empty() : byTheBook(line));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void a_line_with_some_characters_changed_is_read_alike_or_left_to_the_book(long seed) {
        Random random = new Random(seed);
        int plain = 0;
        for (Fact fact : new RandomFacts(seed).facts(10_000)) {
            StringBuilder changed = new StringBuilder(FactWriter.line(fact));
            for (int changes = random.nextInt(3); changes >= 0; changes--) {
                change(changed, random);
            }
            String line = changed.toString();
            Optional<Fact> read = plain(line);
            plain += read.isPresent() ? 1 : 0;
            if (read.isPresent()) {
                assertThat(read).as(line).isEqualTo(byTheBook(line));
            }
        }
        assertThat(plain).isBetween(500, 9_500);
    }

    private static void change(StringBuilder line, Random random) {
        int at = random.nextInt(line.length());
        int length = random.nextInt(2);
        String by = random.nextBoolean() ? "" : String.valueOf(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        line.replace(at, Math.min(line.length(), at + length), by);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "7",
                "12.5",
                "0.1",
                "-3",
                "-0.25",
                "1234567.890625",
                "99999999999.9999",
                "0.00000000000001",
                "123456789012345",
                "1234567890123456",
                "0.9319999999999999",
                "98765432109876543210.5"
            })
    void a_number_is_the_nearest_double(String number) {
        assertThat(plain(REPORTED.formatted(number)))
                .get()
                .extracting(fact -> ((ReportedMetric) fact).value())
                .isEqualTo(Double.parseDouble(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e3", "01", "-0", "-0.0", "1.", ".5", "-", "+1", "0x1", "\"1\"", "null", "[1]"})
    void a_number_in_another_form_is_left_to_the_book(String number) {
        assertThat(plain(REPORTED.formatted(number))).isEmpty();
    }

    @Test
    void white_space_between_the_parts_is_passed_over() {
        String line = FactWriter.line(Promise.due("team", "p-1", java.time.LocalDate.of(2026, 3, 1)));
        assertThat(plain(" " + line.replace(",", "\t, ").replace(":", " : ") + " "))
                .isEqualTo(plain(line))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"dataset\"}",
                "{\"subject\":\"s\",\"type\":\"charge\"}",
                "{\"type\":\"charge\"}",
                "{\"type\":\"chage\",\"subject\":\"s\"}",
                "{\"type\":null}",
                "{}",
                "{",
                "",
                "[]",
                "{\"type\":\"charge\"",
                "{\"type\"",
            })
    void what_is_no_whole_fact_is_left_to_the_book(String line) {
        assertThat(plain(line)).isEmpty();
    }

    @Test
    void a_field_that_is_escaped_unknown_given_twice_blank_or_refused_by_the_record_is_left_to_the_book() {
        String line = REPORTED.formatted("1");
        for (String wrong : List.of(
                line.replace("shop", "sh\\u006fp"),
                line.replace("sample", "samples"),
                line.replace("\"sample\":10", "\"sample\":10,\"sample\":10"),
                line.replace("\"sample\":10", "\"sample\":null,\"sample\":10"),
                line.replace("shop", " "),
                line + "x",
                line + "{}",
                line.replace("2026-03-01", "2026-02-30"),
                line.replace("sample\":10", "sample\":true"),
                line.replace("sample\":10", "sample\":1.5"),
                line.replace("sample\":10", "sample\":3000000000"))) {
            assertThat(plain(wrong)).as(wrong).isEmpty();
        }
        assertThat(plain(
                        "{\"type\":\"surveyAnswer\",\"subject\":\"s\",\"audience\":\"CUSTOMER\",\"instrument\":\"nps\",\"item\":\"q\","
                                + "\"score\":11,\"scaleMin\":0,\"scaleMax\":10,\"answeredAt\":\"2026-03-01\"}"))
                .isEmpty();
    }

    private static Optional<Fact> plain(String line) {
        String around = "x" + line + "}";
        return new PlainLine().read(around.toCharArray(), 1, 1 + line.length());
    }

    private static Optional<Fact> byTheBook(String line) {
        try {
            JsonObject json = JsonText.parseUnnamed("line", line);
            assertThat(json.names()).first().isEqualTo("type");
            return Optional.of(FactKind.named(json.text("type"), "line").read(json.without("type")));
        } catch (InvalidInputException wrong) {
            return Optional.empty();
        }
    }
}
