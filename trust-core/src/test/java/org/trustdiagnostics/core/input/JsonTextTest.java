package org.trustdiagnostics.core.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonTextTest {
    @Test
    void values_are_read_as_java_values_and_null_as_absent() {
        JsonObject json =
                JsonText.parse("f.json", "{\"t\":\"a\",\"n\":1,\"x\":0.5,\"y\":true,\"z\":null,\"l\":[\"b\"]}");
        assertThat(json.names()).containsExactly("t", "n", "x", "y", "l");
        assertThat(json.value("t")).contains("a");
        assertThat(json.value("n")).contains(1.0);
        assertThat(json.value("x")).contains(0.5);
        assertThat(json.value("y")).contains(true);
        assertThat(json.value("z")).isEqualTo(Optional.empty());
        assertThat(json.texts("l")).containsExactly("b");
    }

    @Test
    void a_mistake_in_several_lines_is_reported_with_line_and_column() {
        refused("{\n  \"a\": 1,\n  b: 2\n}")
                .hasMessage("f.json: is not valid JSON at line 3, column 3: Unexpected character ('b' (code 98)): "
                        + "was expecting double-quote to start property name.");
    }

    @Test
    void a_mistake_in_one_line_is_reported_with_the_column_only_because_the_place_names_the_line() {
        assertThatThrownBy(() -> JsonText.parse("facts.ndjson:12", "{\"a\":}"))
                .hasMessage("facts.ndjson:12: is not valid JSON at column 6: Unexpected character ('}' (code 125)): "
                        + "expected a valid value (JSON String, Number, Array, Object or token 'null', 'true' or "
                        + "'false').");
    }

    @Test
    void an_unclosed_object_is_reported_without_words_about_the_parser() {
        refused("{\"a\":1")
                .hasMessage("f.json: is not valid JSON at column 7: Unexpected end-of-input: "
                        + "expected close marker for Object.");
        refused("{\"a\":NaN}").hasMessage("f.json: is not valid JSON at column 9: Non-standard token 'NaN'.");
    }

    @Test
    void a_field_given_twice_is_refused_also_where_one_is_null() {
        refused("{\"a\":1,\"a\":2}").hasMessage("f.json: field 'a' is given twice; keep one.");
        refused("{\"a\":null,\"a\":2}").hasMessage("f.json: field 'a' is given twice; keep one.");
        refused("{\"o\":{\"a\":1,\"a\":1}}").hasMessage("f.json, o: field 'a' is given twice; keep one.");
        refused("{\"l\":[{},{\"a\":1,\"a\":1}]}").hasMessage("f.json, l[1]: field 'a' is given twice; keep one.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[1]", "3", "null", "\"text\""})
    void anything_but_one_object_is_refused(String text) {
        refused(text).hasMessage("f.json: expected one JSON object in braces.");
    }

    @Test
    void text_after_the_object_is_refused() {
        refused("{}{}").hasMessage("f.json: unexpected text after the closing brace; one object is expected.");
    }

    @Test
    void a_null_in_a_list_is_refused() {
        refused("{\"a\":[1,null]}").hasMessage("f.json: field 'a' holds a null; leave it out.");
    }

    /** Jackson's own limits: 500 levels, 1000 digits; its exceptions must not reach the host. */
    @Test
    void hostile_depth_and_length_are_refused_like_any_other_mistake() {
        String message = "f.json: is nested too deeply or holds a name or number that is too long to be read.";
        refused("{\"a\":" + "[".repeat(3000)).hasMessage(message);
        refused("{\"a\":" + "9".repeat(2000) + "}").hasMessage(message);
    }

    @Test
    void an_absent_resource_is_named() {
        assertThatThrownBy(() -> JsonText.resource(JsonTextTest.class, "absent.json"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("absent.json: is not on the class path beside " + JsonTextTest.class.getName() + ".");
    }

    private static AbstractThrowableAssert<?, ?> refused(String text) {
        return assertThatThrownBy(() -> JsonText.parse("f.json", text)).isInstanceOf(InvalidInputException.class);
    }
}
