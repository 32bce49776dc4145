package org.trustdiagnostics.rules.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.statistics.Estimate;

class DroolsRulesTest {
    private static final DroolsRules RULES = DroolsRules.bundled();
    private static final String RULE = "overpromising: fewer due promises are kept than the limit allows";

    @Test
    void no_parser_and_no_compiler_of_rules_is_on_this_class_path() {
        assertThat(RULES.shapes()).hasSize(67);
        for (String absent : new String[] {
            "org.antlr.runtime.CharStream",
            "org.antlr.v4.runtime.CharStream",
            "org.eclipse.jdt.core.compiler.batch.BatchCompiler",
            "org.drools.drl.parser.DrlParser",
            "org.drools.model.codegen.ExecutableModelProject"
        }) {
            assertThatThrownBy(() -> Class.forName(absent)).as(absent).isInstanceOf(ClassNotFoundException.class);
        }
    }

    @Test
    void a_session_lives_no_longer_than_its_run() {
        Set<Integer> openWhileFiring = new HashSet<>();
        Firings firings = RULES.fire(
                List.of(limit(Limit.Direction.AT_LEAST), reading()),
                rule -> {
                    openWhileFiring.add(RULES.openSessions());
                    return true;
                },
                10);
        assertThat(firings.detections()).containsOnlyKeys(RULE);
        assertThat(openWhileFiring).containsExactly(1);
        assertThat(RULES.openSessions()).isZero();
    }

    @Test
    void a_session_is_disposed_when_a_condition_throws() {
        // certainlyBelow refuses a limit that bounds from above.
        Firings firings = RULES.fire(List.of(limit(Limit.Direction.AT_MOST), reading()), rule -> true, 10);
        assertThat(firings.failures()).containsOnly(Map.entry(RULE, "a condition threw IllegalArgumentException"));
        assertThat(RULES.openSessions()).isZero();
    }

    private static Reading reading() {
        return new Reading(
                "s",
                "promise-keeping-rate",
                Optional.empty(),
                Probes.reading("x").period(),
                Reading.Status.MEASURED,
                240,
                Optional.of(new Estimate(0.61, 0.55, 0.67)));
    }

    private static Limit limit(Limit.Direction direction) {
        return new Limit(
                "overpromising.kept-share",
                Optional.of("promise-keeping-rate"),
                direction,
                0.95,
                Map.of(),
                "share",
                Limit.Origin.OURS);
    }
}
