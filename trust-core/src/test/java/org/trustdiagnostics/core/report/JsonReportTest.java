package org.trustdiagnostics.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.core.input.JsonObject;
import org.trustdiagnostics.core.input.JsonText;

/** The names of design.md, "Outcomes and report (JSON names fixed)", level by level; nulls are looked at in the text. */
final class JsonReportTest {
    private final String text = GivenReport.ofEveryKind().toJson(Locale.ENGLISH);
    /** With every null as a text, so that the names of null fields can be compared too. */
    private final JsonObject json = JsonText.parse("report.json", text.replace(" : null", " : \"NULL\""));

    @Test
    void the_report() {
        names(json, "schema", "asOf", "pack", "outcomes", "readings", "multiplicity", "advice");
        assertThat(json.text("schema")).isEqualTo("1");
        assertThat(json.text("asOf")).isEqualTo("2026-06-30");
        names(json.object("pack"), "id", "version", "sha256");
        assertThat(json.objects("outcomes")).hasSize(7);
        assertThat(json.objects("advice")).hasSize(2);
        assertThat(text).endsWith("}\n").doesNotContain("\r");
    }

    @Test
    void written_piece_by_piece_it_is_the_same_and_the_writer_stays_open() throws IOException {
        StringWriter written = new StringWriter();
        Writer out = new FilterWriter(written) {
            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };
        GivenReport.ofEveryKind().writeJson(out, Locale.ENGLISH);
        assertThat(written).hasToString(text);
    }

    @Test
    void what_stops_the_writing_is_told() {
        Writer full = new FilterWriter(new StringWriter()) {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException("disk full");
            }
        };
        assertThatThrownBy(() -> GivenReport.ofEveryKind().writeJson(full, Locale.ENGLISH))
                .isInstanceOf(IOException.class)
                .hasMessage("disk full");
    }

    @Test
    void an_outcome_and_its_conditions() {
        JsonObject detected = outcome("team:a");
        names(detected, "pitfall", "subject", "kind", "severity", "conditions", "missing", "rules", "evidence");
        assertThat(detected.text("kind")).isEqualTo("DETECTED");
        assertThat(detected.text("severity")).isEqualTo("HIGH");
        JsonObject condition = detected.objects("conditions").get(0);
        names(condition, "limit", "metric", "value", "lower", "upper", "sample", "threshold", "margin", "met");
        assertThat(condition.number("margin")).isEqualTo(-0.28);
        assertThat(condition.number("value")).isEqualTo(0.61);
        assertThat(condition.number("sample")).isEqualTo(240);
        assertThat(condition.flag("met", false)).isTrue();
    }

    @Test
    void what_only_some_outcomes_have() {
        JsonObject undecided = outcome("team:b");
        assertThat(undecided.text("severity")).isEqualTo("NULL");
        JsonObject condition = undecided.objects("conditions").get(0);
        names(
                condition,
                "limit",
                "metric",
                "value",
                "lower",
                "upper",
                "sample",
                "threshold",
                "margin",
                "met",
                "furtherCases");
        assertThat(condition.number("furtherCases")).isEqualTo(33);
        assertThat(outcome("team:c").texts("missing")).containsExactly("promise");
        names(
                outcome("team:f"),
                "pitfall",
                "subject",
                "kind",
                "severity",
                "conditions",
                "missing",
                "rules",
                "evidence",
                "failure");
        JsonObject evidence = outcome("company:ACME").objects("evidence").get(0);
        names(evidence, "fact", "count", "ids");
    }

    @Test
    void a_reading_and_that_only_a_measured_one_has_a_value() {
        List<JsonObject> readings = json.objects("readings");
        readings.forEach(reading -> names(
                reading, "subject", "metric", "group", "from", "to", "status", "value", "lower", "upper", "sample",
                "unit"));
        assertThat(readings)
                .extracting(reading -> reading.text("metric"))
                .containsExactly("net-promoter-score", "promise-keeping-rate", "response-time");
        JsonObject hidden = readings.get(0);
        assertThat(hidden.text("status")).isEqualTo("SUPPRESSED");
        for (String name : List.of("group", "value", "lower", "upper", "sample")) {
            assertThat(hidden.text(name)).as(name).isEqualTo("NULL");
        }
        assertThat(hidden.text("unit")).isEqualTo("points");
        assertThat(List.of(
                        readings.get(1).number("value"),
                        readings.get(1).number("lower"),
                        readings.get(1).number("upper")))
                .containsExactly(0.61, 0.55, 0.67);
        assertThat(readings.get(1).text("unit")).isEqualTo("share");
        assertThat(readings.get(2).text("value")).isEqualTo("NULL");
        assertThat(readings.get(2).number("sample")).isEqualTo(7);
    }

    @Test
    void the_condition_of_a_hidden_reading_has_no_numbers_either() {
        JsonObject condition = outcome("team:d").objects("conditions").get(0);
        for (String name : List.of("value", "lower", "upper", "sample", "margin")) {
            assertThat(condition.text(name)).as(name).isEqualTo("NULL");
        }
    }

    @Test
    void a_card() {
        JsonObject card = json.objects("advice").get(0);
        names(
                card,
                "uuid",
                "pitfall",
                "subject",
                "summary",
                "indicator",
                "detail",
                "source",
                "suggestions",
                "overrideReasons");
        assertThat(card.text("subject")).as("worst first").isEqualTo("team:a");
        assertThat(card.text("indicator")).isEqualTo("critical");
        names(card.object("source"), "label", "url");
        JsonObject suggestion = card.objects("suggestions").get(0);
        names(suggestion, "strategy", "label", "firstStep", "who", "isRecommended", "reportedEffects");
        assertThat(suggestion.text("strategy")).isEqualTo("keep-every-promise");
        JsonObject effect = suggestion.objects("reportedEffects").get(0);
        assertThat(effect.flag("verified", true)).isFalse();
        names(
                effect,
                "metric",
                "value",
                "qualifier",
                "unit",
                "kind",
                "attributedTo",
                "year",
                "verified",
                "document",
                "heading");
        names(card.objects("overrideReasons").get(0), "code", "display");
    }

    private JsonObject outcome(String subject) {
        return json.objects("outcomes").stream()
                .filter(outcome -> outcome.text("subject").equals(subject))
                .findFirst()
                .orElseThrow();
    }

    private static void names(JsonObject object, String... names) {
        assertThat(object.names()).as(object.where()).containsExactly(names);
    }
}
