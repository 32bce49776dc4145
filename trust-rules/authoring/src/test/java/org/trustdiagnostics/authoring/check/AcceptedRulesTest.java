package org.trustdiagnostics.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.authoring.compile.DrlCompiler;
import org.trustdiagnostics.authoring.compile.DrlSyntax;
import org.trustdiagnostics.authoring.pack.PackFiles;
import org.trustdiagnostics.authoring.pack.PackParts;
import org.trustdiagnostics.core.fact.FactKind;
import org.trustdiagnostics.core.fact.Incident;
import org.trustdiagnostics.core.fact.ReportingPeriod;
import org.trustdiagnostics.core.fact.Statement;

/** What the check accepts, both parsers of Drools read alike and the engine compiles. */
class AcceptedRulesTest {
    private static final String IMPORTS = """
            package com.acme.rules;
            import java.time.LocalDate;
            import org.trustdiagnostics.core.fact.ReportingPeriod;
            import org.trustdiagnostics.core.fact.TrustArea;
            import org.trustdiagnostics.core.limit.Limit;
            import org.trustdiagnostics.core.metric.Reading;
            import org.trustdiagnostics.core.verdict.Detection;
            """;
    private static final String EVERY_FORM = """

            /* All that rules may say. */
            rule "overpromising: one"
                @pitfall( "overpromising" ) @severity( "LOW" )
            when
                $period : ReportingPeriod( to > LocalDate.of( 2020, 1, 1 ), days >= 3 ) // why
                $limit : Limit( id == "overpromising.kept-share", $least : threshold )
                $kept : Reading( metric == "promise-keeping-rate", // the metric
                                 certainlyBelow( $limit ), /* and */ value < $least || sample > 30 )
                ( Incident( customersAffected ) or Statement( topic == "a" ) )
                ( exists Incident( !customersAffected ) and not Statement( topic not in ( "a", "b" ) ) )
                not ( Statement( $topic : topic ) and Statement( topic == $topic, value != "rule" ) )
                exists( SurveyRound( invited * 2 > answered + 5, ( invited > 5 && answered < 300 ), !( invited > 500 ) ) )
                $area : TrustArea( this == TrustArea.CRISIS )
                not Initiative( improving.isPresent(), improving.get() == false, runningOn( $period.to ) )
                exists Incentive( goal in ( Incentive.Goal.LIKES, Incentive.Goal.TRUST ) )
                exists SurveyRound( invited > -1, answered % 2 == 1, $number : invited, $number > 3 )
            then
                insert( Detection.of( "overpromising", $kept, $limit, $area ) ); // done
            end

            rule "overpromising: two" @pitfall( "overpromising" ) @severity( "LOW" ) when
                $one : Statement() and $other : Statement( this != $one, channel > $one.channel, topic contains "x" )
            then insert( Detection.of( "overpromising", $one, $other ) ); end
            """;

    @Test
    void every_form_is_accepted_and_compiled() {
        assertAccepted(
                IMPORTS + imports("Incident", "Statement", "SurveyRound", "Initiative", "Incentive") + EVERY_FORM);
    }

    @Test
    void every_property_and_method_that_rules_may_ask_is_compiled() {
        List<String> kinds = new ArrayList<>();
        StringBuilder rules = new StringBuilder();
        for (FactKind kind : FactKind.all()) {
            if (kind.isRecord()) {
                String name = kind.type().getSimpleName();
                kinds.add(name);
                rules.append(asking(name, "", kind.type()));
            }
        }
        rules.append(asking(
                "Reading", "metric == \"promise-keeping-rate\", ", org.trustdiagnostics.core.metric.Reading.class));
        rules.append(
                asking("Limit", "id == \"overpromising.kept-share\", ", org.trustdiagnostics.core.limit.Limit.class));
        rules.append(asking("ReportingPeriod", "", ReportingPeriod.class));

        assertAccepted(IMPORTS + imports(kinds.toArray(String[]::new)) + rules);
    }

    private static String asking(String name, String first, Class<?> type) {
        StringBuilder rules = new StringBuilder();
        for (String member : new TreeSet<>(Members.names(type))) {
            for (Method method : Members.methods(type, member)) {
                condition(type, method)
                        .ifPresent(condition -> rules.append("""

                        rule "overpromising: %s.%s/%d"
                            @pitfall( "overpromising" ) @severity( "LOW" )
                        when
                            $period : ReportingPeriod( from < to )
                            $limit : Limit( id == "overpromising.kept-share" )
                            $incident : %s
                            $statement : %s
                            exists %s( %s%s )
                            exists ReportingPeriod( to == $period.to )
                        then
                            insert( Detection.of( "overpromising", $limit, $incident, $statement ) );
                        end
                        """.formatted(
                                        name,
                                        member,
                                        method.getParameterCount(),
                                        "Incident()",
                                        "Statement()",
                                        name,
                                        first,
                                        condition)));
            }
        }
        return rules.toString();
    }

    private static Optional<String> condition(Class<?> type, Method method) {
        List<String> arguments = new ArrayList<>();
        for (Type parameter : method.getGenericParameterTypes()) {
            Optional<String> argument = argument(parameter);
            if (argument.isEmpty()) {
                return Optional.empty();
            }
            arguments.add(argument.get());
        }
        String asked = method.getName() + (arguments.isEmpty() ? "" : "( " + String.join(", ", arguments) + " )");
        Type result = Members.result(type, method);
        if (Values.isFlag(result)) {
            return Optional.of(asked);
        }
        if (Values.isNumber(result)) {
            return Optional.of(asked + " > 0.25");
        }
        if (Values.isText(result)) {
            return List.of("id", "metric", "strategy").contains(method.getName())
                    ? Optional.empty()
                    : Optional.of(asked + " != \"x\"");
        }
        if (Values.isOptional(result)) {
            return Optional.of(asked + ".isPresent()");
        }
        return Members.properties(result).contains("isEmpty")
                ? Optional.of("!" + asked + ".isEmpty()")
                : Optional.empty();
    }

    private static Optional<String> argument(Type type) {
        if (Values.isNumber(type)) {
            return Optional.of("3");
        }
        return Optional.ofNullable(
                type == LocalDate.class
                        ? "$period.to"
                        : type == ReportingPeriod.class
                                ? "$period"
                                : type == Incident.class
                                        ? "$incident"
                                        : type == Statement.class
                                                ? "$statement"
                                                : type == org.trustdiagnostics.core.limit.Limit.class
                                                        ? "$limit"
                                                        : null);
    }

    private static String imports(String... kinds) {
        StringBuilder imports = new StringBuilder();
        for (String kind : new TreeSet<>(List.of(kinds))) {
            imports.append("import org.trustdiagnostics.core.fact.")
                    .append(kind)
                    .append(";\n");
        }
        return imports.toString();
    }

    private static void assertAccepted(String rules) {
        int count = rules.split("\nrule ", -1).length - 1;
        PackFiles files = SoundPack.and(SoundPack.FILE, rules, SoundPack.CASES, SoundPack.cases(count));

        assertThat(RuleCheck.check(PackParts.of(files)))
                .filteredOn(problem -> !problem.message().contains("limit 'overpromising.kept-share' is"))
                .isEmpty();
        for (DrlSyntax.Parser parser : DrlSyntax.Parser.values()) {
            assertThat(DrlSyntax.read(parser, rules).errors()).isEmpty();
        }
        assertThat(DrlCompiler.compile("acme", files.ending(".drl")).shapes()).hasSize(count);
    }
}
