package org.trustdiagnostics.authoring.coverage;

import java.util.List;

/**
 * What came of the mutants of a pack.
 *
 * @param killed those that a case finds
 * @param survivors those that none finds
 * @param refused those that never would judge, because they do not compile or their pack is refused
 */
public record Mutated(List<Mutant> killed, List<Mutant> survivors, List<Mutant> refused) {
    /** Keeps copies. */
    public Mutated {
        killed = List.copyOf(killed);
        survivors = List.copyOf(survivors);
        refused = List.copyOf(refused);
    }
}
