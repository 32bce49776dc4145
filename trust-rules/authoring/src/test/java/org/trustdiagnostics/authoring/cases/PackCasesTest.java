package org.trustdiagnostics.authoring.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.authoring.pack.PackFiles;
import org.trustdiagnostics.authoring.pack.PackParts;
import org.trustdiagnostics.authoring.pack.Problem;
import org.trustdiagnostics.core.input.InvalidInputException;

/** A mistake in a case is told with file, line and name, and the other cases are still there. */
class PackCasesTest {
    private static final String PATH = "rules/customer/overpromising/overpromising.cases.json";
    private static final String FACT = "{\"type\": \"promise\", \"subject\": \"s\", \"id\": \"p\", \"madeAt\":"
            + " \"2026-02-01\", \"dueAt\": \"2026-03-10\", \"fulfilment\": \"FULL\", \"kind\": \"SERVICE\"}";

    @Test
    void every_bundled_case_is_read_and_knows_its_line() {
        PackCases cases = PackCases.of(PackParts.of(PackFiles.bundled()));

        assertThat(cases.problems()).isEmpty();
        assertThat(cases.files()).hasSize(43);
        assertThat(cases.files().values()).allSatisfy(file -> assertThat(file.cases())
                .extracting(Case::line)
                .isSorted()
                .doesNotHaveDuplicates()
                .allMatch(line -> line > 0));
    }

    @Test
    void a_case_that_cannot_be_read_leaves_the_others() {
        PackCases cases = cases(
                one("fires", FACT, "\"kind\": \"DETECTED\", \"severity\": \"HIGH\""),
                one("spared", FACT, "\"kind\": \"NOT_DETECTET\""),
                one("spared too", FACT, "\"kind\": \"NOT_DETECTED\""));

        assertThat(cases.files().get("overpromising").cases())
                .extracting(Case::name)
                .containsExactly("fires", "spared too");
        assertThat(told(cases))
                .containsExactly(
                        PATH + ":5: case \"spared\", expect, field 'kind': 'NOT_DETECTET' is not allowed; did you mean"
                                + " 'NOT_DETECTED'? Known: DETECTED, FAILED, INCONCLUSIVE, NOT_DETECTED, NOT_MEASURED,"
                                + " SUPPRESSED");
    }

    @Test
    void what_a_case_expects_must_fit_together() {
        assertThat(problemsOf(FACT, "\"kind\": \"DETECTED\""))
                .containsExactly(
                        PATH + ":4: case \"tried\", expect, field 'severity': is missing; what is DETECTED is LOW,"
                                + " MEDIUM or HIGH.");
        assertThat(problemsOf(FACT, "\"kind\": \"INCONCLUSIVE\", \"severity\": \"LOW\""))
                .containsExactly(
                        PATH + ":4: case \"tried\", expect, field 'severity': does not go with kind INCONCLUSIVE;"
                                + " leave it out.");
        assertThat(problemsOf(
                        FACT,
                        "\"kind\": \"DETECTED\", \"severity\": \"LOW\", \"also\": [\"slow-reply\", \"overpromising\"]"))
                .hasSize(2)
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith(
                                PATH + ":4: case \"tried\", field 'also': unknown pitfall 'slow-reply'; did you mean"
                                        + " 'slow-replies'?"))
                .contains(
                        PATH + ":4: case \"tried\", field 'also': names the pitfall of the file itself; leave it out.");
    }

    @Test
    void a_case_is_about_one_subject() {
        assertThat(problemsOf("", "\"kind\": \"NOT_MEASURED\""))
                .containsExactly(
                        PATH + ":4: case \"tried\", field 'facts': holds none, so nobody is judged; give at least"
                                + " one fact, of whatever kind, about the subject.");
        assertThat(problemsOf(FACT + ", " + FACT.replace("\"s\"", "\"t\""), "\"kind\": \"NOT_MEASURED\""))
                .containsExactly(
                        PATH + ":4: case \"tried\", field 'facts': is about several subjects: s, t; a case is about"
                                + " one, so make a case of each.");
    }

    @Test
    void a_wrong_fact_is_told_with_its_case_and_field() {
        assertThat(problemsOf(FACT.replace("dueAt", "dueAtt"), "\"kind\": \"NOT_DETECTED\""))
                .singleElement()
                .asString()
                .startsWith(PATH + ":4: case \"tried\", facts[0]: unknown field 'dueAtt'; did you mean 'dueAt'?");
        assertThat(problemsOf("{\"times\": 100001, \"fact\": " + FACT + "}", "\"kind\": \"NOT_DETECTED\""))
                .containsExactly(PATH + ":4: case \"tried\", facts[0], field 'times': must be a whole number from 1 to"
                        + " 100000.");
        assertThat(problemsOf(
                        ("{\"times\": 60000, \"fact\": " + FACT + "}, ").repeat(2) + FACT,
                        "\"kind\": \"NOT_DETECTED\""))
                .containsExactly(PATH + ":4: case \"tried\": with it the file holds more than 100000 facts; lower a"
                        + " \"times\" or leave cases out.");
    }

    @Test
    void two_cases_have_two_names() {
        String detected = "\"kind\": \"DETECTED\", \"severity\": \"LOW\"";

        assertThat(told(cases(one("a \"b\"", FACT, detected), one("a \"b\"", FACT, detected))))
                .containsExactly(PATH + ":5: case \"a \"b\"\": has the name of an earlier case; give it another.");
    }

    @Test
    void cases_show_both_sides() {
        assertThat(told(cases()))
                .containsExactly(PATH + ": holds no cases; give at least one that is DETECTED and one that is not.");
        assertThat(told(cases(one("fires", FACT, "\"kind\": \"DETECTED\", \"severity\": \"LOW\""))))
                .containsExactly(PATH + ": holds only cases that are DETECTED; give one that is not, so that it is seen"
                        + " that the rules spare what is sound.");
        assertThat(told(cases(one("spared", FACT, "\"kind\": \"NOT_DETECTED\""))))
                .containsExactly(
                        PATH + ": holds no case that is DETECTED; give one, so that it is seen that the rules can"
                                + " fire.");
    }

    @Test
    void each_bad_file_is_told_and_the_good_ones_are_read() {
        String good = file(
                "overpromising",
                one("fires", FACT, "\"kind\": \"DETECTED\", \"severity\": \"LOW\""),
                one("spared", FACT, "\"kind\": \"NOT_DETECTED\""));
        PackCases cases = PackCases.of(parts(Map.of(
                PATH,
                good,
                "rules/a.cases.json",
                "{\"pitfall\": ",
                "rules/b.cases.json",
                file("overpromissing", one("fires", FACT, "\"kind\": \"NOT_DETECTED\"")),
                "rules/z.cases.json",
                good,
                "rules/y.cases.json",
                "{\"pitfall\": \"slow-replies\", \"asOf\": \"June\"}")));

        assertThat(cases.files()).containsOnlyKeys("overpromising", "overpromissing");
        assertThat(told(cases))
                .hasSize(5)
                .anySatisfy(said -> assertThat(said).startsWith("rules/a.cases.json: is not valid JSON"))
                .anySatisfy(said -> assertThat(said)
                        .startsWith(
                                "rules/b.cases.json: unknown pitfall 'overpromissing'; did you mean 'overpromising'?"))
                .contains(
                        "rules/y.cases.json: field 'asOf': must be a day such as 2026-06-30.",
                        "rules/z.cases.json: holds cases of pitfall 'overpromising' as " + PATH
                                + " does; keep them in one file.");
    }

    @Test
    void a_single_file_that_cannot_be_read_is_refused_with_all_its_mistakes() {
        assertThatThrownBy(() -> CaseFile.read(
                        PATH, file("overpromising", one("a", "", "\"kind\": \"NOT_DETECTED\""), one("b", FACT, ""))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith(PATH + ":4: case \"a\", field 'facts': holds none")
                .hasMessageEndingWith(PATH + ":5: case \"b\", expect, field 'kind': is missing; it is required.");
    }

    private static List<String> problemsOf(String facts, String expect) {
        return told(cases(
                one("tried", facts, expect),
                one("fires", FACT, "\"kind\": \"DETECTED\", \"severity\": \"LOW\""),
                one("spared", FACT, "\"kind\": \"NOT_DETECTED\"")));
    }

    private static List<String> told(PackCases cases) {
        return cases.problems().stream().map(Problem::toString).toList();
    }

    private static PackCases cases(String... cases) {
        return PackCases.of(parts(Map.of(PATH, file("overpromising", cases))));
    }

    private static String file(String pitfall, String... cases) {
        return "{\n \"pitfall\": \"" + pitfall + "\", \"asOf\": \"2026-06-30\",\n \"cases\": [\n"
                + String.join(",\n", cases) + "\n]}\n";
    }

    private static String one(String name, String facts, String expect) {
        return "  {\"name\": \"" + name.replace("\"", "\\\"") + "\", \"why\": \"so\", \"facts\": [" + facts
                + "], \"expect\": {" + expect + "}}";
    }

    private static PackParts parts(Map<String, String> files) {
        SortedMap<String, String> all = new TreeMap<>(files);
        all.put(
                PackFiles.MANIFEST,
                "{\"id\": \"own\", \"version\": \"1\", \"languages\": [\"en\"], \"needsVersion\": \"0.1\"}");
        return PackParts.of(new PackFiles("own", all, List.of()));
    }
}
