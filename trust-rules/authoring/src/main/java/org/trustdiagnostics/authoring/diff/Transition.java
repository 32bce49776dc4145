package org.trustdiagnostics.authoring.diff;

import java.util.Comparator;

/**
 * How many subjects went from one judgement of a pitfall to another, or stayed.
 *
 * @param pitfall the pitfall's id
 * @param before the judgement by the first pack
 * @param after the judgement by the second pack
 * @param subjects how many subjects
 */
public record Transition(String pitfall, Verdict before, Verdict after, long subjects) {
    static final Comparator<Transition> ORDER = Comparator.comparing(Transition::pitfall)
            .thenComparing(Transition::before)
            .thenComparing(Transition::after);
}
