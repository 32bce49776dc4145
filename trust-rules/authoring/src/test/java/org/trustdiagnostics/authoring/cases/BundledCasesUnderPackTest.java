package org.trustdiagnostics.authoring.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trustdiagnostics.authoring.check.CheckedPack;

/** Which bundled cases still apply under a pack that changes bundled rules. */
class BundledCasesUnderPackTest {
    private static final String LIMIT = "{\"limit\": \"%s\", \"threshold\": %s, \"reason\": \"so\"}";

    @TempDir
    Path folder;

    private OwnPack pack;

    @BeforeEach
    void write() {
        pack = OwnPack.in(folder);
    }

    @Test
    void a_pack_that_only_adds_touches_none_and_leaves_all() throws IOException {
        assertThat(touched()).isEmpty();
        assertThat(applying()).hasSize(43);
    }

    @Test
    void a_moved_limit_touches_the_pitfalls_judged_by_it() throws IOException {
        pack.changing(Map.of(), LIMIT.formatted("overpromising.kept-share", "0.9"));

        assertThat(touched()).extracting(CaseFile::pitfall).containsExactly("overpromising");
    }

    @Test
    void a_limit_that_says_how_to_count_touches_all() throws IOException {
        pack.changing(Map.of(), LIMIT.formatted("promise.grace", "2"));

        assertThat(touched()).hasSize(43);
    }

    @Test
    void what_is_switched_off_is_tried_nowhere_and_expected_nowhere() throws IOException {
        pack.changing(Map.of("overpromising", "OFF"), LIMIT.formatted("promise.grace", "2"));

        assertThat(touched()).hasSize(42).allSatisfy(file -> assertThat(file.cases())
                .allSatisfy(c -> assertThat(c.also()).doesNotContain("overpromising")));
        assertThat(applying()).extracting(CaseFile::pitfall).doesNotContain("overpromising");
    }

    @Test
    void what_is_overridden_is_not_tried() throws IOException {
        pack.changing(Map.of("overpromising", "OVERRIDE"), "")
                .write("rules/customer/overpromising/overpromising.drl", overpromising());

        assertThat(applying()).hasSize(42).extracting(CaseFile::pitfall).doesNotContain("overpromising");
    }

    @Test
    void an_own_case_takes_the_place_of_the_bundled_one_of_its_name() throws IOException {
        String name = "fires: 11 of 24 due promises kept";
        pack.changing(Map.of("overpromising", "EXTEND"), "")
                .write("rules/customer/overpromising/overpromising.drl", overpromising())
                .write(
                        "rules/customer/overpromising/overpromising.cases.json",
                        "{\"pitfall\": \"overpromising\", \"asOf\": \"2026-06-30\", \"cases\": ["
                                + OwnPack.spares().replace("all are answered", name) + ", "
                                + OwnPack.fires("DETECTED\", \"severity\": \"LOW") + "]}");

        assertThat(touched()).singleElement().satisfies(file -> assertThat(file.cases())
                .hasSizeGreaterThan(5)
                .extracting(Case::name)
                .doesNotContain(name));
    }

    private List<CaseFile> touched() throws IOException {
        CheckedPack checked = CheckedPack.read(folder);
        return BundledCases.touched(checked, PackCases.of(checked.parts()));
    }

    private List<CaseFile> applying() throws IOException {
        CheckedPack checked = CheckedPack.read(folder);
        return BundledCases.applying(checked, PackCases.of(checked.parts()));
    }

    private static String overpromising() {
        return """
                package org.trustdiagnostics.test;

                import org.trustdiagnostics.core.limit.Limit;
                import org.trustdiagnostics.core.metric.Reading;
                import org.trustdiagnostics.core.verdict.Detection;

                rule "overpromising: our own sentence"
                    @pitfall( "overpromising" )
                when
                    $limit : Limit( id == "overpromising.kept-share" )
                    $kept : Reading( metric == "promise-keeping-rate", certainlyBelow( $limit ) )
                then
                    insert( Detection.of( "overpromising", $kept, $limit ) );
                end
                """;
    }
}
