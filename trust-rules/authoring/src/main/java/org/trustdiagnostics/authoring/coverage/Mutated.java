package org.trustdiagnostics.authoring.coverage;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trustdiagnostics.authoring.pack.Problem;

/**
 * What came of the mutants of a pack.
 *
 * @param killed those that a case finds
 * @param survivors those that no case finds, without a written reason
 * @param excused those that no case finds, each with the reason that is written beside the cases
 * @param refused those that never would judge, because they do not compile or their pack is refused
 * @param problems the reasons that are written for no survivor
 */
public record Mutated(
        List<Mutant> killed,
        List<Mutant> survivors,
        Map<Mutant, String> excused,
        List<Mutant> refused,
        List<Problem> problems) {
    /** Keeps copies. */
    public Mutated {
        killed = List.copyOf(killed);
        survivors = List.copyOf(survivors);
        excused = Collections.unmodifiableMap(new LinkedHashMap<>(excused));
        refused = List.copyOf(refused);
        problems = List.copyOf(problems);
    }

    /** Returns how many mutants were tried; those that are refused are none. */
    public int tried() {
        return killed.size() + survivors.size() + excused.size();
    }

    /** Returns whether the cases find all that can be found. */
    public boolean complete() {
        return survivors.isEmpty() && problems.isEmpty();
    }
}
