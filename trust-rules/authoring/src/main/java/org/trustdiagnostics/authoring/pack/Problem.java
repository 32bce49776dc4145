package org.trustdiagnostics.authoring.pack;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Something in a pack that its author must mend.
 *
 * @param place where
 * @param rule the rule's name, where the place lies in a rule
 * @param text the offending text, as it stands there
 * @param message what is wrong, what was expected, and what to do; a sentence, with the nearest known name where there is one
 */
public record Problem(Place place, Optional<String> rule, Optional<String> text, String message)
        implements Comparable<Problem> {
    /** Checks that there is a message. */
    public Problem {
        requireNonNull(place, "place");
        requireNonNull(message, "message");
    }

    /** Returns a problem of a whole file. */
    public static Problem of(String file, String message) {
        return new Problem(Place.of(file), Optional.empty(), Optional.empty(), message);
    }

    @Override
    public int compareTo(Problem other) {
        int byPlace = place.compareTo(other.place);
        return byPlace != 0 ? byPlace : message.compareTo(other.message);
    }

    /** Returns place, rule and message in one line. */
    @Override
    public String toString() {
        return place + ": " + rule.map(name -> "rule \"" + name + "\": ").orElse("") + message;
    }
}
