package org.trustdiagnostics.authoring.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trustdiagnostics.authoring.intake.Intake;

/** One message for each bad row: file, line, column, value and remedy. */
class BadCellTest {
    private static final String COLUMNS = "id,person,topic,desk,done,extra";
    private static final String TRAINING = """
            { "fact": "training", "dates": ["d/M/yyyy", "yyyy-MM-dd"], "fields": {
                "subject": {"text": "dept:{extra}"}, "id": {"column": "id"}, "person": {"column": "person"},
                "topic": {"column": "topic"}, "role": {"constant": "desk"}, "customerFacing": {"column": "desk"},
                "completedAt": {"column": "done"} } }
            """;

    @TempDir
    Path folder;

    @Test
    void a_date_that_no_pattern_reads_is_told_with_the_patterns() throws IOException {
        assertThat(messages(TRAINING, "t1,ann,ETHICS,true,31/02/2015,x"))
                .containsExactly("cases.csv:2, column 'done': the value does not match any of the date patterns"
                        + " \"d/M/yyyy\", \"yyyy-MM-dd\"; correct the cell or add its pattern to \"dates\" in"
                        + " cases.mapping.json.");
    }

    @Test
    void a_missing_required_cell_says_how_to_leave_such_rows_out() throws IOException {
        assertThat(messages(TRAINING, "t1,ann,,true,,x", "t2,ann,ETHICS,true,,"))
                .containsExactly(
                        "cases.csv:2, column 'topic': the cell is missing, but every training needs 'topic'; fill it in, or"
                                + " leave such rows out with \"skipRowsWithout\": [\"topic\"] in cases.mapping.json.",
                        "cases.csv:3, column 'extra': the cell is missing, but every training needs 'subject'; fill it in,"
                                + " or leave such rows out with \"skipRowsWithout\": [\"extra\"] in cases.mapping.json.");
    }

    @Test
    void a_word_that_is_not_allowed_asks_for_a_translation() throws IOException {
        assertThat(messages(TRAINING, "t1,ann,ETHIC,true,,x", "t1,ann,ETHICS,yes,,x"))
                .containsExactly(
                        "cases.csv:2, column 'topic': the value is not allowed for 'topic'; did you mean 'ETHICS'? Known:"
                                + " COMMUNICATION, ETHICS; translate it with \"values\": {\"…\": \"ETHICS\"} in"
                                + " cases.mapping.json.",
                        "cases.csv:3, column 'desk': the value is neither true nor false; translate it with \"values\": {\"…\":"
                                + " true} in cases.mapping.json.");
    }

    @Test
    void a_word_without_translation_in_a_fact_about_persons_is_not_shown() throws IOException {
        String translated = TRAINING.replace(
                "{\"column\": \"topic\"}",
                "{\"column\": \"topic\", \"values\": {\"Ethics\": \"ETHICS\", \"Talk\": \"COMMUNICATION\"}}");

        assertThat(messages(translated, "t1,ann,Etics,true,,x"))
                .containsExactly("cases.csv:2, column 'topic': the value is not among the \"values\" of 'topic' in"
                        + " cases.mapping.json; add it there, or give \"otherwise\".");
    }

    @Test
    void numbers_have_digits_and_a_point() throws IOException {
        String answers = """
                { "fact": "surveyAnswer", "fields": {
                    "subject": {"constant": "us"}, "audience": {"constant": "CUSTOMER"}, "instrument": {"constant": "nps"},
                    "item": {"constant": "recommend"}, "score": {"column": "topic"}, "scaleMin": {"constant": 0},
                    "scaleMax": {"constant": 10}, "answeredAt": {"constant": "2026-01-01"} } }
                """;

        assertThat(messages(answers, "1,,9.5,,,", "1,,nine,,,", "1,,11,,,", "1,,9,,,"))
                .containsExactly(
                        "cases.csv:2, column 'topic': '9.5' is not a whole number like 12; correct the cell, or translate it"
                                + " with \"values\": {\"…\": 12} in cases.mapping.json.",
                        "cases.csv:3, column 'topic': 'nine' is not a whole number like 12; correct the cell, or translate"
                                + " it with \"values\": {\"…\": 12} in cases.mapping.json.",
                        "cases.csv:4: score 11 is outside the scale 0 to 10; correct the score or the scale.");
    }

    @Test
    void a_row_with_too_many_or_too_few_cells_is_refused() throws IOException {
        assertThat(messages(TRAINING, "t1,ann,ETHICS,true", "t2,ann,ETHICS,true,,x,y"))
                .containsExactly(
                        "cases.csv:2: the row has 4 cells, but the first line names 6 columns; look for a missing or"
                                + " additional separator, or a quote that is not closed.",
                        "cases.csv:3: the row has 7 cells, but the first line names 6 columns; look for a missing or"
                                + " additional separator, or a quote that is not closed.");
    }

    @Test
    void ids_that_come_twice_name_both_rows_but_never_a_persons_id() throws IOException {
        String promises = """
                { "fact": "promise", "fields": {
                    "subject": {"constant": "us"}, "id": {"column": "id"}, "dueAt": {"constant": "2026-01-01"},
                    "fulfilment": {"constant": "FULL"}, "kind": {"constant": "SERVICE"} } }
                """;

        assertThat(messages(promises, "p-1,,,,,", "p-2,,,,,", "p-1,,,,,"))
                .containsExactly(
                        "cases.csv:4, column 'id': the id 'p-1' of this promise was already given in cases.csv:2;"
                                + " remove one of the two, or give them different ids.");
        assertThat(messages(TRAINING, "t1,ann,ETHICS,true,,x", "t1,bob,ETHICS,true,,x"))
                .containsExactly(
                        "cases.csv:3, column 'id': the id of this training was already given in cases.csv:2; remove"
                                + " one of the two, or give them different ids.");
    }

    @Test
    void the_value_of_a_column_that_names_a_person_is_never_shown() throws IOException {
        String personal = TRAINING.replace("{\"column\": \"done\"}", "{\"column\": \"person\"}");

        assertThat(messages(personal, "t1,Ann Olsen,ETHICS,true,,x"))
                .containsExactly("cases.csv:2, column 'person': the value does not match any of the date patterns"
                        + " \"d/M/yyyy\", \"yyyy-MM-dd\"; correct the cell or add its pattern to \"dates\" in"
                        + " cases.mapping.json.");
    }

    private List<String> messages(String mapping, String... rows) throws IOException {
        Workspace workspace = new Workspace(folder);
        Path csv = workspace.csv((COLUMNS + "\n" + String.join("\n", rows)).split("\n"));
        Intake intake = new Intake(fact -> {});
        try (CsvFacts facts = CsvFacts.open(csv, workspace.mapping(mapping))) {
            intake.read(facts);
        }
        return intake.bad().messages();
    }
}
