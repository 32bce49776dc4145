package org.trustdiagnostics.rules.why;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What one rule did with the facts of a subject.
 *
 * @param rule the rule's name
 * @param status how it ended
 * @param because why, where its conditions do not tell
 * @param elements what it asks for, in the order of its text; none where it was not run
 * @param changes the smallest changes of the data found that would turn it, each one tried; none where the rule was not run
 */
public record RuleWhy(
        String rule, Status status, List<String> because, List<ElementWhy> elements, List<Change> changes) {

    /** How a rule ended. */
    public enum Status {
        /** It detected its pitfall. */
        FIRED("fired"),
        /** It did, but among so many subjects that is to be expected by chance. */
        WITHHELD("fired, but is withheld"),
        /** Its conditions do not hold. */
        NOT_FIRED("did not fire"),
        /** The data lack what it needs. */
        NOT_RUN("was not run"),
        /** It threw or did not stop. */
        FAILED("failed");

        private final String words;

        Status(String words) {
            this.words = words;
        }

        /** Returns the status in words. */
        String words() {
            return words;
        }
    }

    /** Keeps copies. */
    public RuleWhy {
        requireNonNull(rule, "rule");
        requireNonNull(status, "status");
        because = List.copyOf(because);
        elements = List.copyOf(elements);
        changes = List.copyOf(changes);
    }
}
