package org.trustdiagnostics.authoring.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trustdiagnostics.authoring.cli.Run;
import org.trustdiagnostics.authoring.csv.Workspace;
import org.trustdiagnostics.authoring.intake.Intake;
import org.trustdiagnostics.authoring.intake.NdjsonFacts;
import org.trustdiagnostics.core.fact.FactReader;
import org.trustdiagnostics.core.input.InvalidInputException;

/** Lines and rows about persons that cannot be used, and all that the command says of good and bad ones. */
class MarkedInputTest {
    private static final Pattern FIELD = Pattern.compile(",\"(\\w+)\":(\"[^\"]*\"|true)");
    private static final List<String> WRONG = List.of(
            "7",
            "1e400",
            "20260101123456789012345678901234567890",
            "false",
            "\"\"",
            "\" \"",
            "null",
            "NaN",
            Marked.NAME,
            "\"" + Marked.NAME + "\"",
            "\"" + Marked.NAME.substring(0, 10) + "\"",
            "[\"" + Marked.NAME + "\"]",
            "{\"name\":\"" + Marked.NAME + "\"}",
            "'" + Marked.NAME + "'",
            "\"\\u00e\u00f8" + Marked.NAME + "\"");
    private static final String COLUMNS = "id,person,topic,role,desk,done,until";
    private static final String TRAINING = """
            { "fact": "training", "fields": {
                "subject": {"constant": "company:acme"}, "id": {"column": "id"}, "person": {"column": "person"},
                "topic": {"column": "topic"}, "role": {"column": "role"}, "customerFacing": {"column": "desk"},
                "completedAt": {"column": "done"}, "validUntil": {"column": "until"} } }
            """;

    @TempDir
    Path folder;

    private final List<String> texts = new ArrayList<>();

    @BeforeEach
    void listen() {
        CapturedLog.listen();
    }

    @AfterEach
    void nothing_tells_of_a_person() {
        texts.addAll(CapturedLog.heard());
        Marked.assertNoneIn(texts);
    }

    @ParameterizedTest
    @MethodSource("org.trustdiagnostics.authoring.privacy.Marked#oneLineOfEachKind")
    void a_line_with_a_wrong_field_is_refused_without_its_words(String line) {
        Matcher field = FIELD.matcher(line);
        while (field.find()) {
            for (String wrong : WRONG) {
                read(new StringBuilder(line)
                        .replace(field.start(2), field.end(2), wrong)
                        .toString());
            }
            String given = field.group();
            read(line.replace(given, ""));
            read(line.replace(given, given + given));
            read(line.replace(given, given + ",\"alias\":" + field.group(2)));
            read(line.replace(given, ",\"" + Marked.NAME + "\":\"" + field.group(1) + "\""));
        }
        read(line.replace("{\"type\"", "{\"person\":\"" + Marked.NAME + "\",\"type\""));
        read(line.replace("{\"type\"", "{\"" + Marked.NAME + "\":1,\"type\""));
        read(line.replaceFirst("\"type\":\"\\w+\"", "\"type\":\"" + Marked.NAME + "\""));
        String name = ",\"" + Marked.NAME + "\":";
        for (String values : List.of("1" + name + "1", "[null]", "{\"a\":1,\"a\":1}")) {
            read(line.replace("}", name + values + "}"));
        }
        assertThat(texts).hasSizeGreaterThan(50);
    }

    @ParameterizedTest
    @MethodSource("org.trustdiagnostics.authoring.privacy.Marked#oneLineOfEachKind")
    void a_line_broken_anywhere_is_refused_without_its_words(String line) {
        for (int at = 0; at < line.length(); at++) {
            read(line.substring(0, at));
            read(line.substring(0, at) + line.substring(at + 1));
            for (String extra : List.of("\"", "\\", ",", ":", "{", "]", "\u0001", " ", "-1")) {
                read(line.substring(0, at) + extra + line.substring(at));
            }
        }
        assertThat(texts).hasSizeGreaterThan(500);
    }

    /** Forms carry the mark; on the fifth some items are missing, on the sixth one is answered twice, and one answer is refused. */
    @Test
    void forms_are_put_together_and_never_told() {
        List<String> items = List.of(
                "speak-up",
                "mistakes-are-paid-for",
                "disagree-and-be-heard",
                "other-views-left-out",
                "try-something-new",
                "help-looks-weak",
                "contribution-respected");
        StringBuilder lines = new StringBuilder(Marked.HEADER + "\n");
        for (int form = 0; form < 40; form++) {
            for (int item = 0; item < (form == 5 ? 3 : 7); item++) {
                lines.append(
                        onForm(form, items.get(item), 1 + (form + item) % 7, 7).repeat(form == 6 && item == 0 ? 2 : 1));
            }
        }
        for (String format : List.of("text", "markdown", "json")) {
            Run run = command(lines.toString(), "diagnose", "-", "--format", format);
            assertThat(run.exit()).isZero();
            assertThat(run.out()).contains("38");
        }
        assertThat(command(lines + onForm(1, "speak-up", 9, 7), "diagnose", "-").err())
                .contains("score 9 is outside the scale 1 to 7");
        assertThat(command(lines + onForm(1, "speek-up", 1, 7), "diagnose", "-").err())
                .contains("did you mean 'speak-up'?");
        assertThat(command(lines + onForm(1, "speak-up", 1, 8), "diagnose", "-").err())
                .contains("but the answer has 1 to 8");
        for (String wrong : WRONG) {
            read(onForm(1, "speak-up", 1, 7)
                    .replaceFirst("\"sheet\":\"[^\"]*\"", Matcher.quoteReplacement("\"sheet\":" + wrong)));
        }
    }

    /** The group too carries the mark: a wrong one is refused, good ones are compared, and none is told. */
    @Test
    void groups_and_forms_are_refused_and_compared_without_their_names() {
        String line = onForm(1, "speak-up", 1, 7).replace("}\n", ",\"group\":\"" + Marked.NAME + "-night\"}");
        for (String wrong : WRONG) {
            read(line.replaceFirst("\"group\":\"[^\"]*\"", Matcher.quoteReplacement("\"group\":" + wrong)));
        }
        for (int at = 0; at < line.length(); at++) {
            read(line.substring(0, at));
            read(line.substring(0, at) + line.substring(at + 1));
            for (String extra : List.of("\"", "\\", ",", ":", "{", "\u0001")) {
                read(line.substring(0, at) + extra + line.substring(at));
            }
        }
        assertThat(texts).hasSizeGreaterThan(500);
        StringBuilder lines = new StringBuilder(Marked.HEADER + "\n");
        for (int form = 0; form < 80; form++) {
            String score = form % 2 == 0 ? "7" : "1";
            lines.append(onForm(form, "speak-up", 1, 7)
                    .replace("\"score\":1", "\"score\":" + score)
                    .replace("}\n", ",\"group\":\"" + Marked.NAME + form % 2 + "\"}\n"));
        }
        for (String format : List.of("text", "markdown", "json")) {
            assertThat(command(lines.toString(), "diagnose", "-", "--format", format)
                            .exit())
                    .isZero();
        }
        assertThat(texts.get(texts.size() - 2)).contains("survey-group-gap");
    }

    /** Somebody mixes up the two files, or cuts the ledger off. */
    @Test
    void what_is_no_ledger_is_refused_without_its_words() throws IOException {
        Path file = folder.resolve("ledger.json");
        List<String> wrong = new ArrayList<>(WRONG);
        wrong.addAll(List.of(
                Marked.dataset(),
                Marked.lines().get(0),
                "{\"schema\":\"1\",\"subjects\":[],\"blocks\":[],\"" + Marked.NAME + "\":1}",
                "{\"schema\":\"" + Marked.NAME + "\",\"subjects\":[],\"blocks\":[]}",
                "{\"schema\":\"1\",\"subjects\":[{\"" + Marked.NAME + "\":1}],\"blocks\":[]}"));
        for (String text : wrong) {
            Files.writeString(file, text);
            assertThat(command(Marked.dataset(), "diagnose", "-", "--ledger", file.toString())
                            .exit())
                    .as(text)
                    .isEqualTo(2);
        }
    }

    private static String onForm(int form, String item, int score, int scaleMax) {
        return "{\"type\":\"surveyAnswer\",\"subject\":\"" + Marked.SUBJECT
                + "\",\"audience\":\"EMPLOYEE\",\"instrument\":\"safety\",\"item\":\"" + item + "\",\"score\":" + score
                + ",\"scaleMin\":1,\"scaleMax\":" + scaleMax + ",\"answeredAt\":\"2026-03-01\",\"sheet\":\""
                + Marked.NAME
                + form + "\"}\n";
    }

    @Test
    void lines_given_twice_are_refused_without_their_ids() throws IOException {
        String twice = Marked.dataset() + "\n" + String.join("\n", Marked.lines());
        Intake intake = new Intake(fact -> {});
        try (NdjsonFacts facts =
                NdjsonFacts.of(new ByteArrayInputStream(twice.getBytes(StandardCharsets.UTF_8)), "facts.ndjson")) {
            intake.read(facts);
        }

        assertThat(intake.bad().count()).isEqualTo(Marked.lines().size());
        texts.addAll(intake.bad().messages());
        texts.add(intake.bad().causes().toString());
        command(twice, "diagnose", "-");
        command(twice, "diagnose", "-", "--skip-bad-rows");
    }

    @Test
    void the_command_tells_how_many_in_every_form_and_language() {
        for (String format : List.of("text", "markdown", "json")) {
            for (String language : List.of("en", "nb", "nl")) {
                Run run = command(Marked.dataset(), "diagnose", "-", "--format", format, "--lang", language);
                assertThat(run.exit()).isZero();
                assertThat(run.out()).contains("12").hasSizeGreaterThan(1000);
            }
        }
    }

    @Test
    void the_command_refuses_broken_lines_without_their_words() {
        String broken =
                String.join("\n", Marked.lines()).replace("\"id\":", "\"id\"").replace("\"kind\":\"", "\"kind\":\"x");

        assertThat(command(Marked.HEADER + "\n" + broken, "diagnose", "-").exit())
                .isEqualTo(2);
        assertThat(command(Marked.HEADER + "\n" + broken, "diagnose", "-", "--skip-bad-rows")
                        .exit())
                .isZero();
    }

    @Test
    void rows_of_a_table_are_refused_without_their_cells() {
        List<String> rows = new ArrayList<>(List.of(COLUMNS));
        String[] good = {Marked.NAME + "-t", Marked.NAME, "ETHICS", Marked.NAME + "-role", "true", "2019-01-01", ""};
        for (int column = 0; column < good.length; column++) {
            for (String wrong :
                    List.of("", Marked.NAME, "\"" + Marked.NAME + ", O'MARK' \"\"kari\"\"\"", "01017012345")) {
                String[] cells = good.clone();
                cells[column] = wrong;
                rows.add(String.join(",", cells));
            }
        }
        rows.add(String.join(",", good) + "," + Marked.NAME);
        rows.add("\"" + Marked.NAME);

        assertThat(table(TRAINING, rows).err()).contains("column 'topic': the value is not allowed");
        String translated = TRAINING.replace(
                "{\"column\": \"person\"}", "{\"column\": \"person\", \"values\": {\"" + Marked.NAME + "\": \"p-1\"}}");
        assertThat(table(translated, rows).err()).contains("is not among the \"values\" of 'person'");
    }

    @Test
    void a_table_whose_first_line_names_no_columns_is_refused_without_its_cells() {
        assertThat(table(TRAINING, List.of(Marked.NAME + "-t," + Marked.NAME + ",ETHICS,role,true,,"))
                        .err())
                .contains("'person' is not a column of cases.csv; its first line must name the columns.");
        assertThat(table(TRAINING.replace("training", "trainin"), List.of(Marked.NAME + ",role"))
                        .err())
                .contains("unknown type 'trainin'");
    }

    /** Reads a line, which may be good, and keeps what is said of it. */
    private void read(String line) {
        FactReader reader = FactReader.of(new StringReader(Marked.HEADER + "\n" + line), "facts.ndjson");
        try {
            reader.next();
        } catch (InvalidInputException e) {
            texts.add(Marked.printed(e) + e.problem());
        }
    }

    private Run table(String mapping, List<String> rows) {
        Workspace workspace = new Workspace(folder);
        String csv = workspace.csv(rows.toArray(String[]::new)).toString();
        String map = workspace.mapping(mapping).toString();
        command("", "diagnose", "--csv", csv, "--mapping", map, "--as-of", "2026-06-30", "--skip-bad-rows");
        return command("", "diagnose", "--csv", csv, "--mapping", map, "--as-of", "2026-06-30");
    }

    private Run command(String input, String... args) {
        Run run = Run.withInput(input, args);
        texts.add(run.out());
        texts.add(run.err());
        return run;
    }
}
