package org.trustdiagnostics.rules.judge;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.trustdiagnostics.core.catalogue.Pitfall;
import org.trustdiagnostics.core.verdict.Detection;
import org.trustdiagnostics.rules.session.Firings;

/**
 * What the rules said about one subject, before it is known what they said about the others.
 *
 * @param known what is known of the subject
 * @param allowed the rules that may fire, sorted by name
 * @param detections what rules that fired detected
 * @param failures why rules failed
 */
record Look(
        Known known,
        List<RuleEntry> allowed,
        Map<RuleEntry, List<Detection>> detections,
        Map<RuleEntry, String> failures) {

    /** Sorts out what the engine said. */
    static Look of(Known known, List<RuleEntry> allowed, Firings firings, Collection<Pitfall> pitfalls) {
        if (firings.detections().isEmpty() && firings.failures().isEmpty()) {
            return new Look(known, allowed, Map.of(), Map.of());
        }
        Map<RuleEntry, List<Detection>> detections = new HashMap<>();
        Map<RuleEntry, String> failures = new HashMap<>();
        for (RuleEntry rule : allowed) {
            List<Detection> its = firings.detections().getOrDefault(rule.name(), List.of());
            Optional<String> failure =
                    Optional.ofNullable(firings.failures().get(rule.name())).or(() -> mistaken(rule, its, pitfalls));
            if (failure.isPresent()) {
                failures.put(rule, failure.get());
            } else if (!its.isEmpty()) {
                detections.put(rule, its);
            }
        }
        return new Look(known, allowed, detections, failures);
    }

    private static Optional<String> mistaken(RuleEntry rule, List<Detection> its, Collection<Pitfall> pitfalls) {
        for (Detection detection : its) {
            if (!detection.pitfall().equals(rule.shape().pitfall())) {
                return Optional.of("it inserted a detection of " + shown(detection.pitfall(), pitfalls)
                        + " instead of '" + rule.shape().pitfall() + "'");
            }
        }
        return Optional.empty();
    }

    /** What the catalogue does not know came from the rule, which may have taken it from the data. */
    private static String shown(String pitfall, Collection<Pitfall> pitfalls) {
        return pitfalls.stream().anyMatch(known -> known.id().equals(pitfall))
                ? "'" + pitfall + "'"
                : "an unknown pitfall";
    }

    /** Returns the chances of the rules that fired, by name; one that rests on no value that has an interval is not among them. */
    Map<String, Double> chances() {
        if (detections.isEmpty()) {
            return Map.of();
        }
        Map<String, Double> chances = new TreeMap<>();
        detections.keySet().forEach(rule -> known.chance(rule).ifPresent(chance -> chances.put(rule.name(), chance)));
        return chances;
    }
}
