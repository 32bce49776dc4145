package org.trustdiagnostics.authoring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trustdiagnostics.authoring.csv.Workspace;

class DiagnoseCommandTest {
    private static final String HEADER = "{\"type\":\"dataset\",\"asOf\":\"2026-06-30\"}\n";
    private static final String HINT = "'trust diagnose --help' shows what can be given.\n";

    @TempDir
    Path folder;

    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = new Workspace(folder);
    }

    @Test
    void facts_in_report_out() {
        Run run = Run.withInput(HEADER + brokenPromises(20), "diagnose", "-");

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isEqualTo(Exit.OK);
        assertThat(run.out())
                .startsWith("Trust diagnosis as of 2026-06-30\n1 subject, 2025-07-01 to 2026-06-30, rules bundled ")
                .contains("Promising more than is delivered · team:ørst");
    }

    @Test
    void with_a_ledger_the_few_who_answered_since_the_last_report_are_not_told() throws IOException {
        Path ledger = folder.resolve("ledger.json");
        String[] call = {"diagnose", "-", "--format", "json", "--ledger", ledger.toString()};

        Run first = Run.withInput(HEADER + answers(12), call);
        assertThat(first.err()).isEqualTo("there is no " + ledger + " yet; a new release ledger begins\n");
        assertThat(Files.readString(ledger)).startsWith("{\"schema\":\"1\",\"subjects\":[{\"metric\":");
        Run second = Run.withInput(HEADER + answers(15), call);
        assertThat(second.err()).isEmpty();
        assertThat(second.out()).isEqualTo(first.out()).contains("\"sample\" : 12");
        assertThat(Run.withInput(HEADER + answers(17), call).out()).contains("\"sample\" : 17");
    }

    private static String answers(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> "{\"type\":\"surveyAnswer\",\"subject\":\"team:a\",\"audience\":\"EMPLOYEE\","
                        + "\"instrument\":\"enps\",\"item\":\"recommend\",\"score\":" + i % 11 + ",\"scaleMin\":0,"
                        + "\"scaleMax\":10,\"answeredAt\":\"2026-03-" + (i < 12 ? "01" : "02") + "\"}\n")
                .collect(Collectors.joining());
    }

    @Test
    void the_day_on_the_command_line_goes_before_the_one_in_the_data() {
        String facts = HEADER + brokenPromises(20);

        assertThat(Run.withInput(facts, "diagnose", "-", "--as-of", "2025-12-31", "--format", "json")
                        .out())
                .contains("\"asOf\" : \"2025-12-31\"");
        assertThat(Run.withInput(brokenPromises(20), "diagnose", "-", "--as-of=2026-06-30"))
                .isEqualTo(Run.withInput(facts, "diagnose", "-"));
    }

    @Test
    void without_any_day_there_is_no_diagnosis() {
        assertThat(Run.withInput(brokenPromises(1), "diagnose", "-"))
                .isEqualTo(new Run(
                        Exit.BAD_INPUT,
                        "",
                        "trust: as of which day? Add --as-of YYYY-MM-DD, or begin the facts with a line like"
                                + " {\"type\":\"dataset\",\"asOf\":\"2015-06-30\"}.\n"));
    }

    @Test
    void formats_and_languages_are_chosen_by_name() {
        String facts = HEADER + brokenPromises(20);

        assertThat(Run.withInput(facts, "diagnose", "-", "--format", "markdown", "--lang", "nl")
                        .out())
                .startsWith("# ")
                .contains("2026-06-30");
        assertThat(Run.withInput(facts, "diagnose", "-", "--lang", "nb").out()).contains("Holdte løfter");
        assertThat(Run.withInput(facts, "diagnose", "-", "--lang", "fr"))
                .isEqualTo(new Run(
                        Exit.BAD_INPUT,
                        "",
                        "trust: Invalid value for option '--lang': expected one of [EN, NB, NL] (case-insensitive) but was"
                                + " 'fr'\n" + HINT));
    }

    @Test
    void the_exit_code_tells_of_findings_only_when_asked() {
        String facts = HEADER + brokenPromises(20);

        assertThat(Run.withInput(facts, "diagnose", "-", "--fail-on", "high").exit())
                .isEqualTo(Exit.FOUND);
        assertThat(Run.withInput(facts, "diagnose", "-", "--fail-on", "low").exit())
                .isEqualTo(Exit.FOUND);
        assertThat(Run.withInput(HEADER + brokenPromises(2), "diagnose", "-", "--fail-on", "low")
                        .exit())
                .isEqualTo(Exit.OK);
    }

    @Test
    void limits_are_set_by_id() {
        String facts = HEADER + brokenPromises(20);

        assertThat(Run.withInput(facts, "diagnose", "-", "--limit", "overpromising.kept-share=0", "--fail-on", "low")
                        .exit())
                .isEqualTo(Exit.OK);
        assertThat(Run.withInput(facts, "diagnose", "-", "--limit", "overpromising.kept-shar=0.9")
                        .err())
                .startsWith(
                        "trust: unknown limit 'overpromising.kept-shar'; did you mean 'overpromising.kept-share'? Known: ");
        assertThat(Run.withInput(facts, "diagnose", "-", "--limit", "overpromising.kept-share=ninety"))
                .isEqualTo(new Run(
                        Exit.BAD_INPUT,
                        "",
                        "trust: --limit: 'overpromising.kept-share=ninety' must be ID=NUMBER, such as"
                                + " overpromising.kept-share=0.90.\n"));
    }

    @Test
    void minimum_groups_are_set_for_all_and_by_instrument_in_any_order() {
        String facts = HEADER
                + ("{\"type\":\"surveyAnswer\",\"subject\":\"team:ops\",\"audience\":\"EMPLOYEE\",\"instrument\":\"enps\","
                                + "\"item\":\"recommend\",\"score\":9,\"scaleMin\":0,\"scaleMax\":10,\"answeredAt\":\"2026-03-01\"}\n")
                        .repeat(12);

        assertThat(json(facts)).contains("\"MEASURED\"");
        assertThat(json(facts, "--minimum-group", "13"))
                .contains("\"SUPPRESSED\"")
                .doesNotContain("\"MEASURED\"");
        assertThat(json(facts, "--minimum-group", "enps=13")).contains("\"SUPPRESSED\"");
        assertThat(json(facts, "--minimum-group", "safety=13")).contains("\"MEASURED\"");
        assertThat(json(facts, "--minimum-group", "enps=4", "--minimum-group", "3"))
                .contains("\"MEASURED\"");
        assertThat(Run.withInput(facts, "diagnose", "-", "--minimum-group", "2"))
                .isEqualTo(new Run(
                        Exit.BAD_INPUT,
                        "",
                        "trust: minimum group 2 must be at least 3: smaller groups give people away\n"));
        assertThat(Run.withInput(facts, "diagnose", "-", "--minimum-group", "epns=10")
                        .err())
                .startsWith("trust: there is no instrument 'epns'; did you mean 'enps'? Known: ");
        assertThat(Run.withInput(facts, "diagnose", "-", "--minimum-group", "safety=ten")
                        .err())
                .isEqualTo("trust: --minimum-group: 'safety=ten' must be PEOPLE or INSTRUMENT=PEOPLE, such as 8 or"
                        + " safety=10.\n");
    }

    private static String json(String facts, String... more) {
        List<String> call = new ArrayList<>(List.of("diagnose", "-", "--format", "json"));
        call.addAll(List.of(more));
        return Run.withInput(facts, call.toArray(String[]::new)).out();
    }

    @Test
    void what_is_withheld_among_many_is_a_choice() {
        StringBuilder facts = new StringBuilder(HEADER);
        for (int team = 0; team < 30; team++) {
            for (int i = 0; i < 40; i++) {
                String kept = i < (team == 0 ? 7 : 1) ? "" : ",\"keptAt\":\"2026-03-01\"";
                facts.append("{\"type\":\"promise\",\"subject\":\"team:" + team + "\",\"id\":\"" + team + "-" + i
                        + "\",\"dueAt\":\"2026-03-01\",\"fulfilment\":\"FULL\",\"kind\":\"SERVICE\"" + kept + "}\n");
            }
        }

        assertThat(Run.withInput(facts.toString(), "diagnose", "-").out().replaceAll("\\s+", " "))
                .contains(
                        "No pitfall was detected.",
                        "withheld, so that on average at most 5% of what this rule names is due to chance.");
        assertThat(Run.withInput(facts.toString(), "diagnose", "-", "--false-discovery-rate", "1")
                        .out())
                .contains("1 finding\n", "Promising more than is delivered · team:0", "nothing is withheld");
        assertThat(Run.withInput(facts.toString(), "diagnose", "-", "--false-discovery-rate=0"))
                .isEqualTo(
                        new Run(Exit.BAD_INPUT, "", "trust: false-discovery rate 0.0 must be above 0 and at most 1\n"));
    }

    @Test
    void a_report_file_is_there_in_full_or_not_at_all() throws IOException {
        Path report = folder.resolve("report.json");
        String facts = HEADER + brokenPromises(20);
        String[] call = {"diagnose", "-", "--format", "json", "--output", report.toString()};

        assertThat(Run.withInput(facts, call)).isEqualTo(new Run(Exit.OK, "", ""));
        String written = Files.readString(report);
        assertThat(written)
                .isEqualTo(Run.withInput(facts, "diagnose", "-", "--format", "json")
                        .out());

        assertThat(Run.withInput(facts + "nonsense", call).exit()).isEqualTo(Exit.BAD_INPUT);
        assertThat(Files.readString(report)).isEqualTo(written);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(report);
        }
        Path nowhere = folder.resolve("no/report.json");
        assertThat(Run.withInput(facts, "diagnose", "-", "--output", nowhere.toString()))
                .isEqualTo(new Run(
                        Exit.BAD_INPUT,
                        "",
                        "trust: there is no folder " + nowhere.getParent() + " to write the result into\n"));
    }

    @Test
    void an_unknown_column_ends_the_run_before_the_first_row() {
        Path csv = workspace.csv("CASE,QUEUE,TARGETS,CLOSED", "nonsense");

        Run run = diagnose(csv, Workspace.PROMISES);

        assertThat(run)
                .isEqualTo(new Run(
                        Exit.BAD_INPUT,
                        "",
                        "trust: mapping 'cases.mapping.json' cannot be used:\n"
                                + "- cases.mapping.json, fields, dueAt, field 'column': 'TARGET' is not a column of cases.csv;"
                                + " did you mean 'TARGETS'? Known: CASE, CLOSED, QUEUE, TARGETS\n"));
    }

    @Test
    void an_unparsable_date_in_row_17_and_an_id_given_twice_end_the_run_with_nothing_on_the_output() {
        assertThat(diagnose(casesWithTwoMistakes(), Workspace.PROMISES))
                .isEqualTo(new Run(
                        Exit.BAD_INPUT,
                        "",
                        "trust: cases.csv:17, column 'TARGET': '31/02/2015' does not match any of the date patterns"
                                + " \"MM/dd/yyyy hh:mm:ss a\"; correct the cell or add its pattern to \"dates\" in"
                                + " cases.mapping.json.\n"
                                + "cases.csv:19, column 'CASE': the id 'c3' of this promise was already given in cases.csv:3;"
                                + " remove one of the two, or give them different ids.\n"
                                + "2 rows of 24 cannot be used, so nothing was diagnosed; correct them, or leave them out with"
                                + " --skip-bad-rows.\n"));
    }

    @Test
    void bad_rows_can_be_left_out_and_are_counted_by_cause() {
        Run run = diagnose(casesWithTwoMistakes(), Workspace.PROMISES, "--skip-bad-rows");

        assertThat(run.exit()).isEqualTo(Exit.OK);
        assertThat(run.err())
                .isEqualTo("left out: 1 bad row, column 'CASE': the id was already given\n"
                        + "left out: 1 bad row, column 'TARGET': does not match any of the date patterns"
                        + " \"MM/dd/yyyy hh:mm:ss a\"\n");
        assertThat(run.out()).contains("of 22 due promises");
        assertThat(diagnose(casesWithTwoMistakes(), Workspace.PROMISES, "--skip-bad-rows", "--quiet"))
                .isEqualTo(new Run(Exit.OK, run.out(), ""));
    }

    @Test
    void rows_that_the_mapping_leaves_out_are_counted() {
        String mapping = Workspace.PROMISES.replace("\"fields\"", "\"skipRowsWithout\": [\"TARGET\"], \"fields\"");
        Path csv = workspace.csv("CASE,QUEUE,TARGET,CLOSED", "c1,North,,", "c2,North,,");

        Run run = diagnose(csv, mapping);

        assertThat(run.exit()).isEqualTo(Exit.OK);
        assertThat(run.err())
                .isEqualTo("left out: 2 rows without TARGET\nno row was left to diagnose, so the report is empty\n");
    }

    @Test
    void several_inputs_are_one_dataset() {
        Path csv = workspace.csv("CASE,QUEUE,TARGET,CLOSED", "p1,North,03/03/2026 08:30:00 AM,");
        Path mapping = workspace.mapping(Workspace.PROMISES);
        String[] call = {"diagnose", "-", "--csv", csv.toString(), "--mapping", mapping.toString()};

        assertThat(Run.withInput(HEADER + brokenPromises(1), call).err())
                .isEqualTo(
                        "trust: cases.csv:2, column 'CASE': the id 'p1' of this promise was already given in stdin:2;"
                                + " remove one of the two, or give them different ids.\n"
                                + "1 row of 2 cannot be used, so nothing was diagnosed; correct them, or leave them out with"
                                + " --skip-bad-rows.\n");
        assertThat(Run.withInput(HEADER.replace("}", ",\"timeZone\":\"UTC\"}"), call)
                        .err())
                .isEqualTo(
                        "trust: the time zone of cases.csv is America/New_York, but that of stdin is UTC; a diagnosis"
                                + " counts days in one zone, so diagnose them one by one.\n");
    }

    @Test
    void calls_that_make_no_sense_say_what_is_missing() {
        assertThat(Run.trust("diagnose"))
                .isEqualTo(new Run(
                        Exit.BAD_INPUT,
                        "",
                        "trust: there is nothing to diagnose; give FACTS.ndjson, or --csv with --mapping.\n"));
        assertThat(Run.trust("diagnose", "--csv", "a.csv"))
                .isEqualTo(new Run(
                        Exit.BAD_INPUT, "", "trust: Error: Missing required argument(s): --mapping=MAP.json\n" + HINT));
        assertThat(Run.trust("diagnose", "no.ndjson", "--as-of", "2026-06-30"))
                .isEqualTo(new Run(Exit.BAD_INPUT, "", "trust: no.ndjson: there is no such file; check the name.\n"));
        assertThat(Run.trust("diagnose", "--as-off", "2026-06-30").err())
                .isEqualTo("trust: Unknown option: '--as-off'\nDid you mean --as-of?\n" + HINT);
    }

    @Test
    void another_locale_and_time_zone_of_the_machine_change_nothing() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Path csv = workspace.csv(cases().toArray(String[]::new));
        Run here = diagnose(csv, Workspace.PROMISES, "--format", "json");
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(diagnose(csv, Workspace.PROMISES, "--format", "json")).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertThat(here.exit()).isEqualTo(Exit.OK);
    }

    private Run diagnose(Path csv, String mapping, String... more) {
        Stream<String> call = Stream.of(
                "diagnose",
                "--csv",
                csv.toString(),
                "--mapping",
                workspace.mapping(mapping).toString(),
                "--as-of",
                "2026-06-30");
        return Run.trust(Stream.concat(call, Stream.of(more)).toArray(String[]::new));
    }

    /** 24 cases in lines 2 to 25. */
    private static List<String> cases() {
        return Stream.concat(
                        Stream.of("CASE,QUEUE,TARGET,CLOSED"),
                        IntStream.rangeClosed(2, 25).mapToObj(line -> "c" + line + ",North,03/03/2026 08:30:00 AM,"))
                .collect(Collectors.toList());
    }

    private Path casesWithTwoMistakes() {
        List<String> cases = cases();
        cases.set(16, "c17,North,31/02/2015,");
        cases.set(18, "c3,North,03/03/2026 08:30:00 AM,");
        return workspace.csv(cases.toArray(String[]::new));
    }

    private static String brokenPromises(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> "{\"type\":\"promise\",\"subject\":\"team:ørst\",\"id\":\"p" + i
                        + "\",\"dueAt\":\"2026-01-01\",\"fulfilment\":\"FULL\",\"kind\":\"SERVICE\"}\n")
                .collect(Collectors.joining());
    }
}
