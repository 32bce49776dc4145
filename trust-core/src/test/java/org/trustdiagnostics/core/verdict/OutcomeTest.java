package org.trustdiagnostics.core.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trustdiagnostics.core.GivenOutcome.detected;
import static org.trustdiagnostics.core.GivenOutcome.undetected;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trustdiagnostics.core.GivenOutcome;
import org.trustdiagnostics.core.limit.Severity;

final class OutcomeTest {
    @ParameterizedTest
    @EnumSource(OutcomeKind.class)
    void severity_belongs_to_detections_and_a_reason_of_failure_to_failures(OutcomeKind kind) {
        for (Optional<Severity> severity : List.of(Optional.of(Severity.LOW), Optional.<Severity>empty())) {
            for (Optional<String> failure : List.of(Optional.of("why"), Optional.<String>empty())) {
                boolean allowed = severity.isPresent() == (kind == OutcomeKind.DETECTED)
                        && failure.isPresent() == (kind == OutcomeKind.FAILED);
                if (allowed) {
                    assertThat(outcome(kind, severity, failure).kind()).isEqualTo(kind);
                } else {
                    assertThatThrownBy(() -> outcome(kind, severity, failure))
                            .isInstanceOf(IllegalArgumentException.class)
                            .hasMessage(kind + " with severity " + severity + " and failure " + failure);
                }
            }
        }
    }

    @Test
    void worst_comes_first_then_the_kinds_in_their_order_then_subject_and_pitfall() {
        List<Outcome> sorted = List.of(
                detected("overpromising", "b", Severity.HIGH),
                detected("slow-replies", "b", Severity.HIGH),
                detected("overpromising", "a", Severity.LOW),
                GivenOutcome.failed("a", "rule"),
                undetected(OutcomeKind.INCONCLUSIVE, "a"),
                undetected(OutcomeKind.INCONCLUSIVE, "b"),
                undetected(OutcomeKind.SUPPRESSED, "a"),
                undetected(OutcomeKind.NOT_MEASURED, "a"),
                undetected(OutcomeKind.NOT_DETECTED, "a"));
        assertThat(Stream.of(8, 3, 1, 6, 0, 7, 5, 2, 4).map(sorted::get).sorted(Outcome.WORST_FIRST))
                .isEqualTo(sorted);
    }

    @Test
    void only_a_detection_is_a_finding() {
        assertThatThrownBy(() -> GivenOutcome.finding(undetected(OutcomeKind.INCONCLUSIVE, "a")))
                .hasMessage("an outcome INCONCLUSIVE is no finding");
        assertThat(GivenOutcome.finding(detected("overpromising", "a", Severity.HIGH))
                        .severity())
                .isEqualTo(Severity.HIGH);
    }

    private static Outcome outcome(OutcomeKind kind, Optional<Severity> severity, Optional<String> failure) {
        return new Outcome("overpromising", "a", kind, severity, List.of(), List.of(), List.of(), List.of(), failure);
    }
}
