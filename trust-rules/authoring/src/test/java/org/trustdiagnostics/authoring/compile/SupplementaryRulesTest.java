package org.trustdiagnostics.authoring.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.Facts;
import org.trustdiagnostics.core.fact.Moment;
import org.trustdiagnostics.core.fact.Promise;
import org.trustdiagnostics.core.fact.Statement;
import org.trustdiagnostics.core.fact.SurveyAnswer;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.limit.Limits;
import org.trustdiagnostics.core.limit.Severity;
import org.trustdiagnostics.core.verdict.Outcome;
import org.trustdiagnostics.core.verdict.OutcomeKind;
import org.trustdiagnostics.rules.TrustDiagnostics;
import org.trustdiagnostics.rules.pack.RulePack;

/** A supplementary rule may detect; where it cannot be judged, the other rules of its pitfall decide alone. */
class SupplementaryRulesTest {
    private static final LocalDate AUTUMN = LocalDate.of(2025, 10, 10);
    private static final LocalDate SPRING = LocalDate.of(2026, 3, 10);
    private static final String CHANGE = "overpromising.kept-change";
    private static final String IMPORTS = """
            package org.trustdiagnostics.test;
            import org.trustdiagnostics.core.fact.Statement;
            import org.trustdiagnostics.core.limit.Limit;
            import org.trustdiagnostics.core.metric.Reading;
            import org.trustdiagnostics.core.verdict.Detection;
            """;
    /** Needs statements and detects one about hours. */
    private static final String ON_STATEMENTS = """
            rule "overpromising: says something"
                @pitfall( "overpromising" ) @severity( "LOW" )
            when
                $one : Statement( topic == "hours" )
            then
                insert( Detection.of( "overpromising", $one ) );
            end
            """;

    private static final String ON_SHARE = """
            rule "overpromising: too few are kept"
                @pitfall( "overpromising" )
            when
                $limit : Limit( id == "overpromising.kept-share" )
                $kept : Reading( metric == "promise-keeping-rate", certainlyBelow( $limit ) )
            then
                insert( Detection.of( "overpromising", $kept, $limit ) );
            end
            """;

    private static final String ON_CHANGE = """
            rule "overpromising: fewer are kept"
                @pitfall( "overpromising" ) @supplementary( true )
            when
                $limit : Limit( id == "overpromising.kept-change" )
                $change : Reading( metric == "promise-keeping-rate.change", certainlyBelow( $limit ) )
            then
                insert( Detection.of( "overpromising", $change, $limit ) );
            end
            """;

    private static final String ON_STAFF = """
            rule "overpromising: staff would recommend it less"
                @pitfall( "overpromising" ) @supplementary( true )
            when
                $limit : Limit( id == "enps-change" )
                $change : Reading( metric == "employee-net-promoter-score.change", certainlyBelow( $limit ) )
            then
                insert( Detection.of( "overpromising", $change, $limit ) );
            end
            """;

    private static final String FAILING = """
            rule "overpromising: divides by zero"
                @pitfall( "overpromising" ) @severity( "LOW" ) @supplementary( true )
            when
                $one : Statement()
            then
                insert( Detection.of( "overpromising", $one, 1 / ($one.id().length() - 1) ) );
            end
            """;

    @Test
    void it_detects_what_the_others_do_not() {
        Outcome outcome = judge(
                ON_STATEMENTS + ON_CHANGE, statement("prices"), promises(AUTUMN, 50, 50), promises(SPRING, 20, 50));
        assertThat(outcome.severity()).contains(Severity.HIGH);
        assertThat(outcome.rules()).containsExactly("overpromising: fewer are kept");
        assertThat(limits(outcome)).containsExactly(CHANGE);
        assertThat(outcome.missing()).isEmpty();
    }

    @Test
    void it_detects_where_the_others_cannot_be_judged() {
        Outcome outcome = judge(ON_STATEMENTS + ON_CHANGE, promises(AUTUMN, 50, 50), promises(SPRING, 20, 50));
        assertThat(outcome.kind()).isEqualTo(OutcomeKind.DETECTED);
    }

    @Test
    void without_its_data_the_others_decide_and_what_it_lacked_is_named() {
        Outcome outcome = judge(ON_STATEMENTS + ON_CHANGE, statement("prices"));
        assertThat(outcome.kind()).isEqualTo(OutcomeKind.NOT_DETECTED);
        assertThat(outcome.missing()).containsExactly("promise");
    }

    @Test
    void what_it_lacked_is_not_named_where_the_others_lack_something_themselves() {
        Outcome outcome = judge(ON_STATEMENTS + ON_CHANGE, answers(AUTUMN, 10));
        assertThat(outcome.kind()).isEqualTo(OutcomeKind.NOT_MEASURED);
        assertThat(outcome.missing()).containsExactly("statement");
        assertThat(outcome.conditions()).isEmpty();
    }

    @Test
    void what_it_lacked_is_not_named_beside_a_finding() {
        Outcome outcome = judge(ON_STATEMENTS + ON_CHANGE, statement("hours"));
        assertThat(outcome.kind()).isEqualTo(OutcomeKind.DETECTED);
        assertThat(outcome.missing()).isEmpty();
        assertThat(outcome.conditions()).isEmpty();
    }

    @Test
    void undecided_it_leaves_the_verdict_to_the_others_and_shows_how_close_it_was() {
        Outcome outcome = judge(
                ON_STATEMENTS + ON_CHANGE, statement("prices"), promises(AUTUMN, 50, 50), promises(SPRING, 46, 50));
        assertThat(outcome.kind()).isEqualTo(OutcomeKind.NOT_DETECTED);
        assertThat(outcome.missing()).isEmpty();
        assertThat(outcome.conditions()).singleElement().satisfies(condition -> {
            assertThat(condition.limit().id()).isEqualTo(CHANGE);
            assertThat(condition.met()).isFalse();
            assertThat(condition.undecided()).isTrue();
        });
    }

    @Test
    void it_does_not_speak_where_the_others_are_undecided() {
        Outcome outcome = judge(ON_SHARE + ON_CHANGE, promises(AUTUMN, 48, 50), promises(SPRING, 46, 50));
        assertThat(outcome.kind()).isEqualTo(OutcomeKind.INCONCLUSIVE);
        assertThat(limits(outcome)).containsExactly("overpromising.kept-share");
        assertThat(outcome.missing()).isEmpty();
    }

    @Test
    void judged_and_not_found_it_adds_its_condition() {
        Outcome outcome = judge(ON_SHARE + ON_CHANGE, promises(AUTUMN, 500, 500), promises(SPRING, 500, 500));
        assertThat(outcome.kind()).isEqualTo(OutcomeKind.NOT_DETECTED);
        assertThat(limits(outcome)).containsExactly(CHANGE, "overpromising.kept-share");
        assertThat(outcome.missing()).isEmpty();
    }

    /** All 9 are hidden, or of 20 the half of 3: the others decide either way, and no number is told. */
    @ParameterizedTest
    @ValueSource(ints = {0, 17})
    void hidden_it_leaves_the_verdict_to_the_others(int later) {
        Outcome outcome =
                judge(ON_STATEMENTS + ON_STAFF, statement("prices"), answers(AUTUMN, 3), answers(SPRING, later));
        assertThat(outcome.kind()).isEqualTo(OutcomeKind.NOT_DETECTED);
        assertThat(outcome.missing()).isEmpty();
        assertThat(outcome.conditions()).singleElement().satisfies(condition -> assertThat(condition.measured())
                .isEmpty());
    }

    @Test
    void failed_it_is_named_unless_another_rule_detects() {
        Outcome failed = judge(ON_STATEMENTS + FAILING, statement("prices"));
        assertThat(failed.kind()).isEqualTo(OutcomeKind.FAILED);
        assertThat(failed.rules()).containsExactly("overpromising: divides by zero");
        assertThat(judge(ON_STATEMENTS + FAILING, statement("hours")).kind()).isEqualTo(OutcomeKind.DETECTED);
    }

    @Test
    void alone_it_is_refused() {
        assertThatThrownBy(() -> pack(ON_CHANGE))
                .hasMessageContaining(
                        "- pitfall 'overpromising' has supplementary rules only; leave @supplementary out of at"
                                + " least one.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "\"yes\"", "1"})
    void it_is_supplementary_or_does_not_say_so(String value) {
        String rule = ON_CHANGE.replace("@supplementary( true )", "@supplementary( " + value + " )");
        assertThatThrownBy(() -> pack(ON_STATEMENTS + rule))
                .hasMessageContaining("rule \"overpromising: fewer are kept\" has @supplementary( "
                        + value.replace("\"", "") + " ); write @supplementary( true ) or leave it out");
    }

    @Test
    void a_change_of_what_has_one_value_for_the_whole_period_is_refused() {
        String rule = ON_CHANGE.replace("promise-keeping-rate.change", "training-coverage.trend");
        assertThatThrownBy(() -> pack(ON_STATEMENTS + rule))
                .hasMessageContaining("looks at a change or trend of 'training-coverage', which has one value for the"
                        + " whole period; look at the value itself.");
    }

    private static List<String> limits(Outcome outcome) {
        return outcome.conditions().stream()
                .map(condition -> condition.limit().id())
                .toList();
    }

    @SafeVarargs
    private static Outcome judge(String rules, List<? extends Fact>... facts) {
        Facts.Builder all = Facts.builder().asOf(LocalDate.of(2026, 6, 30));
        for (List<? extends Fact> some : facts) {
            all.addAll(some);
        }
        return TrustDiagnostics.builder()
                .pack(pack(rules))
                .build()
                .diagnose(all.build())
                .outcome("overpromising", "s")
                .orElseThrow();
    }

    private static List<Statement> statement(String topic) {
        return List.of(Statement.of("s", "1", topic, "v", "web"));
    }

    private static List<Promise> promises(LocalDate due, int kept, int all) {
        List<Promise> promises = new ArrayList<>();
        for (int i = 0; i < all; i++) {
            Promise promise = Promise.due("s", due + "-" + i, due);
            promises.add(i < kept ? promise.keptOn(due) : promise);
        }
        return promises;
    }

    private static List<SurveyAnswer> answers(LocalDate day, int count) {
        List<SurveyAnswer> answers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            answers.add(new SurveyAnswer(
                    "s",
                    Audience.EMPLOYEE,
                    "enps",
                    "recommend",
                    9,
                    0,
                    10,
                    Moment.parse(day.toString()),
                    Optional.empty()));
        }
        return answers;
    }

    private static RulePack pack(String rules) {
        Map<String, String> files = Map.of("test/supplementary.drl", IMPORTS + rules);
        Limit staff = new Limit(
                "enps-change",
                Optional.of("employee-net-promoter-score.change"),
                Limit.Direction.AT_LEAST,
                -10,
                Map.of(),
                "points",
                Limit.Origin.HOST);
        Limits limits = Limits.counting()
                .plus(RulePack.bundled().limits().all().stream()
                        .filter(limit -> limit.metric().isPresent())
                        .toList())
                .plus(List.of(staff));
        return RulePack.of("test", "1", Catalogue.bundled(), limits, DrlCompiler.compile("test", files), files);
    }
}
