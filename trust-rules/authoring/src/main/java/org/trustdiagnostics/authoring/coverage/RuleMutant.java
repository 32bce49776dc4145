package org.trustdiagnostics.authoring.coverage;

import java.util.ArrayList;
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

    /** Returns the changed rule under a name of its own. */
    String text(String name) {
        List<Edit> all = new ArrayList<>(edits);
        all.add(Edit.of(rule.rule().name().span(), "\"" + name + "\""));
        return rule.with(all);
    }
}
