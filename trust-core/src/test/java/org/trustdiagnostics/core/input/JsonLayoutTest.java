package org.trustdiagnostics.core.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.io.Writer;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JsonGenerator;

@Isolated("sets the line separator of the machine")
final class JsonLayoutTest {
    /** Oracle: decimal rounding by hand. */
    @ParameterizedTest
    @CsvSource({
        "0.6083333333333333, 0.608333",
        "0.0000005, 0.000001",
        "-0.0000005, -0.000001",
        "0.00000049, 0",
        "0.95, 0.95",
        "100, 100",
        "-0.0, 0",
        "12345678901234567890, 12345678901234567000",
        "0.000001, 0.000001"
    })
    void numbers_are_rounded_half_up_to_six_decimals_and_never_scientific(double value, String written) {
        assertThat(written(out -> JsonLayout.oneLine(out), value))
                .isEqualTo("{\"a\":[" + written + "," + written + "]}");
    }

    @Test
    void the_short_way_of_writing_a_number_gives_what_rounding_its_decimals_gives() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            double scale = Math.pow(10, random.nextInt(22) - 10);
            double any = (random.nextDouble() - 0.5) * scale;
            double half = (random.nextInt(2_000_001) - 1_000_000 + 0.5) / 1e6;
            for (double value : new double[] {any, half, Math.nextUp(half), Math.round(any), half + 5e-10}) {
                assertThat(written(value)).isEqualTo(JsonLayout.rounded(value).toString());
            }
        }
    }

    private static String written(double value) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JsonLayout.oneLine(out)) {
            JsonLayout.writeRounded(json, value);
        }
        return out.toString();
    }

    @Test
    void lines_end_with_a_line_feed_whatever_the_machine_says() {
        String before = System.getProperty("line.separator");
        System.setProperty("line.separator", "\r\n");
        try {
            assertThat(written(JsonLayout::indented, 1)).isEqualTo("{\n  \"a\" : [\n    1,\n    1\n  ]\n}");
        } finally {
            System.setProperty("line.separator", before);
        }
    }

    private static String written(Function<Writer, JsonGenerator> layout, double value) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = layout.apply(out)) {
            json.writeStartObject();
            json.writeName("a");
            json.writeStartArray();
            json.writeNumber(JsonLayout.rounded(value));
            JsonLayout.writeRounded(json, value);
            json.writeEndArray();
            json.writeEndObject();
        }
        return out.toString();
    }
}
