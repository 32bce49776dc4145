package org.trustdiagnostics.rules.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.drools.model.Drools;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.statistics.Estimate;
import org.trustdiagnostics.core.verdict.Detection;

/** What a rule detects without a session is what the engine makes it detect. */
class PlainRuleTest {
    private static final DroolsRules RULES = DroolsRules.bundled();

    @Test
    void every_bundled_rule_can_be_run_without_a_session() {
        assertThat(RULES.shapes()).allMatch(rule -> RULES.plain(rule).isPresent());
    }

    @Test
    void it_detects_what_the_engine_does_and_leaves_to_it_what_throws() {
        Random random = new Random(43);
        Set<String> fired = new HashSet<>();
        Set<String> spared = new HashSet<>();
        Set<String> left = new HashSet<>();
        for (RuleShape rule : RULES.shapes()) {
            PlainRule plain = RULES.plain(rule).orElseThrow();
            for (int i = 0; !rule.comparisons().isEmpty() && rule.records().isEmpty() && i < 300; i++) {
                List<Object> facts = facts(rule, random);
                Firings firings = RULES.fire(facts, rule.name()::equals, 10);
                Optional<List<Detection>> detections = plain.run(sorted(plain, facts));
                if (detections.isEmpty()) {
                    left.add(rule.name());
                    continue;
                }
                assertThat(firings.failures())
                        .as("%s with %s", rule.name(), facts)
                        .isEmpty();
                assertThat(detections.get())
                        .as("%s with %s", rule.name(), facts)
                        .isEqualTo(firings.detections().getOrDefault(rule.name(), List.of()));
                (detections.get().isEmpty() ? spared : fired).add(rule.name());
            }
        }
        assertThat(fired).isEqualTo(spared).isEqualTo(left).hasSizeGreaterThan(20);
    }

    @Test
    void a_condition_that_throws_is_left_to_the_engine() {
        PlainRule plain = RULES.plain(RULES.shapes().stream()
                        .filter(rule -> !rule.comparisons().isEmpty())
                        .findFirst()
                        .orElseThrow())
                .orElseThrow();
        List<?>[] facts = sorted(plain, List.of(Probes.reading("other"), Probes.limit("other")));
        assertThat(plain.run(facts)).isEmpty();
    }

    @Test
    void an_action_that_does_anything_but_detect_once_is_left_to_the_engine() {
        Limit limit = Probes.limit("l");
        assertThat(plain(drools -> drools.insert(Detection.of("p", limit))).run(new List<?>[] {List.of(limit)}))
                .contains(List.of(Detection.of("p", limit)));
        assertThat(List.<Action>of(
                        drools -> {},
                        drools -> {
                            drools.insert(Detection.of("p", limit));
                            drools.insert(Detection.of("p", limit));
                        },
                        drools -> drools.insert("a text"),
                        drools -> drools.insert(limit, true),
                        drools -> drools.update(limit, "id"),
                        drools -> drools.delete(limit),
                        drools -> drools.getRuntime(Object.class),
                        drools -> drools.getContext(Object.class),
                        drools -> drools.getEntryPoint("e"),
                        drools -> drools.halt(),
                        drools -> drools.setFocus("g"),
                        drools -> drools.getChannel("c"),
                        drools -> drools.logicalInsert(limit),
                        drools -> drools.insertAsync(limit)))
                .allSatisfy(action -> assertThat(plain(action).run(new List<?>[] {List.of(limit)}))
                        .isEmpty());
    }

    @Test
    void what_tells_of_the_virtual_machine_reaches_the_host() {
        PlainRule plain = plain(drools -> {
            throw new OutOfMemoryError("made up");
        });
        assertThatExceptionOfType(OutOfMemoryError.class)
                .isThrownBy(() -> plain.run(new List<?>[] {List.of(Probes.limit("l"))}));
    }

    private interface Action {
        void on(Drools drools);
    }

    private static PlainRule plain(Action action) {
        PlainRule.Part limit =
                new PlainRule.Part(new PlainRule.Sought(Limit.class, "l"), PlainRule.Asks.EACH, List.of(), List.of());
        return new PlainRule(List.of(limit), given -> action.on((Drools) given[0]), List.of());
    }

    private static List<?>[] sorted(PlainRule plain, List<Object> facts) {
        return plain.sought().stream()
                .map(sought -> facts.stream()
                        .filter(sought.type()::isInstance)
                        .filter(fact -> named(sought, fact))
                        .toList())
                .toArray(List<?>[]::new);
    }

    private static boolean named(PlainRule.Sought sought, Object fact) {
        String name =
                fact instanceof Reading reading ? reading.metric() : fact instanceof Limit limit ? limit.id() : "";
        return name.equals(sought.name()) || name.equals("other");
    }

    private static List<Object> facts(RuleShape rule, Random random) {
        List<Object> facts = new ArrayList<>();
        rule.metrics().forEach(metric -> facts.add(reading(metric, random)));
        rule.comparisons().forEach(compared -> facts.add(limit(compared, random)));
        return facts;
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
