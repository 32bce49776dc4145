package org.trustdiagnostics.rules.why;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One condition of a pattern and how it came out.
 *
 * @param text the condition as its author wrote it
 * @param held how often it was true
 * @param tested how often it was tested: once a fact, or once a combination where it looks at more than one
 * @param values what it compared, for the fact that matched or came nearest; empty where there is nothing to compare or the record is
 *     about a person
 */
public record ConditionWhy(String text, long held, long tested, Optional<Values> values) {

    /**
     * What a condition compared.
     *
     * @param holds whether it holds for these values
     * @param actual the value there is
     * @param required what it is held against
     * @param distance how far the value lies from the point where the condition turns, in the unit of the limit or in days; empty where
     *     there is no distance
     * @param sentence all of it in words
     */
    public record Values(boolean holds, String actual, String required, OptionalDouble distance, String sentence) {}

    /** Checks that nothing is missing. */
    public ConditionWhy {
        requireNonNull(text, "text");
        requireNonNull(values, "values");
    }
}
