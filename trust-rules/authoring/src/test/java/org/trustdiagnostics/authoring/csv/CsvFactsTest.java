package org.trustdiagnostics.authoring.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trustdiagnostics.authoring.intake.UnreadableFileException;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.FactKind;
import org.trustdiagnostics.core.fact.Feedback;
import org.trustdiagnostics.core.fact.Moment;
import org.trustdiagnostics.core.fact.Promise;
import org.trustdiagnostics.core.fact.Training;
import org.trustdiagnostics.core.input.InvalidInputException;

class CsvFactsTest {
    private static final String FEEDBACK = """
            { "about": "made up", "fact": "feedback", "separator": ";", "dates": ["d.M.yyyy", "yyyy-MM-dd"],
              "missing": ["?", "n/a"], "skipRowsWithout": ["Team", "Came"], "covers": ["feedback"],
              "fields": {
                "subject": {"text": "team:{Team}/{Place}"}, "id": {"text": "row-{#}"},
                "audience": {"constant": "CUSTOMER"}, "kind": {"column": "Kind"}, "channel": {"constant": "web"},
                "receivedAt": {"column": "Came"},
                "firstReplyAt": {"column": "Came", "plusDays": 15, "when": {"column": "Timely", "is": ["Yes"]}},
                "resolvedAt": {"column": "Done", "when": {"column": "Timely", "isNot": ["No", ""]}},
                "remedy": {"column": "Remedy", "values": {"money": "MONETARY", "": "NONE"}, "otherwise": "EXPLANATION"},
                "reopened": {"column": "Again", "values": {"0": false}, "otherwise": true},
                "rating": {"column": "Stars"}, "anonymous": {"constant": true} } }
            """;
    private static final String COLUMNS = "Team;Place;Kind;Came;Timely;Done;Remedy;Again;Stars";

    @TempDir
    Path folder;

    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = new Workspace(folder);
    }

    @Test
    void a_row_becomes_the_fact_that_the_mapping_describes() {
        List<Fact> facts = Workspace.facts(
                workspace.csv("CASE,QUEUE,TARGET,CLOSED", "101, North ,03/03/2015 08:30:00 AM,"),
                workspace.mapping(Workspace.PROMISES));

        assertThat(facts)
                .containsExactly(new Promise(
                        "queue:North",
                        "101",
                        Optional.empty(),
                        Moment.parse("2015-03-03T08:30:00-05:00"),
                        Optional.empty(),
                        Promise.Fulfilment.FULL,
                        Promise.Kind.SERVICE));
    }

    @Test
    void templates_translations_conditions_and_moved_dates_fill_fields() {
        List<Fact> facts = Workspace.facts(
                workspace.csv(
                        COLUMNS,
                        "A;\"x;\ny\";COMPLAINT;21.1.2016;Yes;2016-02-01;money;0;5",
                        "B;z;ENQUIRY;2016-01-02;No;3.2.2016;?;2;n/a",
                        "B;z;ENQUIRY;2016-01-02;;3.2.2016;sorry;;"),
                workspace.mapping(FEEDBACK));

        Feedback.builder("s", "i", Audience.CUSTOMER, Feedback.Kind.ENQUIRY, "web", day(2016, 1, 2));
        assertThat(facts)
                .containsExactly(
                        Feedback.builder(
                                        "team:A/x;\ny",
                                        "row-2",
                                        Audience.CUSTOMER,
                                        Feedback.Kind.COMPLAINT,
                                        "web",
                                        day(2016, 1, 21))
                                .firstReplyAt(day(2016, 2, 5))
                                .resolvedAt(day(2016, 2, 1))
                                .remedy(Feedback.Remedy.MONETARY)
                                .reopened(false)
                                .rating(5)
                                .anonymous(true)
                                .build(),
                        Feedback.builder(
                                        "team:B/z",
                                        "row-4",
                                        Audience.CUSTOMER,
                                        Feedback.Kind.ENQUIRY,
                                        "web",
                                        day(2016, 1, 2))
                                .reopened(true)
                                .anonymous(true)
                                .build(),
                        Feedback.builder(
                                        "team:B/z",
                                        "row-5",
                                        Audience.CUSTOMER,
                                        Feedback.Kind.ENQUIRY,
                                        "web",
                                        day(2016, 1, 2))
                                .remedy(Feedback.Remedy.EXPLANATION)
                                .anonymous(true)
                                .build());
    }

    @Test
    void rows_without_a_named_column_are_left_out_and_counted_by_the_first_that_is_missing() throws Exception {
        Path csv = workspace.csv(COLUMNS, ";z;ENQUIRY;;;;;;", "?;z;ENQUIRY;2016-01-02;;;;;", "A;z;ENQUIRY;;;;;;");
        try (CsvFacts facts = CsvFacts.open(csv, workspace.mapping(FEEDBACK))) {
            assertThat(facts.next()).isEmpty();
            assertThat(facts.leftOut()).hasToString("{without Came=1, without Team=2}");
        }
    }

    @Test
    void the_mapping_says_what_holds_for_the_whole_file() throws Exception {
        Path csv = workspace.csv(COLUMNS);
        try (CsvFacts facts = CsvFacts.open(csv, workspace.mapping(FEEDBACK))) {
            assertThat(facts.header().covers()).containsExactly(FactKind.of(Feedback.class));
            assertThat(facts.header().timeZone()).isEmpty();
        }
        Path promises = workspace.csv("CASE,QUEUE,TARGET,CLOSED");
        try (CsvFacts facts = CsvFacts.open(promises, workspace.mapping(Workspace.PROMISES))) {
            assertThat(facts.header().timeZone()).contains(ZoneId.of("America/New_York"));
        }
    }

    @Test
    void a_byte_order_mark_windows_line_ends_and_packing_change_nothing() {
        String text = "\"CASE\",QUEUE,TARGET,CLOSED\r\n101,Nørre,03/03/2015 08:30:00 AM,\r\n";
        Path mapping = workspace.mapping(Workspace.PROMISES);
        List<Fact> plain = Workspace.facts(workspace.write("a.csv", text.getBytes(StandardCharsets.UTF_8)), mapping);

        assertThat(plain).extracting(Fact::subject).containsExactly("queue:Nørre");
        assertThat(Workspace.facts(
                        workspace.write("b.csv", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)), mapping))
                .isEqualTo(plain);
        assertThat(Workspace.facts(workspace.packed("c.csv.gz", "\uFEFF" + text), mapping))
                .isEqualTo(plain);
    }

    @Test
    void records_are_mapped_like_events_and_dates_are_iso_unless_the_mapping_says_otherwise() {
        String mapping = """
                { "fact": "training", "fields": {
                    "subject": {"constant": "dept:ops"}, "id": {"column": "no"}, "person": {"column": "who"},
                    "topic": {"constant": "ETHICS"}, "role": {"constant": "desk"}, "customerFacing": {"column": "desk"},
                    "completedAt": {"column": "when"} } }
                """;

        assertThat(Workspace.facts(
                        workspace.csv(
                                "no,who,desk,when",
                                "t-1,e-1,TRUE,2025-04-01",
                                "t-2,e-2,false,2025-04-01T09:00:00+02:00"),
                        workspace.mapping(mapping)))
                .extracting(fact -> ((Training) fact).completedAt().orElseThrow())
                .containsExactly(Moment.parse("2025-04-01"), Moment.parse("2025-04-01T09:00:00+02:00"));
    }

    @Test
    void files_that_cannot_be_read_say_why() {
        Path mapping = workspace.mapping(Workspace.PROMISES);
        byte[] latin1 = "CASE,QUEUE,TARGET,CLOSED\n101,N\u00f8rre,03/03/2015 08:30:00 AM,\n"
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> Workspace.facts(folder.resolve("no.csv"), mapping))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(folder.resolve("no.csv") + ": there is no such file; check the name.");
        assertThatThrownBy(() -> Workspace.facts(folder, mapping))
                .hasMessage(folder + ": this is a folder; give a file in it.");
        assertThatThrownBy(() -> Workspace.facts(workspace.csv(), folder.resolve("no.json")))
                .hasMessage(folder.resolve("no.json") + ": there is no such file; check the name.");
        assertThatThrownBy(() -> Workspace.facts(workspace.write("empty.csv", new byte[0]), mapping))
                .hasMessage("empty.csv: the file is empty; its first line must name the columns.");
        assertThatThrownBy(() -> Workspace.facts(workspace.write("latin1.csv", latin1), mapping))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessage("latin1.csv: cannot be read after line 0: the text is not UTF-8; save the file in that "
                        + "encoding.");
    }

    private static Moment day(int year, int month, int day) {
        return Moment.of(LocalDate.of(year, month, day));
    }
}
