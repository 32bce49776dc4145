package org.trustdiagnostics.rules.judge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trustdiagnostics.core.catalogue.Catalogue;
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

    /** Sorts out what was detected without the engine, which is taken over, and what the engine said of the other rules. */
    static Look of(
            Known known,
            List<RuleEntry> allowed,
            Map<RuleEntry, List<Detection>> plain,
            Firings firings,
            Catalogue catalogue) {
        if (plain.isEmpty()
                && firings.detections().isEmpty()
                && firings.failures().isEmpty()) {
            return new Look(known, allowed, Map.of(), Map.of());
        }
        Map<RuleEntry, String> failures = new HashMap<>();
        for (RuleEntry rule : allowed) {
            List<Detection> its = plain.getOrDefault(rule, firings.detections().get(rule.name()));
            String failure = firings.failures().get(rule.name());
            failure = failure == null && its != null ? mistaken(rule, its, catalogue) : failure;
            if (failure != null) {
                failures.put(rule, failure);
                plain.remove(rule);
            } else if (its != null) {
                plain.put(rule, its);
            }
        }
        return new Look(known, allowed, plain, failures);
    }

    private static @Nullable String mistaken(RuleEntry rule, List<Detection> its, Catalogue catalogue) {
        for (Detection detection : its) {
            if (!detection.pitfall().equals(rule.shape().pitfall())) {
                return "it inserted a detection of " + shown(detection.pitfall(), catalogue) + " instead of '"
                        + rule.shape().pitfall() + "'";
            }
        }
        return null;
    }

    /** What the catalogue does not know came from the rule, which may have taken it from the data. */
    private static String shown(String pitfall, Catalogue catalogue) {
        return catalogue.pitfalls().stream().anyMatch(known -> known.id().equals(pitfall))
                ? "'" + pitfall + "'"
                : "an unknown pitfall";
    }

    /** Returns the chances of the rules that fired, by name; one that rests on no value that has an interval is not among them. */
    Map<String, Double> chances() {
        if (detections.isEmpty()) {
            return Map.of();
        }
        Map<String, Double> chances = new HashMap<>();
        detections.keySet().forEach(rule -> known.chance(rule).ifPresent(chance -> chances.put(rule.name(), chance)));
        return chances;
    }
}
