package org.trustdiagnostics.authoring.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.core.fact.Moment;
import org.trustdiagnostics.core.fact.ReportingPeriod;
import org.trustdiagnostics.core.fact.Statement;
import org.trustdiagnostics.core.fact.TrustArea;
import org.trustdiagnostics.rules.session.DroolsRules;
import org.trustdiagnostics.rules.session.Firings;
import org.trustdiagnostics.rules.session.RuleElement;
import org.trustdiagnostics.rules.session.RuleShape;
import org.trustdiagnostics.rules.session.RuleWalk;
import org.trustdiagnostics.rules.session.Walked;

/** The walk and the engine agree on rules of every form an author may write; of what cannot be walked it says so. */
class HandMadeRulesWalkTest {
    private static final String HEAD = """
            package acme.hand

            import org.trustdiagnostics.core.fact.*
            import org.trustdiagnostics.core.verdict.Detection

            """;
    private static final List<String> WALKABLE = List.of(
            "$s : Statement( topic == \"t-1\" )",
            "( $s : Statement( topic == \"t-1\" ) or $s : Statement( value == \"v-1\", channel == \"c-1\" ) )",
            "not ( Statement( topic == \"t-1\" ) and Statement( value == \"v-2\" ) )",
            "$s : Statement() not ( $o : Statement( topic == $s.topic, this != $s ) and not Statement( this != $o, value == $o.value ) )",
            "exists ( Statement( topic == \"t-2\" ) or Statement( channel == \"c-2\" ) ) not Statement( topic == \"t-0\" )",
            "$s : Statement( $t : topic, $v : value ) Statement( this != $s, topic == $t, value != $v )",
            "$s : Statement( topic in ( \"t-0\", \"t-2\" ), value matches \"v-[12]\" || channel == \"c-0\" )",
            "$s : Statement( topic not in ( \"t-0\", \"t-2\" ), ( value == \"v-1\" || == \"v-2\" ) && channel != \"c-0\" )",
            "$s : Statement( topic str[startsWith] \"t-\", value.length() > 2, validFrom.isPresent() )",
            "$s : Statement( topic!.length > 2, id > \"s-3\" )",
            "$a : TrustArea() $s : Statement( topic.length() > $a.ordinal() ) not Statement( value > $s.value )",
            "$a : TrustArea( this != TrustArea.CRISIS )",
            "$p : ReportingPeriod() $s : Statement( validFrom.isPresent(), validFrom.get().date().isBefore( $p.to ) )",
            "$s : Statement() $o : Statement( topic == $s.topic ) $q : Statement( value == $o.value, channel == $s.channel, this != $s )",
            "exists Statement( $c : channel, topic == \"t-1\" ) exists ( $x : Statement() and Statement( this != $x, topic == $x.topic ) )");
    private static final List<String> UNWALKABLE = List.of(
            "$s : Statement( $t : topic ) eval( $t.length() > 2 )",
            "$s : Statement() $t : String( length > 2 ) from $s.topic",
            "accumulate( $s : Statement( topic == \"t-1\" ); $n : count( $s ); $n > 1 )",
            "Detection()",
            "not ( Statement( topic == \"t-9\" ) and eval( 1 < 2 ) )");

    private static String rules(List<String> conditions) {
        StringBuilder text = new StringBuilder(HEAD);
        for (int i = 0; i < conditions.size(); i++) {
            text.append("rule \"")
                    .append(name(i))
                    .append("\"\n    @pitfall( \"overpromising\" )\nwhen\n    ")
                    .append(conditions.get(i))
                    .append("\nthen\n    insert( Detection.of( \"overpromising\" ) );\nend\n\n");
        }
        return text.toString();
    }

    private static String name(int i) {
        return String.format("hand: %02d", i);
    }

    private static DroolsRules compiled(List<String> conditions) {
        return DrlCompiler.compile("hand", Map.of("rules/customer/hand/hand.drl", rules(conditions)));
    }

    @Test
    void they_agree_on_every_match_of_every_form() {
        DroolsRules rules = compiled(WALKABLE);
        List<String> fired = new ArrayList<>();
        List<String> spared = new ArrayList<>();
        for (int seed = 0; seed < 60; seed++) {
            List<Object> facts = facts(new Random(seed));
            for (RuleShape rule : rules.shapes()) {
                Firings firings = rules.fire(facts, rule.name()::equals, 10_000);
                int expected = firings.detections()
                        .getOrDefault(rule.name(), List.of())
                        .size();
                Walked walked = rules.walk(rule.name()).walk(facts);
                assertThat(walked.matchCount())
                        .as("%s, seed %d: %s", rule.name(), seed, walked)
                        .isEqualTo(expected);
                assertThat(walked.verdict())
                        .isEqualTo(expected > 0 ? Walked.Verdict.MATCHED : Walked.Verdict.NOT_MATCHED);
                (expected > 0 ? fired : spared).add(rule.name());
            }
        }
        List<String> all = rules.shapes().stream().map(RuleShape::name).toList();
        assertThat(fired).containsAll(all);
        // A trust area that is not crises is there for every subject.
        assertThat(spared)
                .containsAll(all.stream().filter(rule -> !rule.equals(name(11))).toList());
    }

    @Test
    void conditions_keep_the_text_their_author_wrote() {
        DroolsRules rules = compiled(WALKABLE);
        assertThat(conditions(rules.walk(name(6))))
                .containsExactly("topic in ( \"t-0\", \"t-2\" )", "value matches \"v-[12]\" || channel == \"c-0\"");
        assertThat(conditions(rules.walk(name(5)))).containsExactly("this != $s", "topic == $t", "value != $v");
    }

    private static List<String> conditions(RuleWalk walk) {
        return walk.elements().stream()
                .flatMap(element -> element.conditions().stream())
                .toList();
    }

    @Test
    void what_only_the_engine_evaluates_is_named_and_never_guessed() {
        DroolsRules rules = compiled(UNWALKABLE);
        List<Object> facts = facts(new Random(1));
        for (RuleShape rule : rules.shapes()) {
            RuleWalk walk = rules.walk(rule.name());
            assertThat(walk.elements()).as(rule.name()).anyMatch(element -> element.kind() == RuleElement.Kind.OTHER);
            Walked walked = walk.walk(facts);
            assertThat(walked.verdict()).as(rule.name()).isEqualTo(Walked.Verdict.UNKNOWN);
            assertThat(walked.problem()).isPresent();
        }
        assertThat(rules.walk(name(0)).walk(facts).problem()).contains("'eval' is evaluated by the engine only");
    }

    @Test
    void a_condition_that_throws_fails_the_rule_in_both() {
        DroolsRules rules =
                compiled(List.of("$i : Statement( validFrom.get().date().isBefore( validTo.get().date() ) )"));
        List<Object> facts = List.of(new Statement("s", "a", "t", "v", "c", Optional.empty(), Optional.empty()));
        assertThat(rules.fire(facts, rule -> true, 10).failures())
                .containsEntry(name(0), "a condition threw NoSuchElementException");
        Walked walked = rules.walk(name(0)).walk(facts);
        assertThat(walked.verdict()).isEqualTo(Walked.Verdict.FAILED);
        assertThat(walked.problem()).contains("NoSuchElementException");
    }

    @Test
    void too_many_combinations_end_the_walk_and_say_so() {
        DroolsRules rules = compiled(List.of(
                "$a : Statement() $b : Statement( this != $a ) $c : Statement( this != $b ) Statement( topic == \"none\", this != $c )"
                        + " not Statement( topic == $a.topic )"));
        List<Object> facts = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            facts.add(new Statement("s", "s-" + i, "t", "v", "c", Optional.empty(), Optional.empty()));
        }
        Walked walked = rules.walk(name(0)).walk(facts);
        assertThat(walked.verdict()).isEqualTo(Walked.Verdict.UNKNOWN);
        assertThat(walked.problem()).contains("too many combinations of facts to walk them all");
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
