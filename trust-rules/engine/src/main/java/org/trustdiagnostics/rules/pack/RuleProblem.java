package org.trustdiagnostics.rules.pack;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Why rules cannot be used.
 *
 * @param rule the name of the rule, where one is to blame
 * @param text the offending text within it, such as the id of a limit, where there is one
 * @param message what is wrong and what to do
 */
public record RuleProblem(Optional<String> rule, Optional<String> text, String message) {
    /** Checks that there is a message. */
    public RuleProblem {
        requireNonNull(message, "message");
    }

    /** Returns a problem of no rule in particular. */
    public static RuleProblem of(String message) {
        return new RuleProblem(Optional.empty(), Optional.empty(), message);
    }

    /** Returns rule and message in one line. */
    @Override
    public String toString() {
        return rule.map(name -> "rule \"" + name + "\": ").orElse("") + message;
    }
}
