package org.trustdiagnostics.rules.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A fact held against a pattern, condition by condition, whatever the conditions before came to.
 *
 * @param element the number of the pattern
 * @param fact the fact
 * @param bound what the patterns before matched, by name or, where it has none, by number of the element
 * @param tested the conditions in the order of the text
 */
public record Attempt(int element, Object fact, Map<String, Object> bound, List<Tested> tested) {

    /** How a condition came out. */
    public enum Result {
        /** True. */
        HELD,
        /** False. */
        FAILED,
        /** It threw. */
        THREW
    }

    /**
     * A condition held against a fact.
     *
     * @param text the condition as its author wrote it
     * @param result how it came out
     * @param thrown the class of what it threw
     * @param actual the value compared, where the condition is a plain comparison
     * @param operator how it is compared, such as {@code >=}; empty where the condition is no plain comparison
     * @param required the value it is compared with
     * @param arguments what else it looks at, by name
     */
    public record Tested(
            String text,
            Result result,
            Optional<String> thrown,
            Optional<Object> actual,
            Optional<String> operator,
            Optional<Object> required,
            Map<String, Object> arguments) {}

    /** Keeps copies. */
    public Attempt {
        bound = Map.copyOf(bound);
        tested = List.copyOf(tested);
    }

    /** Returns how many conditions came out true. */
    public long held() {
        return tested.stream().filter(one -> one.result() == Result.HELD).count();
    }

    /** Returns whether all did. */
    public boolean matches() {
        return held() == tested.size();
    }

    /** Returns the first condition that did not. */
    public Optional<Tested> firstFailed() {
        return tested.stream().filter(one -> one.result() != Result.HELD).findFirst();
    }
}
