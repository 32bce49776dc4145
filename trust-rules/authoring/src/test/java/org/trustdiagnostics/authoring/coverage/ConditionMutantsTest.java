package org.trustdiagnostics.authoring.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trustdiagnostics.authoring.drl.Expression;

/** Which mistakes are made in a condition, and what the condition then reads like. */
class ConditionMutantsTest {
    private static final String RULE = """
            package test;

            import org.trustdiagnostics.core.fact.Incentive;

            rule "some-pitfall: it happens"
                @pitfall( "some-pitfall" )
            when
                $limit : Limit( id == "some-pitfall.share" )
                Incentive( %s )
            then
                insert( Detection.of( "some-pitfall", $limit ) );
            end
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            quoteCharacter = '`',
            value = {
                "certainlyBelow( $limit ) ^ certainlyAbove( $limit )",
                "!contradicted() ^ contradicted()",
                "contradicted() ^ !contradicted()",
                "weight == 3 ^ weight != 3 ; weight == 4 ; weight == 2",
                "weight < 2.5 ^ weight <= 2.5 ; weight >= 2.5 ; weight < 3.5 ; weight < 1.5",
                "weight >= $a.b ^ weight > $a.b ; weight < $a.b",
                "goal == Incentive.Goal.SALES ^ goal != Incentive.Goal.SALES ; goal == Incentive.Goal.CUSTOMER_BENEFIT",
                "name == \"x\" ^ name != \"x\" ; name == \"x?\"",
                "name in ( \"x\", \"y\", \"z\" ) ^ name not in ( \"x\", \"y\", \"z\" ) ; name in ( \"y\", \"z\" ) ;"
                        + " name in ( \"x\", \"z\" ) ; name in ( \"x\", \"y\" )",
                "name not in ( \"x\", \"y\" ) ^ name in ( \"x\", \"y\" ) ; name not in ( \"y\" ) ; name not in ( \"x\" )",
                "open && late() ^ open || late() ; late() ; !open && late() ; open ; open && !late()",
                "tags contains \"x\" ^ tags not contains \"x\" ; tags contains \"x?\"",
                "runningOn( $period.to ) ^ !runningOn( $period.to )",
            })
    void a_condition_is_changed_in_every_way_that_matters(String condition, String changed) {
        assertThat(changed(condition)).containsExactlyInAnyOrder(changed.split(" ; "));
    }

    @Test
    void a_condition_over_two_lines_is_told_on_one() {
        RuleText rule = rule("goal ==\n        Incentive.Goal.TRUST");
        assertThat(ConditionMutants.of(rule, condition(rule)))
                .extracting(ConditionMutants.Change::what)
                .contains("goal == Incentive.Goal.TRUST: == → !=");
    }

    private static List<String> changed(String condition) {
        RuleText rule = rule(condition);
        Expression expression = condition(rule);
        return ConditionMutants.of(rule, expression).stream()
                .map(change -> read(rule.with(List.of(change.edit()))))
                .toList();
    }

    private static String read(String drl) {
        return drl.lines()
                .filter(line -> line.contains("Incentive( "))
                .findFirst()
                .orElseThrow()
                .replaceAll("^.*?Incentive\\( (.*) \\)$", "$1");
    }

    private static RuleText rule(String condition) {
        return RuleText.all("test.drl", RULE.formatted(condition)).get(0);
    }

    private static Expression condition(RuleText rule) {
        return rule.patterns().get(1).pattern().constraints().get(0).expression();
    }
}
