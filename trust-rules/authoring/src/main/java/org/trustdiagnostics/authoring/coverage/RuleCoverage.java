package org.trustdiagnostics.authoring.coverage;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What facts tried of one rule.
 *
 * @param pitfall the pitfall it detects
 * @param rule its name
 * @param tried the rule itself, then its patterns and conditions in the order of the text
 */
public record RuleCoverage(String pitfall, String rule, List<Tried> tried) {
    /** Keeps a copy. */
    public RuleCoverage {
        requireNonNull(pitfall, "pitfall");
        requireNonNull(rule, "rule");
        tried = List.copyOf(tried);
    }

    /** Returns what is not covered; what stands within something that was never reached goes without saying. */
    public List<Tried> gaps() {
        List<Tried> unreached = tried.stream().filter(Tried::unreached).toList();
        return tried.stream()
                .filter(one -> !one.covered() && unreached.stream().noneMatch(other -> other.holds(one)))
                .toList();
    }
}
