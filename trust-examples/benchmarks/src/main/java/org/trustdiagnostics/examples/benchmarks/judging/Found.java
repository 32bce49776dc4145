package org.trustdiagnostics.examples.benchmarks.judging;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.trustdiagnostics.core.verdict.Condition;
import org.trustdiagnostics.core.verdict.Detection;
import org.trustdiagnostics.core.verdict.Outcome;
import org.trustdiagnostics.core.verdict.OutcomeKind;

/** What was found, in one form for all, so that it can be compared: {@code pitfall limit}. */
final class Found {
    private Found() {}

    static Set<String> in(Collection<Detection> detections) {
        return detections.stream()
                .flatMap(detection -> detection.limits().stream().map(limit -> detection.pitfall() + " " + limit.id()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> among(Collection<Outcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.kind() == OutcomeKind.DETECTED)
                .flatMap(outcome -> outcome.conditions().stream()
                        .filter(Condition::met)
                        .map(condition ->
                                outcome.pitfall() + " " + condition.limit().id()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the pitfalls alone, which is what rules have in common that look at records only. */
    static Set<String> pitfalls(Collection<Detection> detections) {
        return detections.stream().map(Detection::pitfall).collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> pitfallsAmong(Collection<Outcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.kind() == OutcomeKind.DETECTED)
                .map(Outcome::pitfall)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Checks that two have found the same. */
    static void requireSame(Set<String> expected, Set<String> found, Object who) {
        if (!found.equals(expected)) {
            throw new IllegalStateException(who + " must find " + expected + ", but found " + found);
        }
    }
}
