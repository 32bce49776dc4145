package org.trustdiagnostics.rules.pack;

import java.util.List;

/** Says that a rule pack cannot be used; the message lists every problem, one a line. */
public final class RulePackException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    /** Creates the error for a pack with its problems, at least one. */
    public RulePackException(String pack, List<String> problems) {
        super("rule pack '" + pack + "' cannot be used:\n- " + String.join("\n- ", problems));
        this.problems = List.copyOf(problems);
    }

    /** Returns the problems, each naming the rule and what to do. */
    public List<String> problems() {
        return problems;
    }
}
