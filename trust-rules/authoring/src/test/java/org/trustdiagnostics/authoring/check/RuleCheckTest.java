package org.trustdiagnostics.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.trustdiagnostics.authoring.pack.PackFiles;
import org.trustdiagnostics.authoring.pack.PackParts;
import org.trustdiagnostics.authoring.pack.Problem;

class RuleCheckTest {
    private static final String LIMITS = "rules/customer/overpromising/overpromising.limits.json";
    private static final String OWN_LIMIT = """
            {"limits": [{
              "id": "overpromising.wanted-share", "metric": "promise-keeping-rate", "direction": "AT_LEAST",
              "threshold": 0.9, "grades": {"MEDIUM": 0.8, "HIGH": 0.6}, "measuredIn": "share", "origin": "HOST"
            }]}
            """;
    private static final String CATALOGUE = """
            {"pitfalls": [{
              "id": "slow-lifts", "audience": ["CUSTOMER"],
              "text": {
                "en": {"name": "Slow lifts", "description": "Lifts are slow.", "why": "Waiting annoys."},
                "nb": {"name": "Trege heiser", "description": "Heisene er trege."}
              },
              "reasons": [], "sources": []
            }]}
            """;
    private static final String LIFTS = "rules/customer/slow-lifts/slow-lifts.drl";

    @Test
    void nothing_is_wrong_with_the_bundled_rules() {
        assertThat(RuleCheck.check(PackParts.of(PackFiles.bundled()))).isEmpty();
    }

    @Test
    void the_problems_of_all_files_are_told_in_one_run() {
        PackFiles files = SoundPack.and(
                SoundPack.FILE,
                SoundPack.RULES.replace("then\n", ""),
                "rules/customer/slow-replies/slow-replies.drl",
                "rule \"x\" when then end");

        assertThat(said(files))
                .anyMatch(problem -> problem.startsWith(SoundPack.FILE + ":19:5: "))
                .anyMatch(problem -> problem.startsWith("rules/customer/slow-replies/slow-replies.drl: "))
                .anyMatch(problem -> problem.startsWith("rules/customer/slow-replies/slow-replies.drl:1:20: "));
    }

    @Test
    void rules_need_cases_in_which_they_detect() {
        assertThat(said(SoundPack.and(SoundPack.CASES, SoundPack.cases(0))))
                .singleElement()
                .asString()
                .contains("the file has 1 rule, but 0 cases in " + SoundPack.CASES + " in which one detects");
    }

    @ParameterizedTest
    @MethodSource("wrongLimits")
    void a_limit_is_checked_where_it_stands(String right, String wrong, String expected) {
        String rules = SoundPack.RULES.replace("overpromising.kept-share", "overpromising.wanted-share");

        assertThat(said(SoundPack.and(SoundPack.FILE, rules, LIMITS, OWN_LIMIT)))
                .isEmpty();
        assertThat(OWN_LIMIT).contains(right);
        assertThat(said(SoundPack.and(SoundPack.FILE, rules, LIMITS, OWN_LIMIT.replace(right, wrong))))
                .anyMatch(problem -> problem.startsWith(LIMITS + expected));
    }

    static Stream<Arguments> wrongLimits() {
        return Stream.of(
                Arguments.of(
                        "0.9,",
                        "0.7,",
                        ":3:32: grade MEDIUM, 0.8, overlaps with what the threshold 0.7 still allows;"
                                + " from mild to severe the values get lower, and all lie below it."),
                Arguments.of(
                        "\"MEDIUM\": 0.8, ",
                        "",
                        ":3:32: the grades leave a gap: LOW is followed by HIGH; say from which"
                                + " value on it is MEDIUM."),
                Arguments.of(
                        "\"MEDIUM\": 0.8",
                        "\"LOW\": 0.85, \"MEDIUM\": 0.8",
                        ":3:32: LOW begins at the threshold itself," + " so it has no grade of its own; delete it."),
                Arguments.of(
                        "wanted-share", "wished-share", ":2:9: no rule looks at limit 'overpromising.wished-share'"),
                Arguments.of(
                        "promise-keeping-rate",
                        "promise-keping-rate",
                        ":2:49: unknown metric 'promise-keping-rate'; did" + " you mean 'promise-keeping-rate'?"));
    }

    @Test
    void a_pitfall_of_ones_own_needs_sources_rules_and_translated_sentences() {
        PackFiles files =
                SoundPack.and(PackFiles.MANIFEST, SoundPack.manifest("en", "nb"), PackFiles.CATALOGUE, CATALOGUE);

        assertThat(said(files))
                .containsExactly(
                        "catalogue.json:2:9: no rule detects pitfall 'slow-lifts'; write one in " + LIFTS + ".",
                        "catalogue.json:2:9: pitfall 'slow-lifts' names no source; say under \"sources\" which document and"
                                + " heading it rests on; your own experience, written down, is one.",
                        SoundPack.FILE
                                + ":12:6: rule \"overpromising: fewer promises are kept than we want\": the sentence of the rule"
                                + " is not translated into nb; add it to \"reasons\" in catalogue.json: {\"pitfall\":"
                                + " \"overpromising\", \"rule\": \"fewer promises are kept than we want\", \"nb\": \"…\"}.");
        assertThat(said(SoundPack.and(
                        PackFiles.MANIFEST,
                        SoundPack.manifest("en", "nb"),
                        PackFiles.CATALOGUE,
                        CATALOGUE,
                        LIFTS,
                        SoundPack.RULES
                                .replace("\"overpromising\"", "\"slow-lifts\"")
                                .replace("overpromising: ", "slow-lifts: "))))
                .contains(LIFTS
                        + ":12:6: rule \"slow-lifts: fewer promises are kept than we want\": the sentence of the rule is"
                        + " not translated into nb; add it to \"reasons\" of 'slow-lifts' in catalogue.json: {\"rule\":"
                        + " \"fewer promises are kept than we want\", \"nb\": \"…\"}.");
    }

    @Test
    void an_unknown_id_is_no_problem_while_the_file_that_may_hold_it_cannot_be_read() {
        PackFiles files = SoundPack.and(
                SoundPack.FILE, SoundPack.RULES.replace("overpromising.kept-share", "overpromising.own"), LIMITS, "{");

        assertThat(said(files)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostile_rules_end_with_a_problem_within_seconds(String rules) {
        List<String> said =
                Assertions.assertTimeout(Duration.ofSeconds(20), () -> said(SoundPack.and(SoundPack.FILE, rules)));

        assertThat(said).isNotEmpty().hasSizeLessThan(1_000);
    }

    static Stream<String> hostile() {
        String condition = "certainlyBelow( $limit )";
        return Stream.of(
                "x".repeat(5_000_000),
                "\n".repeat(199_000),
                "\"".repeat(199_000),
                "rule \"".repeat(30_000),
                "rule \"x\" ".repeat(20_000),
                IntStream.range(0, 100_000)
                        .mapToObj(i -> "rule \"" + i + "\" when then end\n")
                        .collect(Collectors.joining()),
                SoundPack.RULES.replace(condition, "(".repeat(10_000) + condition),
                SoundPack.RULES.replace(condition, "!".repeat(100_000) + condition),
                SoundPack.RULES.replace(condition, "-".repeat(100_000) + "1 > 0"),
                SoundPack.RULES.replace(condition, "value" + ".value".repeat(30_000) + " > 1"),
                SoundPack.RULES.replace(condition, "1 " + "+ 1 ".repeat(40_000) + "> 1"),
                SoundPack.RULES.replace(condition, "value > 1" + " || value > 1".repeat(10_000)),
                SoundPack.RULES.replace("not Initiative", "not ".repeat(40_000) + "Initiative"),
                SoundPack.RULES.replace("not Initiative", "(".repeat(100_000) + " Initiative"),
                SoundPack.RULES.replace("not Initiative", "Incident()\n".repeat(15_000) + "not Initiative"),
                SoundPack.RULES.replace("keep-every-promise", "k".repeat(190_000)),
                SoundPack.RULES.replace("than we want", "w".repeat(190_000)),
                SoundPack.RULES.replace("certainlyBelow", "c".repeat(190_000)));
    }

    private static List<String> said(PackFiles files) {
        return RuleCheck.check(PackParts.of(files)).stream()
                .map(Problem::toString)
                .toList();
    }
}
