package org.trustdiagnostics.authoring.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.fact.Facts;
import org.trustdiagnostics.core.fact.Statement;
import org.trustdiagnostics.core.limit.Limits;
import org.trustdiagnostics.core.report.Report;
import org.trustdiagnostics.core.verdict.Outcome;
import org.trustdiagnostics.core.verdict.OutcomeKind;
import org.trustdiagnostics.rules.TrustDiagnostics;
import org.trustdiagnostics.rules.pack.RulePack;
import org.trustdiagnostics.rules.pack.RulePackException;

/** A bad rule cannot hurt the host: it is stopped and named, and the others still run. */
class BrokenRulesTest {
    private static final String IMPORTS = """
            package org.trustdiagnostics.test;
            import org.trustdiagnostics.core.fact.Statement;
            import org.trustdiagnostics.core.limit.Limit;
            import org.trustdiagnostics.core.metric.Reading;
            import org.trustdiagnostics.core.verdict.Detection;
            """;
    private static final String SOUND = """
            rule "inconsistent-communication: says something"
                @pitfall( "inconsistent-communication" ) @severity( "LOW" )
            when
                $one : Statement( topic == "hours" )
            then
                insert( Detection.of( "inconsistent-communication", $one ) );
            end
            """;

    @Test
    void an_action_that_throws_fails_its_pitfall_and_no_other() {
        Report report = diagnose("""
                rule "overpromising: divides by zero"
                    @pitfall( "overpromising" ) @severity( "LOW" )
                when
                    $one : Statement()
                then
                    insert( Detection.of( "overpromising", $one, 1 / ($one.id().length() - 1) ) );
                end
                """);
        assertFailedAlone(report, "overpromising: divides by zero", "its action threw ArithmeticException");
    }

    @Test
    void a_condition_that_throws_fails_its_pitfall_and_no_other() {
        Report report = diagnose("""
                rule "overpromising: looks behind the end"
                    @pitfall( "overpromising" ) @severity( "LOW" )
                when
                    $one : Statement( value.charAt( 100 ) == 'x' )
                then
                    insert( Detection.of( "overpromising", $one ) );
                end
                """);
        assertFailedAlone(
                report, "overpromising: looks behind the end", "a condition threw StringIndexOutOfBoundsException");
    }

    @Test
    void a_rule_that_never_ends_is_stopped_and_named() {
        Report report = diagnose("""
                rule "overpromising: feeds itself"
                    @pitfall( "overpromising" ) @severity( "LOW" )
                when
                    $one : Statement( $id : id )
                then
                    insert( Statement.of( "s", $id + "x", "t", "v", "c" ) );
                end
                """);
        assertFailedAlone(
                report, "overpromising: feeds itself", "it fired more than 100 times for one subject and was stopped");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Statement() Statement() Statement() $one : Statement()",
                "$a : Statement() $b : Statement( this != $a ) $c : Statement( this != $b ) $one : Statement( this != $c )",
                "$a : Statement() $b : Statement( topic == $a.topic ) $c : Statement( topic == $b.topic ) Statement( topic == $c.topic )",
                "not ( Statement() and Statement() and Statement() and Statement( topic == \"hours\" ) )",
                "not ( Statement() and Statement() and Statement() and Statement() and eval( 1 < 2 ) )"
            })
    @Timeout(30)
    void a_rule_that_would_combine_too_many_records_is_not_run_and_named(String conditions) {
        RulePack pack = pack(detecting(conditions));

        assertFailedAlone(
                TrustDiagnostics.builder().pack(pack).build().diagnose(facts(60)),
                "overpromising: combines",
                "it combines more than a million facts of one subject and was not run");
        assertThat(pack.rules()
                        .walk("overpromising: combines")
                        .walk(statements(60))
                        .tallies())
                .allSatisfy(tally -> assertThat(tally.passed()).isLessThan(3_000_000));
    }

    @Test
    void a_rule_that_ties_many_records_to_each_other_is_run() {
        Report report = diagnose(
                detecting("$a : Statement() $b : Statement( id == $a.id ) $c : Statement( id == $b.id, id == \"7\" )"
                        + " exists Statement( this != $c, id > \"1\" )"),
                facts(1_500));

        assertThat(report.outcomes())
                .filteredOn(outcome -> outcome.pitfall().equals("overpromising"))
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.kind()).isEqualTo(OutcomeKind.DETECTED));
    }

    @Test
    void a_rule_that_only_one_rule_base_can_read_right_is_refused() {
        assertThatThrownBy(() -> pack(detecting("forall( Statement( topic == \"hours\" ) )")))
                .isInstanceOf(RulePackException.class)
                .hasMessageContaining("rule \"overpromising: combines\" uses 'forall'; say that none is otherwise:"
                        + " not Fact( … )");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RecordFact", "Fact"})
    void a_rule_on_facts_of_any_kind_is_refused(String type) {
        assertThatThrownBy(() -> pack(detecting("org.trustdiagnostics.core.fact." + type + "()")))
                .isInstanceOf(RulePackException.class)
                .hasMessageContaining(
                        "rule \"overpromising: combines\": matches " + type
                                + ", which no rule ever sees; match a Reading, a Limit, a record, ReportingPeriod or TrustArea.");
    }

    @Test
    void two_rules_that_feed_each_other_are_stopped_and_named() {
        Report report = diagnose("""
                rule "overpromising: ping"
                    @pitfall( "overpromising" ) @severity( "LOW" )
                when
                    $one : Statement( topic == "ping", $id : id )
                then
                    insert( Statement.of( "s", $id + "x", "pong", "v", "c" ) );
                end

                rule "slow-replies: pong"
                    @pitfall( "slow-replies" ) @severity( "LOW" )
                when
                    $one : Statement( topic == "pong" || topic == "hours", $id : id )
                then
                    insert( Statement.of( "s", $id + "x", "ping", "v", "c" ) );
                end
                """);
        assertThat(report.outcomes())
                .filteredOn(outcome -> outcome.kind() == OutcomeKind.FAILED)
                .flatExtracting(Outcome::rules)
                .isNotEmpty()
                .isSubsetOf("overpromising: ping", "slow-replies: pong");
        assertThat(report.findings()).extracting(finding -> finding.pitfall()).contains("inconsistent-communication");
    }

    @Test
    void a_rule_that_detects_a_pitfall_it_does_not_announce_fails() {
        Report report = diagnose("""
                rule "overpromising: mistaken"
                    @pitfall( "overpromising" ) @severity( "LOW" )
                when
                    $one : Statement()
                then
                    insert( Detection.of( "slow-replies", $one ) );
                end
                """);
        assertFailedAlone(
                report,
                "overpromising: mistaken",
                "it inserted a detection of 'slow-replies' instead of 'overpromising'");
    }

    @Test
    void failures_tell_nothing_of_the_data() {
        Report report = diagnose("""
                rule "overpromising: tells"
                    @pitfall( "overpromising" ) @severity( "LOW" )
                when
                    $one : Statement()
                then
                    Integer.parseInt( $one.value() );
                end
                """);
        assertFailedAlone(report, "overpromising: tells", "its action threw NumberFormatException");
        assertThat(report.toJson(Locale.ENGLISH)).doesNotContain("marked-value");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"AssertionError", "Error", "NoClassDefFoundError", "NoSuchMethodError", "StackOverflowError"})
    void an_error_of_an_action_or_a_condition_fails_its_pitfall_and_no_other(String error) {
        for (String rule : List.of(acting(error), matching(error))) {
            Report report = diagnose(rule);
            assertFailedAlone(report, "overpromising: raises", "it threw " + error);
            assertThat(report.toJson(Locale.ENGLISH)).doesNotContain("marked-value");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"InternalError", "OutOfMemoryError", "ThreadDeath"})
    void what_no_rule_is_to_blame_for_reaches_the_host(String error) {
        for (String rule : List.of(acting(error), matching(error))) {
            assertThatThrownBy(() -> diagnose(rule))
                    .extracting(thrown -> thrown.getClass().getSimpleName())
                    .isEqualTo(error);
        }
    }

    @Test
    void every_problem_of_a_pack_is_named_before_it_is_used() {
        assertThatThrownBy(() -> pack("""
                        rule "overpromissing: misspelt"
                            @pitfall( "overpromissing" )
                        when
                            $limit : Limit( id == "overpromising.kept-shares" )
                            Reading( metric == "promise-keping-rate", certainlyBelow( $limit ) )
                        then
                            insert( Detection.of( "overpromissing", $limit ) );
                        end
                        """))
                .isInstanceOf(RulePackException.class)
                .message()
                .startsWith("rule pack 'test' cannot be used:\n")
                .contains("- rule \"overpromissing: misspelt\": unknown pitfall 'overpromissing'; did you mean"
                        + " 'overpromising'? Known: ")
                .contains("- rule \"overpromissing: misspelt\": unknown metric 'promise-keping-rate'; did you mean"
                        + " 'promise-keeping-rate'? Known: ")
                .contains("- rule \"overpromissing: misspelt\": unknown limit 'overpromising.kept-shares'");
    }

    @Test
    void a_rule_must_say_what_it_is_about() {
        assertThatThrownBy(() -> pack("""
                        rule "overpromising: vague"
                            @pitfall( "overpromising" ) @severity( "LOW" )
                        when
                            $any : Reading( sample > 10 )
                        then
                            insert( Detection.of( "overpromising", $any ) );
                        end
                        """))
                .hasMessageContaining(
                        "rule \"overpromising: vague\" has a pattern Reading( … ) without metric == \"…\";"
                                + " name the one it is about");
    }

    @Test
    void a_rule_on_what_no_rule_sees_is_refused_instead_of_never_firing() {
        assertThatThrownBy(() -> pack("""
                        rule "overpromising: on events"
                            @pitfall( "overpromising" ) @severity( "LOW" )
                        when
                            $any : org.trustdiagnostics.core.fact.Promise()
                        then
                            insert( Detection.of( "overpromising", $any ) );
                        end
                        """))
                .hasMessageContaining(
                        "rule \"overpromising: on events\": matches Promise, which no rule ever sees: events are"
                                + " counted; match a Reading instead.");
    }

    @Test
    void text_that_is_no_rule_is_refused() {
        assertThatThrownBy(() -> pack("rule \"overpromising: x\" when Statement( topicc == \"a\" ) then end"))
                .isInstanceOf(RulePackException.class)
                .hasMessageContaining("topicc");
    }

    private static String acting(String error) {
        return """
                rule "overpromising: raises"
                    @pitfall( "overpromising" ) @severity( "LOW" )
                when
                    $one : Statement()
                then
                    org.trustdiagnostics.authoring.compile.Raise.error( "%s" );
                end
                """.formatted(error);
    }

    private static String matching(String error) {
        return """
                rule "overpromising: raises"
                    @pitfall( "overpromising" ) @severity( "LOW" )
                when
                    $one : Statement( org.trustdiagnostics.authoring.compile.Raise.error( "%s" ) )
                then
                    insert( Detection.of( "overpromising", $one ) );
                end
                """.formatted(error);
    }

    private static void assertFailedAlone(Report report, String rule, String why) {
        assertThat(report.outcomes())
                .filteredOn(outcome -> outcome.kind() == OutcomeKind.FAILED)
                .singleElement()
                .satisfies(outcome -> {
                    assertThat(outcome.pitfall()).isEqualTo("overpromising");
                    assertThat(outcome.rules()).containsExactly(rule);
                    assertThat(outcome.failure()).contains(why);
                });
        assertThat(report.findings())
                .extracting(finding -> finding.pitfall())
                .containsExactly("inconsistent-communication");
    }

    private static String detecting(String conditions) {
        return """
                rule "overpromising: combines"
                    @pitfall( "overpromising" ) @severity( "LOW" )
                when
                    %s
                then
                    insert( Detection.of( "overpromising" ) );
                end
                """.formatted(conditions);
    }

    private static List<Statement> statements(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(i -> Statement.of("s", String.valueOf(i), "hours", "marked-value", "web"))
                .toList();
    }

    private static Facts facts(int number) {
        return Facts.builder()
                .asOf(LocalDate.of(2026, 6, 30))
                .addAll(statements(number))
                .build();
    }

    private static Report diagnose(String rule) {
        return diagnose(rule, facts(1));
    }

    private static Report diagnose(String rule, Facts facts) {
        TrustDiagnostics diagnostics =
                TrustDiagnostics.builder().pack(pack(rule)).firingLimit(100).build();
        diagnostics.diagnose(facts);
        return diagnostics.diagnose(facts);
    }

    private static RulePack pack(String rule) {
        Map<String, String> files = Map.of("test/broken.drl", IMPORTS + rule, "test/sound.drl", IMPORTS + SOUND);
        return RulePack.of(
                "test",
                "1",
                Catalogue.bundled(),
                Limits.counting()
                        .plus(RulePack.bundled().limits().all().stream()
                                .filter(limit -> limit.metric().isPresent())
                                .toList()),
                DrlCompiler.compile("test", files),
                files);
    }
}
