package org.trustdiagnostics.authoring.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.authoring.compile.PlainRules;
import org.trustdiagnostics.authoring.pack.PackFiles;
import org.trustdiagnostics.core.fact.Facts;
import org.trustdiagnostics.core.metric.Summary;
import org.trustdiagnostics.core.verdict.Detection;
import org.trustdiagnostics.rules.TrustDiagnostics;
import org.trustdiagnostics.rules.judge.RuleTrace;
import org.trustdiagnostics.rules.session.Firings;
import org.trustdiagnostics.rules.session.RuleShape;
import org.trustdiagnostics.rules.session.Walked;

/** Three evaluators of the same rules, the engine, the walk and the plain rule, come to the same matches, rule by rule. */
class WalkAgainstSessionTest {
    private static final TrustDiagnostics DIAGNOSTICS =
            TrustDiagnostics.builder().build();
    private static final List<String> RULES =
            DIAGNOSTICS.pack().rules().shapes().stream().map(RuleShape::name).toList();

    /** What they need seldom comes together by chance; their cases fire them. */
    private static final List<String> RARE = List.of(
            "cultural-differences-ignored: groups within the team answer further apart than the limit allows",
            "likes-taken-for-trust: reactions on social media rose and so did complaints per 100 customers",
            "strategy-without-culture: customers stand in the goals, yet fewer of them are satisfied than the limit allows",
            "strategy-without-culture: customers stand in the goals, yet satisfaction does not rise as the limit asks");

    private final Set<String> fired = new TreeSet<>();
    private final Set<String> spared = new TreeSet<>();
    private final Set<String> firedPlainly = new TreeSet<>();
    private final Set<String> sparedPlainly = new TreeSet<>();
    private final List<String> differences = new ArrayList<>();

    @Test
    void they_agree_on_the_cases_of_every_pitfall() {
        CaseFile.of(PackFiles.bundled()).values().stream()
                .flatMap(file -> file.cases().stream())
                .forEach(one -> compare(one.facts()));
        assertThat(differences).isEmpty();
        assertThat(fired).containsExactlyInAnyOrderElementsOf(RULES);
        assertThat(spared).containsExactlyInAnyOrderElementsOf(RULES);
        assertThat(firedPlainly).isEqualTo(fired);
        assertThat(sparedPlainly).isEqualTo(spared);
    }

    @Test
    void they_agree_on_the_sound_and_the_failing() {
        compare(SoundAndFailingTest.everybody());
        assertThat(differences).isEmpty();
        assertThat(fired).hasSizeGreaterThan(40);
    }

    @Test
    void they_agree_on_generated_facts_of_every_kind() {
        Summary summary = DIAGNOSTICS.newSummary(LocalDate.of(2026, 6, 30));
        GeneratedFacts facts = new GeneratedFacts(20260630);
        for (int i = 0; i < 600; i++) {
            facts.addSubject(summary, "s-" + i);
        }
        DIAGNOSTICS.trace(summary, this::compare);
        assertThat(differences).isEmpty();
        assertThat(RARE)
                .containsAll(
                        RULES.stream().filter(rule -> !fired.contains(rule)).toList());
        assertThat(spared).hasSizeGreaterThan(50);
    }

    private void compare(Facts facts) {
        Summary summary = DIAGNOSTICS.newSummary(facts.header());
        facts.list().forEach(summary::add);
        DIAGNOSTICS.trace(summary, this::compare);
    }

    private void compare(RuleTrace trace) {
        String rule = trace.rule().name();
        Firings firings = DIAGNOSTICS.pack().rules().fire(trace.facts(), rule::equals, 100_000);
        int detections = firings.detections().getOrDefault(rule, List.of()).size();
        Walked.Verdict expected = detections > 0 ? Walked.Verdict.MATCHED : Walked.Verdict.NOT_MATCHED;
        if (!firings.failures().isEmpty()
                || trace.walked().verdict() != expected
                || trace.walked().matchCount() != detections) {
            differences.add(trace.subject() + ", " + rule + ": the engine " + firings + ", the walk " + trace.walked());
        }
        Optional<Map<Detection, Long>> plain =
                PlainRules.detections(DIAGNOSTICS.pack().rules(), trace.rule(), trace.facts());
        if (plain.isPresent() && !plain.get().equals(PlainRules.detections(firings, trace.rule()))) {
            differences.add(trace.subject() + ", " + rule + ": the engine " + firings + ", the plain rule " + plain);
        }
        if (plain.isPresent()) {
            (detections > 0 ? firedPlainly : sparedPlainly).add(rule);
        }
        (detections > 0 ? fired : spared).add(rule);
    }
}
