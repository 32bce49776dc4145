package org.trustdiagnostics.core.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

final class JsonObjectTest {
    private final JsonObject json = JsonText.parse(
            "m.json",
            "{\"text\":\"a\",\"blank\":\" \",\"number\":2,\"flag\":true,\"list\":[\"a\",1],\"object\":{\"x\":1},"
                    + "\"unit\":\"DAYZ\",\"nothing\":null}");

    @Test
    void the_right_type_is_read() {
        assertThat(json.text("text")).isEqualTo("a");
        assertThat(json.number("number")).isEqualTo(2);
        assertThat(json.flag("flag", false)).isTrue();
        assertThat(json.object("object").number("x")).isEqualTo(1);
        assertThat(json.object("object").where()).isEqualTo("m.json, object");
    }

    @Test
    void what_is_absent_or_null_has_a_fallback() {
        for (String name : List.of("absent", "nothing")) {
            assertThat(json.has(name)).isFalse();
            assertThat(json.optionalText(name)).isEmpty();
            assertThat(json.optionalNumber(name)).isEmpty();
            assertThat(json.flag(name, true)).isTrue();
            assertThat(json.texts(name)).isEmpty();
        }
    }

    @Test
    void a_wrong_type_is_named_but_never_the_value() {
        failing(() -> json.text("number"))
                .hasMessage("m.json, field 'number': must be a text in quotes, but is a number.");
        failing(() -> json.number("text")).hasMessage("m.json, field 'text': must be a number, but is a text.");
        failing(() -> json.flag("text", true))
                .hasMessage("m.json, field 'text': must be true or false, but is a text.");
        failing(() -> json.object("list"))
                .hasMessage("m.json, field 'list': must be an object in braces, but is a list.");
        failing(() -> json.texts("object"))
                .hasMessage("m.json, field 'object': must be a list in brackets, but is an object.");
        failing(() -> json.texts("list"))
                .hasMessage("m.json, field 'list': must hold only a text in quotes, but holds a number.");
        failing(() -> json.number("flag")).hasMessage("m.json, field 'flag': must be a number, but is true or false.");
    }

    @Test
    void a_missing_field_is_named() {
        failing(() -> json.text("absent")).hasMessage("m.json, field 'absent': is missing; it is required.");
        failing(() -> json.number("nothing")).hasMessage("m.json, field 'nothing': is missing; it is required.");
        failing(() -> json.object("absent")).hasMessage("m.json, field 'absent': is missing; it is required.");
    }

    @Test
    void a_blank_text_is_refused() {
        failing(() -> json.text("blank"))
                .hasMessage("m.json, field 'blank': is blank; give a text or leave the field out.");
    }

    @Test
    void an_unknown_field_is_refused_with_the_nearest_known_one() {
        JsonObject misspelt = JsonText.parse("m.json:3", "{\"treshold\":1}");
        failing(() -> misspelt.allowOnly(List.of("id", "threshold")))
                .hasMessage("m.json:3: unknown field 'treshold'; did you mean 'threshold'? Known: id, threshold");
    }

    @Test
    void an_unknown_field_is_refused_even_where_it_is_null() {
        JsonObject misspelt = JsonText.parse("m.json:3", "{\"treshold\":null}");
        failing(() -> misspelt.allowOnly(List.of("threshold")))
                .hasMessage("m.json:3: unknown field 'treshold'; did you mean 'threshold'? Known: threshold");
        failing(() -> misspelt.without("x").at("n.json").allowOnly(List.of("threshold")))
                .hasMessage("n.json: unknown field 'treshold'; did you mean 'threshold'? Known: threshold");
    }

    @Test
    void a_field_taken_out_is_unknown_to_nobody() {
        JsonObject rest =
                JsonText.parse("m.json", "{\"type\":\"x\",\"id\":\"1\"}").without("type");
        rest.allowOnly(List.of("id"));
        assertThat(rest.names()).containsExactly("id");
    }

    @Test
    void an_unknown_constant_is_refused_with_the_nearest_one() {
        failing(() -> json.constant("unit", TimeUnit.class))
                .hasMessage("m.json, field 'unit': 'DAYZ' is not allowed; did you mean 'DAYS'? Known: DAYS, HOURS, "
                        + "MICROSECONDS, MILLISECONDS, MINUTES, NANOSECONDS, SECONDS");
    }

    @Test
    void values_read_elsewhere_are_copied() {
        Map<String, Object> values = new HashMap<>(Map.of("a", "b"));
        JsonObject wrapped = JsonObject.of("row 3", values);
        values.put("a", "c");
        assertThat(wrapped.text("a")).isEqualTo("b");
        assertThat(wrapped).hasToString("row 3 [a]");
    }

    @Test
    void an_error_tells_its_problem_without_its_place() {
        InvalidInputException error = json.error("text", "is odd.");
        assertThat(error).hasMessage("m.json, field 'text': is odd.");
        assertThat(error.problem()).isEqualTo("is odd.");
        assertThat(new InvalidInputException("", "is odd.")).hasMessage("is odd.");
    }

    private static AbstractThrowableAssert<?, ?> failing(ThrowingCallable call) {
        return assertThatThrownBy(call).isInstanceOf(InvalidInputException.class);
    }
}
