package org.trustdiagnostics.authoring.coverage;

import java.util.List;

/**
 * A rule with one mistake.
 *
 * @param mutant what was changed
 * @param rule the rule as it was
 * @param edits what makes the mistake
 */
record RuleMutant(Mutant mutant, RuleText rule, List<Edit> edits) {
    RuleMutant {
        edits = List.copyOf(edits);
    }

    /** Returns the changed rule under a name of its own, which begins with the name of the rule. */
    String text(String name) {
        List<Edit> all = new java.util.ArrayList<>(edits);
        all.add(Edit.of(rule.name(), "\"" + name + "\""));
        return rule.with(all);
    }
}
