package org.trustdiagnostics.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.authoring.compile.DrlCompiler;
import org.trustdiagnostics.authoring.pack.Problem;
import org.trustdiagnostics.rules.pack.RulePackException;
import org.trustdiagnostics.rules.pack.RuleProblem;

class EngineProblemsTest {
    private static final String FILE = SoundPack.FILE;

    @Test
    void a_rule_that_the_engine_cannot_compile_is_found_though_it_does_not_name_it() {
        String broken = SoundPack.RULES.replace("strategy == \"keep-every-promise\"", "unit == null");

        assertThat(translated(broken))
                .containsExactly(
                        FILE + ":12:6: rule \"overpromising: fewer promises are kept than we want\": the engine"
                                + " cannot compile the rule, and does not say why in words; write its conditions one comparison"
                                + " each, and delete them one by one to see which it is.");
    }

    @Test
    void what_the_engine_says_in_words_is_repeated() {
        String broken = SoundPack.RULES.replace("strategy ==", "stategy ==");

        assertThat(translated(broken))
                .singleElement()
                .asString()
                .startsWith(
                        FILE + ":12:6: rule \"overpromising: fewer promises are kept than we want\": the engine cannot"
                                + " compile the rule: ")
                .contains("stategy")
                .doesNotContain("org.", "\n");
    }

    @Test
    void a_problem_of_a_rule_is_placed_at_the_offending_text() {
        RulePackException error = RulePackException.of(
                "acme",
                List.of(new RuleProblem(
                        Optional.of("overpromising: fewer promises are kept than we want"),
                        Optional.of("promise-keeping-rate"),
                        "unknown metric.")));

        assertThat(EngineProblems.of(error, Map.of(FILE, SoundPack.RULES)))
                .extracting(Problem::toString)
                .containsExactly(FILE + ":17:33: rule \"overpromising: fewer promises are kept than we want\": unknown"
                        + " metric.");
    }

    private static List<String> translated(String rules) {
        Map<String, String> files = Map.of(FILE, rules);
        RulePackException error =
                catchThrowableOfType(RulePackException.class, () -> DrlCompiler.compile("acme", files));
        return EngineProblems.of(error, files).stream().map(Problem::toString).toList();
    }
}
