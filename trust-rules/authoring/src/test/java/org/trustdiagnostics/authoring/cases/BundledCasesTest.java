package org.trustdiagnostics.authoring.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.trustdiagnostics.authoring.pack.PackFiles;
import org.trustdiagnostics.authoring.testing.PackTests;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.catalogue.Pitfall;
import org.trustdiagnostics.core.verdict.OutcomeKind;
import org.trustdiagnostics.rules.TrustDiagnostics;

/** Every rule has cases beside it, and every case comes out as it says; nothing else is detected on the way. */
class BundledCasesTest {
    private static final TrustDiagnostics DIAGNOSTICS =
            TrustDiagnostics.builder().build();
    private static final Map<String, CaseFile> CASES = CaseFile.of(PackFiles.bundled());

    @TestFactory
    Stream<DynamicNode> every_case_has_its_outcome() {
        return PackTests.bundled();
    }

    @Test
    void every_pitfall_has_cases_for_firing_sparing_and_missing_data() {
        for (Pitfall pitfall : Catalogue.bundled().pitfalls()) {
            CaseFile file = cases(pitfall);
            assertThat(file.pitfall()).isEqualTo(pitfall.id());
            assertThat(file.cases())
                    .as(pitfall.id())
                    .extracting(Case::kind)
                    .contains(OutcomeKind.DETECTED, OutcomeKind.NOT_DETECTED, OutcomeKind.NOT_MEASURED);
            assertThat(file.cases()).extracting(Case::name).anyMatch(name -> name.startsWith("near miss"));
            assertThat(file.cases()).extracting(Case::name).contains("other records change nothing");
        }
    }

    @Test
    void every_rule_is_fired_by_a_case() {
        List<String> fired = Catalogue.bundled().pitfalls().stream()
                .flatMap(pitfall -> cases(pitfall).cases().stream())
                .flatMap(c -> DIAGNOSTICS.diagnose(c.facts()).outcomes().stream())
                .filter(outcome -> outcome.kind() == OutcomeKind.DETECTED)
                .flatMap(outcome -> outcome.rules().stream())
                .toList();
        assertThat(fired)
                .containsAll(DIAGNOSTICS.pack().rules().shapes().stream()
                        .map(shape -> shape.name())
                        .toList());
    }

    private static CaseFile cases(Pitfall pitfall) {
        assertThat(CASES).containsKey(pitfall.id());
        return CASES.get(pitfall.id());
    }
}
