package org.trustdiagnostics.authoring.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.authoring.check.CheckedPack;

/** The bundled cases try everything that the bundled rules ask, and find every mistake in them that makes a difference. */
class BundledCoverageTest {
    private static final CheckedPack BUNDLED = CheckedPack.bundled();

    @Test
    void every_rule_pattern_and_condition_comes_out_true_and_false() {
        PackCoverage coverage = PackCoverage.of(BUNDLED, Coverage.byCases(BUNDLED), Optional.empty());
        assertThat(coverage.pitfalls()).isNotEmpty();
        assertThat(coverage.pitfalls())
                .flatExtracting(PackCoverage.OfPitfall::gaps)
                .isEmpty();
        assertThat(coverage.all(Tried.Kind.RULE)).allMatch(Tried::covered);
        assertThat(coverage.all(Tried.Kind.PATTERN)).allMatch(Tried::covered);
    }

    @Test
    void every_small_mistake_is_found_by_a_case_or_excused_with_a_reason() {
        Mutated mutated = Mutation.of(BUNDLED);
        assertThat(mutated.survivors()).isEmpty();
        assertThat(mutated.problems()).isEmpty();
        assertThat(mutated.refused()).isEmpty();
        assertThat(mutated.excused().values()).allMatch(reason -> reason.length() > 40);
        assertThat(mutated.killed()).hasSizeGreaterThan(50 * mutated.excused().size());
    }
}
