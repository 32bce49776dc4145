package org.trustdiagnostics.authoring.coverage;

import static java.util.Objects.requireNonNull;

import org.trustdiagnostics.authoring.pack.Place;

/**
 * A pack with one small mistake, which a case should find.
 *
 * @param pitfall the pitfall that is judged otherwise
 * @param place where the mistake was made
 * @param of the name of the rule or the id of the limit
 * @param change what was changed, such as {@code threshold 0.95 → 0.96}; with {@code of} it tells this mutant from all others
 */
public record Mutant(String pitfall, Place place, String of, String change) {
    /** Checks that nothing is null. */
    public Mutant {
        requireNonNull(pitfall, "pitfall");
        requireNonNull(place, "place");
        requireNonNull(of, "of");
        requireNonNull(change, "change");
    }

    /** Returns place and change in one line. */
    @Override
    public String toString() {
        return place + ": " + of + ": " + change;
    }
}
