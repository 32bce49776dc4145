package org.trustdiagnostics.core.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trustdiagnostics.core.GivenOutcome.detected;
import static org.trustdiagnostics.core.GivenOutcome.undetected;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trustdiagnostics.core.Given;
import org.trustdiagnostics.core.GivenOutcome;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.limit.Severity;
import org.trustdiagnostics.core.metric.Reading;

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

    /** 30 points beyond a limit of 95 % are farther than 10 beyond a change of -5, although that is twice the threshold. */
    @Test
    void of_equal_severity_the_farthest_beyond_its_limit_comes_first() {
        Outcome level = crossing("a", Given.keptShare(), Given.reading("promise-keeping-rate", 100, 0.6, 0.55, 0.65));
        Outcome change = crossing(
                "b",
                Given.atLeast("x", "promise-keeping-rate.change", -5, "points"),
                Given.reading("promise-keeping-rate.change", 100, -25, -35, -15));
        Outcome nothing = crossing(
                "c",
                Given.atLeast("x", "net-promoter-score.change", 0, "points"),
                Given.reading("net-promoter-score.change", 100, -20, -35, -5));
        assertThat(Stream.of(nothing, change, level).sorted(Outcome.WORST_FIRST))
                .containsExactly(level, change, nothing);
    }

    private static Outcome crossing(String subject, Limit limit, Reading reading) {
        return new Outcome(
                "overpromising",
                subject,
                OutcomeKind.DETECTED,
                Optional.of(Severity.LOW),
                List.of(new Condition(limit, Optional.of(reading), true, OptionalLong.empty())),
                List.of(),
                List.of("rule"),
                List.of(),
                Optional.empty(),
                Optional.empty());
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
        return new Outcome(
                "overpromising",
                "a",
                kind,
                severity,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                failure,
                Optional.empty());
    }
}
