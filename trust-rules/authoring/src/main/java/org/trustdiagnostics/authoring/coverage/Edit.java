package org.trustdiagnostics.authoring.coverage;

import org.trustdiagnostics.authoring.drl.Span;

/**
 * A change of a text; the last in the text comes first, so that the places of the others stay.
 *
 * @param start where the changed part begins
 * @param end where it ends
 * @param becomes what stands there afterwards
 */
record Edit(int start, int end, String becomes) implements Comparable<Edit> {
    static Edit of(Span span, String becomes) {
        return new Edit(span.start(), span.end(), becomes);
    }

    @Override
    public int compareTo(Edit other) {
        return Integer.compare(other.start, start);
    }
}
