package org.trustdiagnostics.core.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trustdiagnostics.core.fact.FactField.Content;

final class FactKindTest {
    @Test
    void event_facts_come_first_and_every_kind_has_its_json_name() {
        assertThat(FactKind.names())
                .containsExactly(
                        "promise",
                        "feedback",
                        "surveyAnswer",
                        "reportedMetric",
                        "charge",
                        "mention",
                        "internalMessage",
                        "ratingRequest",
                        "responsibility",
                        "statement",
                        "incident",
                        "crisisPlan",
                        "training",
                        "claim",
                        "surveyRound",
                        "employment",
                        "decision",
                        "conflict",
                        "incentive",
                        "initiative",
                        "termsChange",
                        "disclosure");
        assertThat(FactKind.all().stream().filter(FactKind::isRecord).map(FactKind::name))
                .startsWith("responsibility")
                .hasSize(14);
    }

    /** The public contract of design.md, name by name, and what came later; a question mark is a field that may be left out. */
    @ParameterizedTest
    @CsvSource({
        "promise, subject id madeAt? dueAt keptAt? fulfilment kind",
        "feedback, subject id audience kind channel receivedAt firstReplyAt? resolvedAt? remedy topic? actionAt? "
                + "toldBackAt? reopened? ownFault? admittedAt? anonymous? rating?",
        "surveyAnswer, subject audience instrument item score scaleMin scaleMax answeredAt group? sheet?",
        "reportedMetric, subject metric from to value sample? lower? upper?"
    })
    void the_four_contract_facts_have_exactly_these_fields(String kind, String fields) {
        assertThat(FactKind.named(kind, "").fields().stream()
                        .map(field -> field.name() + (field.required() ? "" : "?")))
                .containsExactly(fields.split(" ", -1));
    }

    @Test
    void the_contract_constants_are_exactly_these() {
        assertThat(allowed("promise", "fulfilment")).containsExactly("FULL", "PARTIAL", "NONE");
        assertThat(allowed("promise", "kind")).containsExactly("DELIVERY", "SERVICE", "REPAIR", "COMMITMENT");
        assertThat(allowed("feedback", "kind"))
                .containsExactly("COMPLAINT", "ENQUIRY", "SUGGESTION", "REVIEW", "ERROR_REPORT");
        assertThat(allowed("feedback", "remedy")).containsExactly("NONE", "EXPLANATION", "NON_MONETARY", "MONETARY");
        assertThat(allowed("surveyAnswer", "audience")).startsWith("CUSTOMER", "EMPLOYEE");
    }

    @Test
    void what_a_field_holds_is_read_off_the_record() {
        assertThat(field("promise", "dueAt").content()).isEqualTo(Content.MOMENT);
        assertThat(field("promise", "fulfilment").content()).isEqualTo(Content.CONSTANT);
        assertThat(field("feedback", "reopened").content()).isEqualTo(Content.FLAG);
        assertThat(field("training", "customerFacing").content()).isEqualTo(Content.FLAG);
        assertThat(field("feedback", "rating").content()).isEqualTo(Content.WHOLE_NUMBER);
        assertThat(field("reportedMetric", "value").content()).isEqualTo(Content.NUMBER);
        assertThat(field("reportedMetric", "from").content()).isEqualTo(Content.DAY);
        assertThat(field("statement", "value").content()).isEqualTo(Content.TEXT);
        assertThat(field("reportedMetric", "lower").content()).isEqualTo(Content.NUMBER);
        assertThat(field("surveyRound", "smallestGroup").content()).isEqualTo(Content.WHOLE_NUMBER);
        assertThat(field("initiative", "improving").content()).isEqualTo(Content.FLAG);
        assertThat(field("initiative", "effectExpectedAt").content()).isEqualTo(Content.MOMENT);
    }

    @Test
    void an_unknown_name_leads_to_the_nearest_kind() {
        assertThatThrownBy(() -> FactKind.named("promises", "f.ndjson:2"))
                .hasMessageStartingWith(
                        "f.ndjson:2: unknown type 'promises'; did you mean 'promise'? Known: charge, claim, "
                                + "conflict, crisisPlan, decision, ");
    }

    @Test
    void a_group_of_kinds_is_no_kind() {
        assertThatThrownBy(() -> FactKind.of(RecordFact.class))
                .hasMessage("org.trustdiagnostics.core.fact.RecordFact is an interface, not a kind of fact.");
        assertThat(FactKind.of(Promise.class)).hasToString("promise");
    }

    private static List<String> allowed(String kind, String name) {
        return field(kind, name).allowed();
    }

    private static FactField field(String kind, String name) {
        return FactKind.named(kind, "").fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
