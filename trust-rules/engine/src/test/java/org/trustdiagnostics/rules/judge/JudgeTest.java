package org.trustdiagnostics.rules.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.core.fact.Moment;
import org.trustdiagnostics.core.fact.Promise;
import org.trustdiagnostics.core.fact.RecordFact;
import org.trustdiagnostics.core.fact.Responsibility;
import org.trustdiagnostics.core.fact.TrustArea;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.metric.Summary;
import org.trustdiagnostics.core.verdict.Outcome;
import org.trustdiagnostics.core.verdict.OutcomeKind;
import org.trustdiagnostics.rules.TrustDiagnostics;
import org.trustdiagnostics.rules.session.Firings;

class JudgeTest {
    private static final TrustDiagnostics DIAGNOSTICS =
            TrustDiagnostics.builder().build();
    private static final Judge JUDGE = new Judge(DIAGNOSTICS.pack(), DIAGNOSTICS.limits(), 10_000, 0.05);
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    @Test
    void a_case_is_judged_as_its_subject_is_in_a_summary() {
        Summary summary = brokenPromises("a");
        Case known = new Case(
                "a",
                summary.observation(),
                summary.readings("a"),
                summary.records("a"),
                Set.of(),
                (reading, limit) -> OptionalDouble.of(summary.chance(reading, limit)));
        assertThat(JUDGE.judge(known)).isEqualTo(JUDGE.judge(summary).outcomes());
        assertThat(JUDGE.judge(known)).anyMatch(outcome -> outcome.kind() == OutcomeKind.DETECTED);
    }

    @Test
    void a_case_whose_chances_are_not_known_is_judged_all_the_same() {
        Summary summary = brokenPromises("a");
        Case known = bare("a", summary, summary.readings("a"), Set.of());
        Outcome found = outcome("overpromising", JUDGE.judge(known));
        assertThat(found.kind()).isEqualTo(OutcomeKind.DETECTED);
        assertThat(found.conditions().get(0).met()).isTrue();
        assertThat(found.conditions().get(0).chance()).isEmpty();
    }

    @Test
    void where_nothing_is_known_everybody_is_judged_alike_and_by_name() {
        Summary summary = brokenPromises("a");
        List<Outcome> one = JUDGE.judge(bare("a", summary, Map.of(), Set.of()));
        List<Outcome> other = JUDGE.judge(bare("b", summary, Map.of(), Set.of()));
        assertThat(one).hasSize(43).allMatch(outcome -> outcome.kind() == OutcomeKind.NOT_MEASURED);
        assertThat(other).allMatch(outcome -> outcome.subject().equals("b"));
        assertThat(other.stream().map(outcome -> outcome.about("a")).toList()).isEqualTo(one);
        assertThat(outcome("overpromising", one).missing()).containsExactly("promise");
    }

    @Test
    void a_complete_list_that_is_empty_is_known_to_be_empty() {
        Summary summary = brokenPromises("a");
        Case known = bare("a", summary, Map.of(), Set.of(Responsibility.class));
        Set<String> judged = new HashSet<>();
        JUDGE.judge(known).stream()
                .filter(outcome -> outcome.kind() != OutcomeKind.NOT_MEASURED)
                .forEach(outcome -> judged.add(outcome.pitfall()));
        assertThat(judged).containsExactlyInAnyOrder("unclear-trust-ownership");
    }

    @Test
    void a_rule_that_fires_too_often_is_stopped_as_the_engine_stops_it() {
        String rule = "unclear-trust-ownership: nobody is accountable for a trust area";
        Summary summary = brokenPromises("a");
        List<Object> facts = new ArrayList<>(List.of(TrustArea.values()));
        facts.add(summary.observation().period());
        Firings engine = DIAGNOSTICS.pack().rules().fire(facts, rule::equals, 3);
        assertThat(engine.failures()).containsOnlyKeys(rule);

        Judge strict = new Judge(DIAGNOSTICS.pack(), DIAGNOSTICS.limits(), 3, 0.05);
        Outcome stopped = outcome(
                "unclear-trust-ownership", strict.judge(bare("a", summary, Map.of(), Set.of(Responsibility.class))));
        assertThat(stopped.kind()).isEqualTo(OutcomeKind.FAILED);
        assertThat(stopped.rules()).containsExactly(rule);
        assertThat(stopped.failure()).contains(engine.failures().get(rule));
    }

    private static Case bare(
            String subject, Summary summary, Map<String, Reading> readings, Set<Class<? extends RecordFact>> complete) {
        return new Case(
                subject,
                summary.observation(),
                readings,
                List.of(),
                complete,
                (reading, limit) -> OptionalDouble.empty());
    }

    private static Outcome outcome(String pitfall, List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.pitfall().equals(pitfall))
                .findFirst()
                .orElseThrow();
    }

    private static Summary brokenPromises(String subject) {
        Summary summary = DIAGNOSTICS.newSummary(AS_OF);
        for (int i = 0; i < 60; i++) {
            Moment due = Moment.of(AS_OF.minusDays(5 * i + 1));
            summary.add(new Promise(
                    subject,
                    "p-" + i,
                    Optional.of(due),
                    due,
                    i % 3 == 0 ? Optional.of(due) : Optional.empty(),
                    i % 3 == 0 ? Promise.Fulfilment.FULL : Promise.Fulfilment.NONE,
                    Promise.Kind.DELIVERY));
        }
        return summary;
    }
}
