package org.trustdiagnostics.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trustdiagnostics.authoring.pack.PackFiles;
import org.trustdiagnostics.authoring.pack.PackParts;
import org.trustdiagnostics.authoring.pack.Problem;
import org.trustdiagnostics.rules.pack.RulePack;

/** Ways to make a rule run code of one's own, hang, or fill the memory; each is refused before anything is compiled. */
class HostileRulesTest {
    private static final String CONDITION = "certainlyBelow( $limit )";
    private static final String ACTION = "insert( Detection.of( \"overpromising\", $kept, $limit ) );";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.exit( 1 ) == null",
                "java.lang.System.exit( 1 ) == null",
                "Runtime.getRuntime().exec( \"x\" ) != null",
                "getClass().getName() == \"x\"",
                "metric.getClass() != null",
                "this.class != null",
                "metric.class.forName( \"x\" ) != null",
                "Class.forName( \"java.lang.Runtime\" ) != null",
                "org.trustdiagnostics.core.metric.Reading.class != null",
                "new java.io.File( \"x\" ).delete()",
                "new ProcessBuilder( \"x\" ).start() != null",
                "metric.chars().map( c -> c + 1 ).sum() > 1",
                "metric.transform( String::length ) > 1",
                "metric.transform( x -> System.exit( 1 ) ) > 1",
                "status.valueOf( \"MEASURED\" ) == status",
                "Reading.Status.valueOf( \"MEASURED\" ) == status",
                "Reading.Status.values().length > 1",
                "status.getDeclaringClass() != null",
                "String.format( \"%1000000000d\", 1 ) != metric",
                "metric.formatted( 1 ) != metric",
                "metric.repeat( 1073741824 ) != metric",
                "metric.concat( metric ) != metric",
                "metric + metric + metric != metric",
                "metric.replaceAll( \"(a+)+$\", \"\" ) != metric",
                "metric.matches( \"(a+)+$\" )",
                "metric matches \"(a+)+$\"",
                "metric not matches \"(a+)+$\"",
                "metric soundslike \"x\"",
                "metric str[startsWith] \"x\"",
                "metric memberOf $limit.id",
                "this isA Reading",
                "this instanceof Reading",
                "metric == \"\"\"x\"\"\"",
                "\\u0053ystem.exit( 1 ) == null",
                "metric == \"\\u0022 || System.exit( 1 ) == null || \\u0022\"",
                "value == ( value = 1 )",
                "value++ > 1",
                "value > 1 ? true : false",
                "( ( Object ) this ).hashCode() > 1",
                "hashCode() > 1",
                "wait()",
                "notifyAll()",
                "this[ \"x\" ] == 1",
                "eval( true )",
                "java.time.LocalDate.now() != null",
                "java.util.List.of( 1 ).isEmpty()",
                "Thread.sleep( 1000000 ) == null",
                "value > 1; System.exit( 1 )",
                "value > 1 ) System.exit( 1 ); Reading( value > 1",
                "value > 1 /* */ System.exit( 1 ) */",
                "value > 1 // )\n System.exit( 1 )"
            })
    void a_condition_does_nothing_but_ask(String condition) {
        assertRefused(SoundPack.RULES.replace(CONDITION, CONDITION + ", " + condition));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.exit( 1 );",
                "insert( new Thread() );",
                "insert( Detection.of( \"overpromising\", System.exit( 1 ) ) );",
                "insert( Detection.of( \"overpromising\", $kept.getClass() ) );",
                "while ( true ) {}",
                "Runnable r = () -> System.exit( 1 ); r.run();",
                "drools.getKieRuntime().halt();",
                "kcontext.getKieRuntime().halt();",
                "modify( $kept ) { metric = \"x\" }",
                "update( $kept );",
                "delete( $kept );",
                "retract( $kept );",
                "insertLogical( $kept );",
                "insert( $kept );",
                "channels[ \"x\" ].send( $kept );",
                "class X { static { System.exit( 1 ); } } new X();",
                "/* */ System.exit( 1 ); /* */",
                "// */\n System.exit( 1 );",
                "\\u0053ystem.exit( 1 );",
                "throw new Error();"
            })
    void an_action_does_nothing_but_detect(String action) {
        assertRefused(SoundPack.RULES.replace(ACTION, ACTION + "\n    " + action));
        assertRefused(SoundPack.RULES.replace(ACTION, action));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import java.lang.System;",
                "import java.lang.*;",
                "import static java.lang.System.exit;",
                "import function java.lang.System.exit;",
                "import accumulate java.util.ArrayList collectAll;",
                "import org.example.org.trustdiagnostics.core.metric.Reading;",
                "import org.trustdiagnostics.core.metric.*;",
                "import org.trustdiagnostics.rules.TrustDiagnostics;",
                "global java.util.List list;",
                "function void x() { System.exit( 1 ); }",
                "declare X x : int end",
                "declare Reading @role( event ) end",
                "declare window W Reading() end",
                "declare enum E A( System.exit( 1 ) ); end",
                "query \"q\" Reading() end",
                "dialect \"mvel\"",
                "unit X;",
                "@watch( * ) import java.lang.System;"
            })
    void a_file_holds_nothing_but_rules(String statement) {
        assertRefused(SoundPack.RULES.replace("\nrule ", "\n" + statement + "\nrule "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@watch( * )",
                "@propertyReactive",
                "@Propagation( IMMEDIATE )",
                "@Priority( System.exit( 1 ) )",
                "@since( java.lang.System.exit( 1 ) )",
                "@since( \"1\" + System.exit( 1 ) )",
                "@java.lang.Deprecated",
                "@Direct",
                "@All",
                "salience ( System.exit( 1 ) )",
                "enabled ( System.exit( 1 ) == null )",
                "dialect \"mvel\"",
                "dialect \"java\"",
                "timer ( int: 1s )",
                "duration 1",
                "no-loop true",
                "extends \"overpromising: other\""
            })
    void the_head_of_a_rule_says_nothing_that_runs(String line) {
        assertRefused(SoundPack.RULES.replace("\nwhen\n", "\n    " + line + "\nwhen\n"));
    }

    @ParameterizedTest
    @MethodSource("ofTheCompiler")
    void what_the_compiler_throws_is_a_problem(Throwable thrown, String expected) {
        CheckedPack checked = CheckedPack.of(SoundPack.files(), parts -> sneaky(thrown));

        assertThat(checked.pack()).isEmpty();
        assertThat(checked.problems()).singleElement().asString().isEqualTo(expected);
    }

    static Stream<Arguments> ofTheCompiler() {
        return Stream.of(
                Arguments.of(
                        new StackOverflowError(),
                        "rules/: holds a condition that is too long or too deeply nested to be compiled; split it."),
                Arguments.of(
                        new NoClassDefFoundError("x/Y"),
                        "rules/: could not be compiled (java.lang.NoClassDefFoundError: x/Y); undo the last change, and"
                                + " please report this."),
                Arguments.of(
                        new IllegalStateException("odd"),
                        "rules/: could not be compiled (java.lang.IllegalStateException: odd); undo the last change, and"
                                + " please report this."));
    }

    @Test
    void more_rules_than_compile_in_seconds_are_refused() {
        String head = SoundPack.RULES.substring(0, SoundPack.RULES.indexOf("rule \""));
        String rule = SoundPack.RULES.substring(head.length());
        StringBuilder rules = new StringBuilder(head);
        for (int i = 0; i < 301; i++) {
            rules.append(rule.replace("than we want\"", "than we want " + i + "\""))
                    .append('\n');
        }

        assertThat(said(rules.toString()))
                .containsExactly(SoundPack.FILE
                        + ": the pack has more than 300 rules, each alternative of a rule counted; split it.");
    }

    private static RulePack sneaky(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) thrown;
    }

    private static void assertRefused(String rules) {
        assertThat(rules).isNotEqualTo(SoundPack.RULES);
        assertThat(Assertions.assertTimeout(Duration.ofSeconds(10), () -> said(rules)))
                .isNotEmpty();
    }

    private static List<String> said(String rules) {
        PackFiles files = SoundPack.with(rules);
        return RuleCheck.check(PackParts.of(files)).stream()
                .map(Problem::toString)
                .toList();
    }
}
