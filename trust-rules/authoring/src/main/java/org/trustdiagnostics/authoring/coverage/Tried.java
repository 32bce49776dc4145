package org.trustdiagnostics.authoring.coverage;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Something in a rule that comes out true or false: the rule itself, a pattern, or a condition.
 *
 * @param kind which of them
 * @param pattern the place of the pattern among those of the rule, from 1; 0 for the rule itself and for groups
 * @param type the kind of fact of the pattern, with {@code not} or {@code exists} before it; empty for the rule itself
 * @param text how it stands in the rule; for the rule its name
 * @param held how often it came out true
 * @param failed how often it came out false
 * @param given whether it cannot come out false: it only says what the rule looks at
 * @param untold why it cannot be told
 */
public record Tried(
        Kind kind,
        int pattern,
        String type,
        String text,
        long held,
        long failed,
        boolean given,
        Optional<String> untold) {
    /** What can come out true or false. */
    public enum Kind {
        /** A whole rule. */
        RULE,
        /** A pattern, with what stands before it, or a group of patterns. */
        PATTERN,
        /** A condition within a pattern. */
        CONDITION
    }

    /** Checks that nothing is null. */
    public Tried {
        requireNonNull(kind, "kind");
        requireNonNull(type, "type");
        requireNonNull(text, "text");
        requireNonNull(untold, "untold");
    }

    /** Returns whether it came out true, and false where it can. */
    public boolean covered() {
        return untold.isEmpty() && held > 0 && (failed > 0 || given);
    }

    /** Returns whether it was never tried at all. */
    boolean unreached() {
        return untold.isEmpty() && held == 0 && failed == 0;
    }

    /** Returns whether another one of the same rule stands within this one. */
    boolean holds(Tried other) {
        return switch (kind) {
            case RULE -> other.kind != Kind.RULE;
            case PATTERN -> other.kind == Kind.CONDITION && other.pattern == pattern;
            case CONDITION -> false;
        };
    }

    /** Returns what never happened, such as {@code was never false}; empty where it is covered. */
    public Optional<String> gap() {
        if (covered()) {
            return Optional.empty();
        }
        return untold.map(why -> "cannot be told: " + why)
                .or(() -> Optional.of(
                        held > 0 ? "was never false" : failed > 0 ? "was never true" : "was never reached"));
    }
}
