package org.trustdiagnostics.rules.pack;

import java.util.List;
import java.util.stream.Collectors;

/** Says that a rule pack cannot be used; the message lists every problem, one a line. */
public final class RulePackException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<RuleProblem> details;

    /** Creates the error for a pack with its problems, at least one. */
    public RulePackException(String pack, List<String> problems) {
        this(problems.stream().map(RuleProblem::of).toList(), pack);
    }

    private RulePackException(List<RuleProblem> details, String pack) {
        super("rule pack '" + pack + "' cannot be used:\n- "
                + details.stream().map(RuleProblem::toString).collect(Collectors.joining("\n- ")));
        this.details = List.copyOf(details);
    }

    /** Returns the error for a pack with its problems, at least one. */
    public static RulePackException of(String pack, List<RuleProblem> problems) {
        return new RulePackException(problems, pack);
    }

    /** Returns the problems, each naming the rule and what to do. */
    public List<String> problems() {
        return details.stream().map(RuleProblem::toString).toList();
    }

    /** Returns the problems with the rule and the text that are to blame. */
    public List<RuleProblem> details() {
        return details;
    }
}
