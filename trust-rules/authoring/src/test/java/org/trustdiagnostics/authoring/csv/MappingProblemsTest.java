package org.trustdiagnostics.authoring.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong with a mapping is said at once, before the first row is read. */
class MappingProblemsTest {
    private static final String KINDS =
            "charge, claim, conflict, crisisPlan, decision, disclosure, employment, feedback,"
                    + " incentive, incident, initiative, internalMessage, mention, promise, ratingRequest, reportedMetric,"
                    + " responsibility, statement, surveyAnswer, surveyRound, termsChange, training";
    private static final String FILE = "cases.mapping.json";
    private static final String KNOWN_COLUMNS = " Known: CASE, CLOSED, QUEUE, STATE, TARGET";

    @TempDir
    Path folder;

    @Test
    void every_problem_of_a_mapping_is_named_in_one_message() {
        InvalidMappingException thrown = thrown("""
                { "fact": "promise", "about": "a", "feilds": {}, "timeZone": "America/New_York",
                  "dates": ["mm/dd/yyyy", "MM/dd/yyyy hh:mm:ss"], "skipRowsWithout": ["TARGT"], "covers": ["promis"],
                  "fields": {
                    "subject": {"text": "queue:{QUEU}"}, "dueAt": {"column": "TARGET", "when": {"column": "STATE", "is": ["x"]}},
                    "kept": {"column": "CLOSED"}, "keptAt": {"column": "CLOSED_DT", "plusDays": 1.5},
                    "fulfilment": {"constant": "FUL"}, "kind": {"column": "STATE", "values": {"a": "SERVIC"}, "oterwise": "X"} } }
                """);

        assertThat(thrown.problems())
                .containsExactlyInAnyOrder(
                        FILE
                                + ": unknown field 'feilds'; did you mean 'fields'? Known: about, covers, dates, fact, fields,"
                                + " missing, separator, skipRowsWithout, timeZone",
                        FILE + ", field 'dates': \"mm/dd/yyyy\" is no date pattern: it does not say which day it is; it"
                                + " needs year (yyyy), month (MM, not mm) and day (dd).",
                        FILE
                                + ", field 'dates': \"MM/dd/yyyy hh:mm:ss\" is no date pattern: it does not say which time it"
                                + " is; give HH (0 to 23), or hh (1 to 12) together with a (AM or PM).",
                        FILE + ", field 'skipRowsWithout': 'TARGT' is not a column of cases.csv; did you mean 'TARGET'?"
                                + KNOWN_COLUMNS,
                        FILE + ", field 'covers': unknown type 'promis'; did you mean 'promise'? Known: " + KINDS,
                        FILE
                                + ", fields, subject, field 'text': 'QUEU' is not a column of cases.csv; did you mean 'QUEUE'?"
                                + KNOWN_COLUMNS,
                        FILE + ", fields: 'id' is missing; every promise needs a text in quotes.",
                        FILE
                                + ", fields: a promise has no field 'kept'; did you mean 'keptAt'? Known: dueAt, fulfilment, id,"
                                + " keptAt, kind, madeAt, subject",
                        FILE + ", fields, dueAt, field 'when': 'dueAt' must always have a value, so it cannot depend on"
                                + " another.",
                        FILE
                                + ", fields, keptAt, field 'column': 'CLOSED_DT' is not a column of cases.csv; did you mean"
                                + " 'CLOSED'?" + KNOWN_COLUMNS,
                        FILE + ", fields, keptAt, field 'plusDays': must be a whole number of days.",
                        FILE
                                + ", fields, fulfilment, field 'constant': 'FUL' is not allowed for 'fulfilment'; did you mean"
                                + " 'FULL'? Known: FULL, NONE, PARTIAL",
                        FILE
                                + ", fields, kind: unknown field 'oterwise'; did you mean 'otherwise'? Known: column, constant,"
                                + " otherwise, plusDays, text, values, when",
                        FILE + ", fields, kind, values, field 'a': 'SERVIC' is not allowed for 'kind'; did you mean"
                                + " 'SERVICE'? Known: COMMITMENT, DELIVERY, REPAIR, SERVICE");
        assertThat(thrown)
                .hasMessageStartingWith("mapping 'cases.mapping.json' cannot be used:\n- cases.mapping.json: ");
    }

    @Test
    void an_unknown_kind_of_fact_is_named_with_the_nearest() {
        assertThat(thrown("{ \"fact\": \"promises\", \"fields\": {} }").problems())
                .containsExactly(
                        FILE + ", field 'fact': unknown type 'promises'; did you mean 'promise'? Known: " + KINDS);
    }

    @Test
    void a_time_without_offset_needs_a_time_zone() {
        assertThat(thrown(Workspace.PROMISES.replace("\"timeZone\": \"America/New_York\",", ""))
                        .problems())
                .containsExactly(
                        FILE + ", field 'dates': \"MM/dd/yyyy hh:mm:ss a\" has a time but no offset; say in which"
                                + " \"timeZone\" the file's clocks are.");
        assertThat(thrown(Workspace.PROMISES.replace("New_York", "Boston")).problems())
                .containsExactly(
                        FILE + ", field 'timeZone': 'America/Boston' is not a time zone like \"America/New_York\" or"
                                + " \"UTC\".");
    }

    @Test
    void a_field_comes_from_exactly_one_place() {
        String two = Workspace.PROMISES.replace(
                "{\"constant\": \"FULL\"}", "{\"constant\": \"FULL\", \"column\": \"CASE\"}");
        String none = Workspace.PROMISES.replace("{\"constant\": \"FULL\"}", "{\"values\": {\"a\": \"FULL\"}}");
        String problem = FILE + ", fields, fulfilment: say where the value comes from by exactly one of \"column\","
                + " \"text\" and \"constant\".";

        assertThat(thrown(two).problems()).containsExactly(problem);
        assertThat(thrown(none).problems())
                .containsExactly(problem, FILE + ", fields, fulfilment: \"values\" goes with \"column\" only.");
    }

    @Test
    void parts_that_do_not_fit_the_field_are_refused() {
        assertThat(thrown(field("{\"text\": \"{TARGET}\"}")).problems())
                .containsExactly(FILE + ", fields, keptAt, field 'text': goes only with fields that hold a text; use"
                        + " \"column\" or \"constant\".");
        assertThat(thrown(field("{\"constant\": \"soon\"}")).problems())
                .containsExactly(
                        FILE + ", fields, keptAt, field 'constant': must be a date like \"2015-03-03\" or a time with"
                                + " offset like \"2015-03-03T14:00:00-05:00\", because that is what 'keptAt' holds.");
        assertThat(thrown(field("{\"column\": \"CLOSED\", \"otherwise\": \"2015-03-03\"}"))
                        .problems())
                .containsExactly(FILE + ", fields, keptAt: \"otherwise\" goes only with \"values\".");
        assertThat(thrown(field("{\"column\": \"CLOSED\", \"when\": {\"column\": \"STATE\"}}"))
                        .problems())
                .containsExactly(FILE + ", fields, keptAt, when: say exactly one of \"is\" and \"isNot\".");
        assertThat(thrown(Workspace.PROMISES.replace("\"column\": \"CASE\"", "\"column\": \"CASE\", \"plusDays\": 1"))
                        .problems())
                .containsExactly(FILE + ", fields, id: \"plusDays\" goes only with dates, but 'id' is none.");
    }

    @Test
    void a_column_name_that_the_file_uses_twice_is_refused() {
        Workspace workspace = new Workspace(folder);
        Path csv = workspace.csv("CASE,CASE,QUEUE,TARGET,CLOSED");

        InvalidMappingException thrown = catchThrowableOfType(
                InvalidMappingException.class, () -> Workspace.facts(csv, workspace.mapping(Workspace.PROMISES)));

        assertThat(thrown.problems())
                .isEqualTo(
                        List.of(
                                FILE
                                        + ", fields, id, field 'column': 'CASE' names more than one column of cases.csv; rename them."));
    }

    private static String field(String keptAt) {
        return Workspace.PROMISES.replace("{\"column\": \"CLOSED\"}", keptAt);
    }

    private InvalidMappingException thrown(String mapping) {
        Workspace workspace = new Workspace(folder);
        Path csv = workspace.csv("CASE,QUEUE,STATE,TARGET,CLOSED", "wrong row");
        return catchThrowableOfType(
                InvalidMappingException.class, () -> Workspace.facts(csv, workspace.mapping(mapping)));
    }
}
