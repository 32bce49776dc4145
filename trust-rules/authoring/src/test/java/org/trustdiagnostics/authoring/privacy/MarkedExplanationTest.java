package org.trustdiagnostics.authoring.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trustdiagnostics.authoring.check.CheckedPack;
import org.trustdiagnostics.authoring.compile.DrlCompiler;
import org.trustdiagnostics.authoring.coverage.Coverage;
import org.trustdiagnostics.authoring.coverage.CoverageHtml;
import org.trustdiagnostics.authoring.coverage.CoverageText;
import org.trustdiagnostics.authoring.coverage.PackCoverage;
import org.trustdiagnostics.authoring.diff.FactsDiff;
import org.trustdiagnostics.authoring.diff.PackDiff;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.fact.Facts;
import org.trustdiagnostics.core.limit.Limits;
import org.trustdiagnostics.core.metric.Summary;
import org.trustdiagnostics.rules.TrustDiagnostics;
import org.trustdiagnostics.rules.pack.RulePack;
import org.trustdiagnostics.rules.why.Explanation;

/** The tools of rule authors look at every record, and tell of no person either. */
class MarkedExplanationTest {
    private static final Facts FACTS = Marked.facts();
    private static final TrustDiagnostics BUNDLED = TrustDiagnostics.builder().build();

    private final List<String> texts = new ArrayList<>();

    @BeforeEach
    void listen() {
        CapturedLog.listen();
    }

    @AfterEach
    void nothing_tells_of_a_person() {
        texts.addAll(CapturedLog.heard());
        Marked.assertNoneIn(texts);
    }

    @Test
    void every_bundled_pitfall_is_explained_without_a_name() {
        for (String pitfall : RulePack.bundled().pitfalls()) {
            collect(BUNDLED.explain(FACTS, pitfall, Marked.SUBJECT));
        }
        assertThat(texts).anyMatch(text -> text.contains("12 trainings (not named)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$one : Training( person == \"somebody\" )",
                "$one : Training( $person : person, $role : role ) Initiative( strategy == $person )",
                "$one : Training( $person : person ) Initiative( id != $person, strategy == $person || id == $person )",
                "$one : Training( $person : person ) $same : Initiative( id < $person, strategy > $person )",
                "$one : Training() Initiative( strategy == $one.person )",
                "$one : Training() Employment( person == $one.person, role == \"nobody\" )",
                "Initiative( $id : id ) $one : Training( person == $id )",
                "Initiative( $id : id ) not Training( person != $id )",
                "exists Training( $person : person, role == $person )",
                "not ( Training( $person : person ) and Employment( person == $person ) )",
                "$one : Training( person.length() > 1000 )",
                "$one : Training( person.substring( 1000 ) != null )"
            })
    void a_rule_with_a_person_in_hand_is_explained_without_a_name(String conditions) {
        TrustDiagnostics own = TrustDiagnostics.builder().pack(pack(conditions)).build();

        collect(own.explain(FACTS, "missing-training", Marked.SUBJECT));
        own.trace(summary(own), trace -> texts.add(trace.toString()));
        own.trace(summary(own), trace -> texts.add(trace.walked().tallies().toString()));
    }

    @Test
    void the_difference_between_packs_is_told_without_a_name() {
        FactsDiff diff = PackDiff.of(RulePack.bundled(), pack("$one : Training( person != null )"))
                .on(FACTS);

        assertThat(diff.outcomesChanged()).isTrue();
        texts.addAll(List.of(diff.toText(), diff.toMarkdown(), diff.toJson(), diff.toString()));
    }

    @Test
    void what_the_facts_cover_is_told_without_a_name() {
        CheckedPack bundled = CheckedPack.bundled();
        Coverage coverage = new Coverage(bundled, BUNDLED);
        coverage.add(summary(BUNDLED));
        PackCoverage told = PackCoverage.of(bundled, coverage, Optional.empty());

        texts.addAll(List.of(CoverageText.of(told), CoverageHtml.of(told, bundled), told.toString()));
    }

    private void collect(Explanation explanation) {
        texts.addAll(List.of(explanation.toText(), explanation.toJson(), explanation.toString()));
    }

    private static Summary summary(TrustDiagnostics diagnostics) {
        Summary summary = diagnostics.newSummary(FACTS.header());
        FACTS.list().forEach(summary::add);
        return summary;
    }

    private static RulePack pack(String conditions) {
        Map<String, String> files = Map.of("test.drl", """
                package org.trustdiagnostics.test;
                import org.trustdiagnostics.core.fact.Employment;
                import org.trustdiagnostics.core.fact.Initiative;
                import org.trustdiagnostics.core.fact.Training;
                import org.trustdiagnostics.core.verdict.Detection;
                rule "missing-training: has a person in hand"
                    @pitfall( "missing-training" ) @severity( "LOW" )
                when
                    %s
                then
                    insert( Detection.of( "missing-training" ) );
                end
                """.formatted(conditions));
        return RulePack.of(
                "test", "1", Catalogue.bundled(), Limits.counting(), DrlCompiler.compile("test", files), files);
    }
}
