package org.trustdiagnostics.rules.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.statistics.Estimate;

/** What is ruled out without the engine is what the engine does not fire. */
class AskedTest {
    private static final DroolsRules RULES = DroolsRules.bundled();

    @Test
    void rules_about_readings_and_limits_alone_are_read_and_no_others() {
        for (RuleShape rule : RULES.shapes()) {
            boolean comparesOnly = rule.records().isEmpty() && rule.others().isEmpty();
            assertThat(RULES.asked(rule).isPresent()).as(rule.name()).isEqualTo(comparesOnly);
        }
    }

    @Test
    void a_rule_that_is_ruled_out_neither_fires_nor_fails_in_the_engine() {
        Random random = new Random(43);
        Set<String> fired = new HashSet<>();
        Set<String> ruledOut = new HashSet<>();
        for (RuleShape rule : RULES.shapes()) {
            Optional<Asked> asked = RULES.asked(rule);
            for (int i = 0; asked.isPresent() && i < 300; i++) {
                Map<String, Reading> readings = new HashMap<>();
                rule.metrics().forEach(metric -> readings.put(metric, reading(metric, random)));
                Map<String, Limit> limits = new HashMap<>();
                rule.comparisons().forEach(compared -> limits.put(compared.limit(), limit(compared, random)));
                List<Object> facts = new ArrayList<>(readings.values());
                facts.addAll(limits.values());
                Firings firings = RULES.fire(facts, rule.name()::equals, 10);
                if (asked.get().ruledOut(readings::get, limits::get)) {
                    assertThat(firings).as("%s with %s", rule.name(), facts).isEqualTo(Firings.NONE);
                    ruledOut.add(rule.name());
                } else if (firings.detections().containsKey(rule.name())) {
                    fired.add(rule.name());
                }
            }
        }
        assertThat(fired).isEqualTo(ruledOut).hasSizeGreaterThan(20);
    }

    @Test
    void a_condition_that_throws_is_left_to_the_engine() {
        RuleShape rule = RULES.shapes().stream()
                .filter(one -> RULES.asked(one).isPresent())
                .findFirst()
                .orElseThrow();
        assertThat(RULES.asked(rule).orElseThrow().ruledOut(metric -> Probes.reading("other"), Probes::limit))
                .isFalse();
    }

    private static Reading reading(String metric, Random random) {
        double value = random.nextInt(5);
        return new Reading(
                "s",
                metric,
                Optional.empty(),
                Probes.reading("x").period(),
                Reading.Status.MEASURED,
                240,
                Optional.of(new Estimate(value, value - random.nextInt(2), value + random.nextInt(2))));
    }

    /** Every other limit is one on the other side, which a condition refuses. */
    private static Limit limit(RuleShape.Comparison compared, Random random) {
        return new Limit(
                compared.limit(),
                Optional.of(compared.metric()),
                random.nextBoolean() ? Limit.Direction.AT_LEAST : Limit.Direction.AT_MOST,
                random.nextInt(5),
                Map.of(),
                "points",
                Limit.Origin.OURS);
    }
}
