package org.trustdiagnostics.authoring.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trustdiagnostics.core.fact.Moment;
import org.trustdiagnostics.core.fact.ReportingPeriod;
import org.trustdiagnostics.core.fact.Statement;
import org.trustdiagnostics.core.fact.TrustArea;
import org.trustdiagnostics.core.verdict.Detection;
import org.trustdiagnostics.rules.session.DroolsRules;
import org.trustdiagnostics.rules.session.Firings;
import org.trustdiagnostics.rules.session.RuleShape;

/** Rules of every form an author may write detect the same with and without a session, or are left to the engine. */
class HandMadePlainRulesTest {
    private static final List<String> PLAIN = List.of(
            "$s : Statement( topic == \"t-1\" )",
            "$s : Statement() not Statement( topic == $s.topic, this != $s )",
            "$s : Statement() exists Statement( topic == $s.topic, this != $s, value != $s.value )",
            "$s : Statement( $t : topic, $v : value ) $o : Statement( this != $s, topic == $t, value != $v )",
            "$s : Statement( $t : topic, $t != \"t-0\", value == $t.replace( \"t\", \"v\" ) )",
            "$s : Statement( topic in ( \"t-0\", \"t-2\" ), value matches \"v-[12]\" || channel == \"c-0\" )",
            "$a : TrustArea() $s : Statement( topic.length() > $a.ordinal() ) not Statement( value > $s.value )",
            "$p : ReportingPeriod() $s : Statement( validFrom.isPresent(), validFrom.get().date().isBefore( $p.to ) )",
            "$s : Statement() $o : Statement( topic == $s.topic ) $q : Statement( value == $o.value, channel == $s.channel, this != $s )",
            "exists Statement( $c : channel, topic == \"t-1\" ) not Statement( topic == \"t-0\", value == \"v-0\" ) $s : Statement()");
    private static final List<String> FOR_THE_ENGINE = List.of(
            "( $s : Statement( topic == \"t-1\" ) or $s : Statement( value == \"v-1\" ) )",
            "not ( Statement( topic == \"t-1\" ) and Statement( value == \"v-2\" ) ) $s : Statement()",
            "$s : Statement( ( value == \"v-1\" || == \"v-2\" ) && channel != \"c-0\" )",
            "$s : Statement( $t : topic ) eval( $t.length() > 2 )",
            "$s : Statement() $t : String( length > 2 ) from $s.topic",
            "accumulate( $s : Statement( topic == \"t-1\" ); $n : count( $s ); $n > 1 )");

    private static DroolsRules compiled(List<String> conditions, String attribute) {
        StringBuilder text = new StringBuilder("""
                package acme.hand

                import org.trustdiagnostics.core.fact.*
                import org.trustdiagnostics.core.verdict.Detection

                """);
        for (int i = 0; i < conditions.size(); i++) {
            String one = conditions.get(i);
            text.append("""
                    rule "hand: %02d"
                        @pitfall( "overpromising" ) %s
                    when
                        %s
                    then
                        insert( Detection.of( "overpromising"%s ) );
                    end
                    """.formatted(
                    i,
                    attribute,
                    one,
                    one.contains("$s : Statement") && !one.startsWith("(") && !one.startsWith("acc") ? ", $s" : ""));
        }
        return DrlCompiler.compile("hand", Map.of("rules/customer/hand/hand.drl", text.toString()));
    }

    @Test
    void they_detect_what_the_engine_makes_them_detect() {
        DroolsRules rules = compiled(PLAIN, "");
        Set<String> fired = new HashSet<>();
        Set<String> spared = new HashSet<>();
        for (int seed = 0; seed < 100; seed++) {
            List<Object> facts = facts(new Random(seed));
            for (RuleShape rule : rules.shapes()) {
                Firings firings = rules.fire(facts, rule.name()::equals, 10_000);
                Map<Detection, Long> expected = PlainRules.detections(firings, rule);
                assertThat(PlainRules.detections(rules, rule, facts))
                        .as("%s, seed %d", rule.name(), seed)
                        .contains(expected);
                (expected.isEmpty() ? spared : fired).add(rule.name());
            }
        }
        assertThat(fired).isEqualTo(spared).hasSameSizeAs(PLAIN);
    }

    @Test
    void what_only_the_engine_evaluates_is_left_to_it() {
        DroolsRules rules = compiled(FOR_THE_ENGINE, "");
        assertThat(rules.shapes()).hasSameSizeAs(FOR_THE_ENGINE).allMatch(rule -> rules.plain(rule)
                .isEmpty());
    }

    @Test
    void where_a_rule_looks_at_what_others_detect_all_are_left_to_the_engine() {
        DroolsRules rules = compiled(List.of(PLAIN.get(0), "Detection()"), "");
        assertThat(rules.shapes()).hasSize(2).allMatch(rule -> rules.plain(rule).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "salience 5",
                "no-loop true",
                "lock-on-active true",
                "enabled false",
                "auto-focus true",
                "agenda-group \"g\"",
                "activation-group \"g\"",
                "ruleflow-group \"g\"",
                "duration 100",
                "date-effective \"01-Jan-2020\"",
                "date-expires \"01-Jan-2020\""
            })
    void a_rule_with_an_attribute_is_left_to_the_engine(String attribute) {
        DroolsRules rules = compiled(PLAIN.subList(0, 1), attribute);
        assertThat(rules.plain(rules.shapes().get(0))).isEmpty();
    }

    @Test
    void many_combinations_are_left_to_the_engine() {
        DroolsRules rules = compiled(PLAIN.subList(3, 4), "");
        RuleShape rule = rules.shapes().get(0);
        assertThat(PlainRules.detections(rules, rule, statements(31))).isPresent();
        assertThat(PlainRules.detections(rules, rule, statements(32))).isEmpty();
    }

    private static List<Object> statements(int count) {
        List<Object> facts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            facts.add(new Statement("s", "s-" + i, "t", "v", "c", Optional.empty(), Optional.empty()));
        }
        return facts;
    }

    private static List<Object> facts(Random random) {
        List<Object> facts = new ArrayList<>();
        facts.add(ReportingPeriod.yearTo(LocalDate.of(2026, 6, 30)));
        Collections.addAll(facts, TrustArea.values());
        int statements = random.nextInt(7);
        for (int i = 0; i < statements; i++) {
            facts.add(new Statement(
                    "s",
                    "s-" + i,
                    "t-" + random.nextInt(3),
                    "v-" + random.nextInt(3),
                    "c-" + random.nextInt(3),
                    random.nextBoolean()
                            ? Optional.of(Moment.of(LocalDate.of(2026, 7, 1).minusDays(random.nextInt(3))))
                            : Optional.empty(),
                    Optional.empty()));
        }
        return facts;
    }
}
