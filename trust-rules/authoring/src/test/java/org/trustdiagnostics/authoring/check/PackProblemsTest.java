package org.trustdiagnostics.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.trustdiagnostics.authoring.pack.NewPack;
import org.trustdiagnostics.authoring.pack.PackFiles;
import org.trustdiagnostics.authoring.pack.Problem;

/** One thing is changed in a new pack, as an author would; the problems name the place and the remedy. */
class PackProblemsTest {
    private static final String PACK = "pack.json";
    private static final String CATALOGUE = "catalogue.json";
    private static final String FOLDER = "rules/customer/slow-solutions/slow-solutions";
    private static final String LIMITS = FOLDER + ".limits.json";

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake(
                        PACK,
                        "\"version\": \"0.1.0\",",
                        "",
                        "pack.json:1:1: field 'version': is missing; it is required."),
                mistake(
                        PACK,
                        "\"version\"",
                        "\"verison\"",
                        "pack.json:4:3: unknown field 'verison'; did you mean 'version'?"),
                mistake(
                        PACK,
                        "\"0.1.0\"",
                        "1",
                        "pack.json:4:3: field 'version': must be a text in quotes, but is a number."),
                mistake(
                        PACK,
                        "\"0.1.0\"",
                        "\"v1\"",
                        "pack.json:4:14: version 'v1' must be numbers with full stops between them"),
                mistake(
                        PACK,
                        "\"en\"",
                        "\"en\", \"de\"",
                        "pack.json:5:23: field 'languages': holds the unknown language 'de'"),
                mistake(PACK, "\"en\"", "\"nb\"", "pack.json:5:3: field 'languages': must hold \"en\""),
                mistake(
                        PACK,
                        "\"my-pack\"",
                        "\"My Pack\"",
                        "pack.json:3:9: the pack's id 'My Pack' must be small letters"),
                mistake(
                        PACK,
                        "\"my-pack\"",
                        "\"bundled\"",
                        "pack.json:3:9: the pack's id 'bundled' is the name of the rules"),
                mistake(
                        PACK,
                        "\"needsVersion\": \"0.1\"",
                        "\"needsVersion\": \"2.0\"",
                        "pack.json:6:19: needs version 2.0 of the library, but this is 0.1.0; take a newer library"),
                mistake(
                        PACK,
                        "\"needsVersion\": \"0.1\"",
                        "\"needsVersion\": \"new\"",
                        "pack.json:6:19: needsVersion 'new' must be the number of a version of the library, such as 0.1.0."),
                mistake(
                        PACK,
                        "\"changes\": [],",
                        "\"changes\": [",
                        "pack.json:8:11: is not valid JSON: Unexpected character (':' (code 58)): was expecting comma"),
                mistake(
                        PACK,
                        "\"changes\": []",
                        change("overpromissing", "OFF"),
                        "pack.json:7:27: unknown pitfall"
                                + " 'overpromissing' among the bundled ones, which alone can be changed; did you mean 'overpromising'?"),
                mistake(
                        PACK,
                        "\"changes\": []",
                        change("slow-solutions", "OFF"),
                        "pack.json:7:27: unknown pitfall" + " 'slow-solutions' among the bundled ones"),
                mistake(
                        PACK,
                        "\"changes\": []",
                        change("overpromising", "EXTEND"),
                        "pack.json:7:27: says EXTEND of"
                                + " 'overpromising', but there is no rules/customer/overpromising/overpromising.drl; write it"),
                mistake(
                        PACK,
                        "\"changes\": []",
                        change("overpromising", "LIMIT"),
                        "pack.json:7:44: changes[0], field"
                                + " 'change': must be EXTEND, OVERRIDE or OFF; limits are moved under 'limits'."),
                mistake(
                        PACK,
                        "\"changes\": []",
                        change("overpromising", "OF"),
                        "pack.json:7:54: changes[0], field 'change':" + " 'OF' is not allowed; did you mean 'OFF'?"),
                mistake(
                        PACK,
                        "\"limits\": []",
                        moved("overpromising.kept-shar", 0.9),
                        "pack.json:8:24: unknown limit"
                                + " 'overpromising.kept-shar'; did you mean 'overpromising.kept-share'?"),
                mistake(
                        PACK,
                        "\"limits\": []",
                        moved("overpromising.kept-share", 7),
                        "pack.json:8:24: limit"
                                + " 'overpromising.kept-share' cannot be 7.0; it is measured in share, 0 to 1."),
                mistake(
                        PACK,
                        "\"limits\": []",
                        moved("overpromising.kept-share", 0.8),
                        "pack.json:8:24: moves limit"
                                + " 'overpromising.kept-share' to 0.8, beyond its grade MEDIUM, 0.85: crossing it would never be milder."),
                mistake(
                        CATALOGUE,
                        "\"why\"",
                        "\"wy\"",
                        "catalogue.json:5:13: pitfall 'slow-solutions' has the unknown text 'wy';"
                                + " did you mean 'why'?"),
                mistake(
                        CATALOGUE,
                        "\"why\"",
                        "\"wy\"",
                        "catalogue.json:5:13: pitfall 'slow-solutions' lacks the text 'why' in" + " 'en'"),
                mistake(
                        CATALOGUE,
                        "\"sources\"",
                        "\"sorces\"",
                        "catalogue.json:14:7: pitfalls[0] (slow-solutions): unknown field"
                                + " 'sorces'; did you mean 'sources'?"),
                mistake(
                        CATALOGUE,
                        "\"CUSTOMER\"",
                        "\"CUSTOMERS\"",
                        "catalogue.json:6:20: pitfalls[0] (slow-solutions):"
                                + " 'CUSTOMERS' is not allowed; did you mean 'CUSTOMER'?"),
                mistake(
                        CATALOGUE,
                        "\"answer-fast-and-honestly\"",
                        "\"answer-fast\"",
                        "catalogue.json:20:15: relations[0], field"
                                + " 'from': there is no strategy 'answer-fast'; did you mean 'answer-fast-and-honestly'?"),
                mistake(
                        CATALOGUE,
                        "\"counters\"",
                        "\"counter\"",
                        "catalogue.json:20:55: relations[0], field 'relation': 'counter' is"
                                + " not allowed; did you mean 'counters'?"),
                mistake(
                        CATALOGUE,
                        "\"en\": {",
                        "\"nb\": {",
                        "catalogue.json:7:7: pitfalls[0], text, field 'en':" + " is missing; it is required."),
                mistake(
                        CATALOGUE,
                        "\"id\": \"slow-solutions\"",
                        "\"id\": \"slow-replies\"",
                        "catalogue.json:5:7: pitfalls[0]"
                                + " (slow-replies), field 'id': is used twice; give the entry a name of its own."),
                mistake(
                        CATALOGUE,
                        "\"CUSTOMER\"",
                        "\"EMPLOYEE\"",
                        FOLDER + ".drl: must lie at"
                                + " rules/employee/slow-solutions/slow-solutions.drl: the pitfall concerns EMPLOYEE; move it there."),
                mistake(
                        LIMITS,
                        "\"threshold\"",
                        "\"treshold\"",
                        LIMITS + ":8:7: limits[0]: unknown field 'treshold'; did you mean" + " 'threshold'?"),
                mistake(
                        LIMITS,
                        "\"AT_MOST\"",
                        "\"MAX\"",
                        LIMITS + ":7:20: limits[0], field 'direction': 'MAX' is not allowed"),
                mistake(
                        LIMITS,
                        "14",
                        "\"14\"",
                        LIMITS + ":8:7: limits[0], field 'threshold': must be a number, but is a text."),
                mistake(
                        LIMITS,
                        "\"HIGH\": 30",
                        "\"HIGH\": 20",
                        LIMITS + ":4:5: limits[0]: limit slow-solutions.days: grades"
                                + " {MEDIUM=21.0, HIGH=20.0} must get higher from mild to severe"),
                mistake(
                        LIMITS,
                        "\"slow-solutions.days\"",
                        "\"overpromising.kept-share\"",
                        LIMITS + ":5:13: limit" + " 'overpromising.kept-share' is defined twice; rename one of them."));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void a_mistake_is_named_with_its_place(String file, String right, String wrong, String said) {
        SortedMap<String, String> texts = texts();
        assertThat(texts.get(file)).contains(right);
        texts.put(file, texts.get(file).replace(right, wrong));

        assertThat(problems(texts)).anySatisfy(problem -> assertThat(problem).startsWith(said));
    }

    @Test
    void rules_of_a_bundled_pitfall_say_what_they_do_to_it() {
        SortedMap<String, String> texts = texts();
        String rules = "rules/customer/overpromising/overpromising.drl";
        texts.put(rules, texts.get(FOLDER + ".drl").replace("slow-solutions: ", "overpromising: "));

        assertThat(problems(texts))
                .contains(rules
                        + ": holds rules for the bundled pitfall 'overpromising'; say under 'changes' in pack.json"
                        + " whether they EXTEND or OVERRIDE the bundled ones, and why.");
    }

    @Test
    void files_lie_where_the_catalogue_says() {
        SortedMap<String, String> texts = texts();
        texts.put("rules/customer/slow-solution/slow-solution.drl", "");
        texts.put("rules/slow-solutions.limits.json", "{\"limits\": []}");
        texts.put(FOLDER + "2.cases.json", "{}");
        texts.put("rules/customer/slow-replies/slow-replies.cases.json", "{}");

        assertThat(problems(texts))
                .contains(
                        "rules/customer/slow-replies/slow-replies.cases.json: stands beside no rules; write"
                                + " rules/customer/slow-replies/slow-replies.drl, or remove it.",
                        "rules/customer/slow-solution/slow-solution.drl: is called after no pitfall: 'slow-solution' is not in"
                                + " the catalogue; did you mean 'slow-solutions'? Add it to catalogue.json, or rename the file.",
                        FOLDER
                                + "2.cases.json: is called after no pitfall: 'slow-solutions2' is not in the catalogue; did you"
                                + " mean 'slow-solutions'? Add it to catalogue.json, or rename the file.",
                        "rules/slow-solutions.limits.json: must lie at " + LIMITS
                                + ": the pitfall concerns CUSTOMER; move it there.");
    }

    @Test
    void all_problems_are_told_in_one_run() {
        SortedMap<String, String> texts = texts();
        texts.replaceAll((path, text) -> path.endsWith(".drl") ? text : text.replace("\"id\"", "\"ident\""));

        assertThat(problems(texts))
                .hasSize(3)
                .allMatch(problem -> problem.matches("(pack|catalogue|" + FOLDER + ".limits)\\.json:.*"));
    }

    @Test
    void a_pack_without_the_bundled_rules_changes_none_of_them() {
        SortedMap<String, String> texts = texts();
        texts.replace(
                PACK,
                texts.get(PACK).replace("\"changes\": []", "\"bundled\": false, " + change("overpromising", "OFF")));

        assertThat(problems(texts))
                .containsExactly(
                        "pack.json:7:45: changes bundled rules although \"bundled\" is false; leave one of the two"
                                + " out.");
    }

    private static Arguments mistake(String file, String right, String wrong, String said) {
        return Arguments.of(file, right, wrong, said);
    }

    private static String change(String pitfall, String change) {
        return "\"changes\": [{\"pitfall\": \"" + pitfall + "\", \"change\": \"" + change + "\", \"reason\": \"we\"}]";
    }

    private static String moved(String limit, double threshold) {
        return "\"limits\": [{\"limit\": \"" + limit + "\", \"threshold\": " + threshold + ", \"reason\": \"we\"}]";
    }

    private static SortedMap<String, String> texts() {
        SortedMap<String, String> texts = new TreeMap<>(new NewPack("my-pack", NewPack.PITFALL).texts());
        texts.keySet()
                .removeIf(path -> path.startsWith("schemas/") || path.equals("README.md") || path.startsWith("."));
        return texts;
    }

    private static List<String> problems(Map<String, String> texts) {
        CheckedPack checked = CheckedPack.of(new PackFiles("my-pack", new TreeMap<>(texts), List.of()));
        assertThat(checked.pack()).isEmpty();
        return checked.problems().stream().map(Problem::toString).toList();
    }
}
