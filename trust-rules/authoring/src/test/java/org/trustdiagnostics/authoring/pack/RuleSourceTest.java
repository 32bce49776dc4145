package org.trustdiagnostics.authoring.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.authoring.drl.DrlToken;
import org.trustdiagnostics.rules.pack.RulePack;
import org.trustdiagnostics.rules.session.RuleShape;

class RuleSourceTest {
    private static final String FILE = """
            // rule "not one" end
            package org.example;
            import java.time.LocalDate;
            import org.example.Thing;

            rule "one: end of all \\"things\\""
                @pitfall( "one" )
            when
                $t : Thing( end > 3, name == "end" ) // end
            then
                for (int i = 0; i < 1; i++) { insert( $t.end() ); }
            end

            rule two when Thing() then end
            """;

    @Test
    void a_file_is_taken_apart_into_its_rules_with_name_line_and_text() {
        List<RuleSource> rules = RuleSource.of("rules/x/one/one.drl", FILE);

        assertThat(rules).extracting(RuleSource::name).containsExactly("one: end of all \"things\"", "two");
        assertThat(rules)
                .extracting(rule -> rule.place().toString())
                .containsExactly("rules/x/one/one.drl:6:1", "rules/x/one/one.drl:14:1");
        assertThat(rules.get(0).text()).startsWith("rule \"one").endsWith("}\nend");
        assertThat(rules.get(1).text()).isEqualTo("rule two when Thing() then end");
    }

    @Test
    void every_bundled_rule_is_found_in_its_file() {
        RulePack pack = RulePack.bundled();

        assertThat(RuleSource.of(pack).keySet())
                .containsExactlyInAnyOrderElementsOf(
                        pack.rules().shapes().stream().map(RuleShape::name).toList());
    }

    @Test
    void comments_layout_package_and_unused_imports_mean_nothing() {
        String other = FILE.replace("package org.example;", "package org.other;")
                .replace("import java.time.LocalDate;", "/* no dates */")
                .replace("// end", "// the end\n\n");

        assertThat(codes(other)).isEqualTo(codes(FILE));
    }

    @Test
    void conditions_and_what_a_used_name_stands_for_mean_something() {
        assertThat(codes(FILE.replace("end > 3", "end > 4"))).isNotEqualTo(codes(FILE));
        assertThat(codes(FILE.replace("org.example.Thing", "org.other.Thing"))).isNotEqualTo(codes(FILE));
        assertThat(codes(FILE.replace("\"end\"", "\"e nd\""))).isNotEqualTo(codes(FILE));
    }

    @Test
    void the_pieces_of_a_file_are_the_file() {
        for (String text : List.of(FILE, "", "\"open", "/* open", "'\\", "a\u00e5$b @x 3.5 \u2028")) {
            assertThat(DrlToken.of(text).stream().map(DrlToken::text).collect(Collectors.joining()))
                    .isEqualTo(text);
        }
    }

    private static List<String> codes(String file) {
        return RuleSource.of("x.drl", file).stream().map(RuleSource::code).toList();
    }
}
