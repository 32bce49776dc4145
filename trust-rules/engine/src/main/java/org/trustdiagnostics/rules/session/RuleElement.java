package org.trustdiagnostics.rules.session;

import java.util.List;
import java.util.Optional;

/**
 * One element of what a rule asks for, in the order of its text; groups come before what stands in them.
 *
 * @param number its place among the elements of the rule, from 0
 * @param parent the number of the group it stands in; empty on the first level
 * @param kind what it asks
 * @param variable the name the rule gives to the fact, such as {@code $limit}; empty where it gives none
 * @param type the kind of fact a pattern matches; {@code Object} for groups
 * @param conditions the conditions of a pattern as their author wrote them
 * @param unexplained why it cannot be walked; empty where it can
 */
public record RuleElement(
        int number,
        Optional<Integer> parent,
        Kind kind,
        Optional<String> variable,
        Class<?> type,
        List<String> conditions,
        Optional<String> unexplained) {

    /** What an element asks. */
    public enum Kind {
        /** That there is a fact. */
        PATTERN,
        /** That all of its parts hold. */
        AND,
        /** That one of its parts holds. */
        OR,
        /** That its part does not hold. */
        NOT,
        /** That its part holds at least once. */
        EXISTS,
        /** Something that only the engine evaluates. */
        OTHER
    }

    /** Keeps a copy. */
    public RuleElement {
        conditions = List.copyOf(conditions);
    }
}
