package org.trustdiagnostics.rules.judge;

import java.util.List;
import java.util.TreeSet;

/** A pitfall with its rules. Immutable. */
final class PitfallEntry {
    private final String id;
    private final List<RuleEntry> rules;
    private final List<Integer> limits;

    PitfallEntry(String id, List<RuleEntry> rules) {
        this.id = id;
        this.rules = List.copyOf(rules);
        TreeSet<Integer> looksAt = new TreeSet<>();
        for (RuleEntry rule : rules) {
            for (int limit : rule.limits()) {
                looksAt.add(limit);
            }
        }
        this.limits = List.copyOf(looksAt);
    }

    String id() {
        return id;
    }

    /** Returns the rules that detect it, sorted by name. */
    List<RuleEntry> rules() {
        return rules;
    }

    /** Returns the numbers of the limits they look at, in the order of the ids. */
    List<Integer> limits() {
        return limits;
    }

    /** Returns whether nothing is known of anything that any of its rules looks at. */
    boolean inTheDark(Known known) {
        for (RuleEntry rule : rules) {
            if (!rule.inTheDark(known)) {
                return false;
            }
        }
        return true;
    }
}
