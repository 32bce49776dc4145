package org.trustdiagnostics.core.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.core.input.JsonText;

/** What is wrong in a file of instruments is said with its place. */
final class InstrumentReaderTest {
    private static final String SCALE = "{'min':1,'max':5,'favourableFrom':4}";

    private static Map<String, Instrument> read(String... instruments) {
        String list = String.join(",", instruments).replace('\'', '"');
        return InstrumentReader.read(JsonText.parse("own.json", "{\"instruments\":[" + list + "]}"));
    }

    private static String one(String method, String scale, String more) {
        return "{'id':'own','method':'" + method + "','scales':[" + scale + "],'metrics':['trust-index']" + more + "}";
    }

    private static void assertRefused(String instrument, String message) {
        assertThatThrownBy(() -> read(instrument)).hasMessageEndingWith(message);
    }

    @Test
    void what_is_right_is_read() {
        Instrument own = read(one("TOP_BOXES", SCALE, "")).get("own");
        assertThat(own).isNotNull();
        assertThat(own.asks()).isEmpty();
        assertThat(own.items()).isEmpty();
        assertThat(own.scales()).containsExactly(new Instrument.Scale(1, 5, 4, 3));
    }

    @Test
    void what_is_wrong_is_named() {
        assertRefused(
                one("TOP_BOXES", "{'min':1,'max':5,'favourableFrom':6}", ""),
                "(own): scale 1 to 5 cannot be unfavourable to 5 and favourable from 6; give min ≤ unfavourableTo < "
                        + "favourableFrom ≤ max.");
        assertRefused(
                one("NET_PROMOTER", "{'min':1,'max':5,'favourableFrom':3,'unfavourableTo':3}", ""),
                "(own): scale 1 to 5 cannot be unfavourable to 3 and favourable from 3; give min ≤ unfavourableTo < "
                        + "favourableFrom ≤ max.");
        assertRefused(
                one("TOP_BOXES", "{'min':1,'max':5,'favourableFrom':1}", ""),
                "(own): scale 1 to 5 cannot be unfavourable to 0 and favourable from 1; give min ≤ unfavourableTo < "
                        + "favourableFrom ≤ max.");
        assertRefused(one("NET_PROMOTER", SCALE, ""), "field 'unfavourableTo': is missing; it is required.");
        assertRefused(
                one("TOP_BOXES", "{'min':1,'max':5,'favourableFrom':3.5}", ""),
                "field 'favourableFrom': must be a whole number.");
        assertRefused(one("TOP_BOXES", "", ""), "(own): instrument 'own' has no scale; give at least one.");
        assertRefused(
                one("TOP_BOXES", SCALE, ",'items':[{'id':'a','text':{'en':{}}},{'id':'a','text':{'en':{}}}]"),
                "field 'id': 'a' is used twice; give the item a name of its own.");
        assertThatThrownBy(() -> read(one("TOP_BOXES", SCALE, ""), one("TOP_BOXES", SCALE, "")))
                .hasMessageEndingWith("field 'id': 'own' is used twice; give the instrument a name of its own.");
    }
}
