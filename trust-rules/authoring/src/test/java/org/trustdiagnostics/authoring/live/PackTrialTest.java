package org.trustdiagnostics.authoring.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.authoring.pack.PackFiles;
import org.trustdiagnostics.core.limit.Severity;

class PackTrialTest {
    private static final int DEEP = 5_000;

    @Test
    void a_pack_that_passes_is_ready_to_judge() {
        PackTrial trial = trial(LiveFolder.rule(Severity.LOW));

        assertThat(trial.problems()).isEmpty();
        assertThat(trial.cases()).isEqualTo(2);
        assertThat(trial.pack())
                .hasValueSatisfying(pack -> assertThat(pack.id().id()).isEqualTo("live"));
    }

    @Test
    void a_case_that_comes_out_otherwise_is_a_problem_at_its_place() {
        PackTrial trial = trial(LiveFolder.rule(Severity.HIGH));

        assertThat(trial.pack()).isEmpty();
        assertThat(trial.problems())
                .singleElement()
                .asString()
                .isEqualTo(LiveFolder.CASES
                        + ":6: case \"fires: no promise kept\": expected DETECTED, severity LOW, but it"
                        + " is DETECTED, severity HIGH.");
    }

    @Test
    void a_condition_too_deep_for_any_compiler_is_a_problem_and_no_error() {
        String deep = "(".repeat(DEEP) + "sample > 0" + ")".repeat(DEEP);

        PackTrial trial = trial(LiveFolder.rule(Severity.LOW).replace("certainlyBelow(", deep + ", certainlyBelow("));

        assertThat(trial.pack()).isEmpty();
        assertThat(trial.problems()).isNotEmpty();
    }

    private static PackTrial trial(String rule) {
        return PackTrial.of(new PackFiles(
                "live",
                new TreeMap<>(Map.of(
                        PackFiles.MANIFEST, LiveFolder.manifest("1", LiveFolder.threshold(Severity.LOW)),
                        LiveFolder.RULES, rule,
                        LiveFolder.CASES, LiveFolder.cases(Severity.LOW))),
                List.of()));
    }
}
